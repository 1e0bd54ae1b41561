import { analyse } from '../analysis';
import type { Analysis } from '../analysis';
import type { LanguageId } from '../article/article';
import { fixesFor, lint } from '../rules/lint';
import type { Edit, Finding } from '../rules/rule';

/** One fix can make room for the next. Far fewer rounds are needed; each costs an analysis. */
const ROUNDS = 10;

/** A text after its fixes, and what is left to find in it. */
export interface Fixed {
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
}

/** Applies the preferred fixes, as often as there are new ones, and nothing that the author may not have meant. */
export function fixAll(text: string, languageId: LanguageId): Fixed {
  let analysis = analyse(text, languageId);
  let findings = lint(analysis);
  for (let round = 0; round < ROUNDS; round++) {
    const edits = editsOf(analysis, findings);
    if (edits.length === 0) break;
    analysis = analyse(apply(analysis.text, edits), languageId, analysis);
    const left = lint(analysis);
    // A fix that mends nothing would be applied again and again.
    const isProgress = left.length < findings.length;
    findings = left;
    if (!isProgress) break;
  }
  return { analysis, findings };
}

/** The edits of the preferred fixes, without those of a fix that touches another's. In the order of the text. */
function editsOf(analysis: Analysis, findings: readonly Finding[]): readonly Edit[] {
  const taken: Edit[] = [];
  for (const finding of findings) {
    const fix = fixesFor(analysis, finding).find(({ preferred }) => preferred);
    if (!fix || fix.edits.some((edit) => taken.some((other) => touch(edit, other)))) continue;
    taken.push(...fix.edits);
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** Two insertions at one place touch as well: which comes first would be chance. */
const touch = (a: Edit, b: Edit): boolean => a.start <= b.end && b.start <= a.end;

function apply(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, newText } of edits) {
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}
