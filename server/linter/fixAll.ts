import type { Analysis } from '../analysis/analyse';
import { analyse } from '../analysis/analyse';
import { compose, apply } from '../text/replacements';
import { lint } from './lint';
import type { AnyRule, FixableFinding } from './rule';
import type { LintConfig } from './ruleSettings';
import type { Edit } from '../text/replacements';

/** One fix can make room for the next. Far fewer rounds are needed; each costs an analysis. */
const ROUNDS = 10;

/** A text after its fixes, what is left to find in it, and what was changed. */
export interface Fixed {
  readonly analysis: Analysis;
  readonly findings: readonly FixableFinding[];
  /** From the text before the first fix to that after the last, in the order of the text. */
  readonly edits: readonly Edit[];
}

/** Makes the safe fixes, as often as there are new ones. */
export function fixAll(rules: readonly AnyRule[], before: Analysis, config: LintConfig = {}): Fixed {
  let analysis = before;
  let findings = lint(rules, analysis, config);
  let edits: readonly Edit[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { edits: next } = editsOf(findings);
    if (next.length === 0) break;
    edits = compose(edits, next);
    analysis = analyse(apply(analysis.text, next), analysis.languageId, analysis, analysis.sources);
    const left = lint(rules, analysis, config);
    // A fix that mends nothing would be applied again and again.
    const isProgress = left.length < findings.length;
    findings = left;
    if (!isProgress) break;
  }
  return { analysis, findings, edits };
}

/** The edits of the findings' safe fixes, in the order of the text, and the findings they mend. A fix that touches
 * what another changes has to wait for the next time; one that mends several findings is made once. */
export function editsOf(findings: readonly FixableFinding[]): {
  readonly edits: readonly Edit[];
  readonly mended: readonly FixableFinding[];
} {
  const edits: Edit[] = [];
  const mended: FixableFinding[] = [];
  const made = new Set<string>();
  for (const finding of findings) {
    const fix = finding.fixes().find(({ isSafe }) => isSafe);
    if (!fix) continue;
    const key = JSON.stringify(fix.edits);
    if (!made.has(key)) {
      if (fix.edits.some((edit) => edits.some((other) => touch(edit, other)))) continue;
      edits.push(...fix.edits);
      made.add(key);
    }
    mended.push(finding);
  }
  return { edits: edits.sort((a, b) => a.start - b.start), mended };
}

/** Two insertions at one place touch as well: which comes first would be chance. */
const touch = (a: Edit, b: Edit): boolean => a.start <= b.end && b.start <= a.end;
