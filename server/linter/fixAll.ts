import type { Analysis } from '../analysis/analyse';
import { compose } from '../text/replacements';
import { lint } from './lint';
import { readAgain } from './readAgain';
import type { AnyRule, FixableFinding } from './rule';
import type { LintConfig } from './resolveRule';
import type { Edit } from '../text/replacements';

/** One fix can allow the next. Each round leaves fewer findings; in practice, far fewer rounds are needed. */
const ROUNDS = 100;
/** How many smaller groups of fixes are tried in a round when all together fail: each try costs an analysis. */
const TRIES = 40;

/** A text after its safe fixes, its remaining findings, and the changes. */
export interface Fixed {
  readonly analysis: Analysis;
  readonly findings: readonly FixableFinding[];
  /** From the text before the first fix to the text after the last one, in the order of the text. */
  readonly edits: readonly Edit[];
  /** For each finding that was fixed, the id of its rule. */
  readonly fixed: readonly string[];
}

/**
 * Makes the safe fixes, repeatedly while there are new ones. Each counts only if a new reading of the text is better
 * for it.
 */
export function fixAll(rules: readonly AnyRule[], before: Analysis, config: LintConfig = {}): Fixed {
  let now: Fixed = { analysis: before, findings: lint(rules, before, config), edits: [], fixed: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const next = bettered(rules, config, now);
    if (next === now) break;
    now = next;
  }
  return now;
}

/** The text after one round: with all fixes, or those that hold up. */
function bettered(rules: readonly AnyRule[], config: LintConfig, start: Fixed): Fixed {
  let [best, tries] = [start, TRIES];
  const adopt = (held: readonly Candidate[], candidates: readonly Candidate[]): readonly Candidate[] => {
    if (candidates.length === 0 || tries-- <= 0) return held;
    const all = [...held, ...candidates];
    const after = tried(rules, config, start, all);
    if (after) best = after;
    if (after || candidates.length === 1) return after ? all : held;
    const half = candidates.length >> 1;
    return adopt(adopt(held, candidates.slice(0, half)), candidates.slice(half));
  };
  adopt([], candidatesOf(start.findings));
  return best;
}

/** The text with these fixes; undefined if it then says something else, or if any kind of finding increases. */
function tried(
  rules: readonly AnyRule[],
  config: LintConfig,
  before: Fixed,
  candidates: readonly Candidate[],
): Fixed | undefined {
  const edits = editsOf(candidates);
  const analysis = readAgain(before.analysis, edits);
  if (!analysis) return undefined;
  const findings = lint(rules, analysis, config);
  const fixed = candidates.flatMap(({ findings: each }) => each.map(({ rule }) => rule));
  if (!isBetter(before.findings, findings, fixed)) return undefined;
  return { analysis, findings, edits: compose(before.edits, edits), fixed: [...before.fixed, ...fixed] };
}

/** True if each rule has exactly as many findings fewer as were fixed, and none has more, or a more severe one. */
function isBetter(
  before: readonly FixableFinding[],
  after: readonly FixableFinding[],
  fixed: readonly string[],
): boolean {
  const balance = new Map<string, number>();
  const count = (key: string, by: number): void => void balance.set(key, (balance.get(key) ?? 0) + by);
  for (const { rule, severity } of before) for (const key of [rule, `${rule} ${severity}`]) count(key, 1);
  for (const { rule, severity } of after) for (const key of [rule, `${rule} ${severity}`]) count(key, -1);
  for (const rule of fixed) count(rule, -1);
  return [...balance.values()].every((left) => left >= 0);
}

/** A safe fix and the findings that it resolves: a fix shared by several findings is made once. */
interface Candidate {
  readonly edits: readonly Edit[];
  readonly findings: FixableFinding[];
}

/** The safe fixes of the findings. A fix that touches the change of another waits for the next round. */
export function candidatesOf(findings: readonly FixableFinding[]): readonly Candidate[] {
  const candidates = new Map<string, Candidate>();
  for (const finding of findings) {
    const fix = finding.fixes().find(({ isSafe }) => isSafe);
    if (!fix) continue;
    const key = JSON.stringify(fix.edits);
    const same = candidates.get(key);
    if (same) same.findings.push(finding);
    else if (![...candidates.values()].some(({ edits }) => touchesAny(edits, fix.edits)))
      candidates.set(key, { edits: fix.edits, findings: [finding] });
  }
  return [...candidates.values()];
}

/** The edits of all candidates, in the order of the text. */
export const editsOf = (candidates: readonly Candidate[]): readonly Edit[] =>
  candidates.flatMap(({ edits }) => edits).sort((a, b) => a.start - b.start);

const touchesAny = (some: readonly Edit[], others: readonly Edit[]): boolean =>
  some.some((edit) => others.some((other) => touch(edit, other)));

/** Two insertions at the same place also touch: their order would be arbitrary. */
const touch = (a: Edit, b: Edit): boolean => a.start <= b.end && b.start <= a.end;
