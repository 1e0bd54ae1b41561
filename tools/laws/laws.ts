import { analyse } from '../../server/analysis/analyse';
import type { Analysis } from '../../server/analysis/analyse';
import type { Block, LanguageId } from '../../server/article/article';
import { blockAt } from '../../server/article/positions';
import { fixAll } from '../../server/linter/fixAll';
import { lint } from '../../server/linter/lint';
import type { Finding } from '../../server/linter/rule';
import type { LintConfig } from '../../server/linter/resolveRule';
import { rules } from '../../server/rules/registry';
import { apply } from '../../server/text/replacements';
import type { Edit } from '../../server/text/replacements';

/** A text to try the fixes on. Files next to it are left out: without them, fixes can only do less. */
export interface Text {
  readonly text: string;
  readonly languageId: LanguageId;
}

/** All rules on: the more findings, the more fixes. */
const EVERYTHING: LintConfig = {
  rules: Object.fromEntries(rules.map(({ id }) => [id, { severity: 'warning' as const }])),
};

/** Text that a writer may have left open: nothing may be written after it. */
const LEFT_OPEN: Readonly<Record<LanguageId, readonly string[]>> = {
  markdown: ['\n\n~~~\nsome code “left open” [1]\n', '\n\n<!-- a remark “left open” [1]\n'],
  plaintext: [],
};

/**
 * The laws of fixes that a text breaks, one sentence each:
 * - safe fixes add and remove no word and no citation, and a second run changes nothing;
 * - no rule finds more, or anything more severe, and what was fixed is gone;
 * - nothing but the edits has changed, and the answer equals that of a fresh reading;
 * - no fix, safe or suggested, writes after a fence or a comment that was left open.
 */
export function* brokenLaws({ text, languageId }: Text): Generator<string> {
  for (const config of [{}, EVERYTHING]) yield* brokenBySafe({ text, languageId }, config);
  for (const open of LEFT_OPEN[languageId]) {
    const unfinished = text.trimEnd() + open;
    const { analysis } = fixAll(rules, analyse(unfinished, languageId), EVERYTHING);
    if (!analysis.text.endsWith(open)) yield `writes behind ${JSON.stringify(open)}`;
    yield* brokenBySuggested({ text: unfinished, languageId });
  }
}

function* brokenBySafe({ text, languageId }: Text, config: LintConfig): Generator<string> {
  const before = analyse(text, languageId);
  const { analysis, findings, edits, fixed } = fixAll(rules, before, config);
  const after = analysis.text;
  if (apply(text, edits) !== after) yield 'the edits are not what has changed';
  if (edits.length === 0) return;
  if (edits.some(({ start, end, newText }) => text.slice(start, end) === newText)) yield 'an edit changes nothing';
  if (words(after).join(' ') !== words(text).join(' ')) yield 'words were added or removed';
  const fresh = analyse(after, languageId);
  if (fresh.article.citations.length !== before.article.citations.length) yield 'a citation was added or removed';
  const again = lint(rules, fresh, config);
  if (show(again) !== show(findings)) yield 'a fresh reading finds something else';
  const once = lint(rules, before, config);
  for (const [key, count] of counts(again)) if (count > (counts(once).get(key) ?? 0)) yield `more of ${key}`;
  for (const rule of new Set(fixed)) {
    const [had, left] = [once, again].map((each) => each.filter((finding) => finding.rule === rule).length);
    if (left! > had! - fixed.filter((each) => each === rule).length) yield `${rule} was fixed and is still found`;
  }
  const twice = fixAll(rules, fresh, config).edits;
  if (twice.length > 0) yield `a second run changes ${JSON.stringify(twice)}`;
}

/** At most this many fixes of one article are tried one by one: each costs a reading. */
const MOST_TRIED = 20;

function* brokenBySuggested({ text, languageId }: Text): Generator<string> {
  const analysis = analyse(text, languageId);
  const fixes = lint(rules, analysis, EVERYTHING).flatMap(({ rule, fixes: own }) =>
    own()
      .filter(({ ignores }) => !ignores)
      .map((fix) => ({ rule, ...fix })),
  );
  const every = Math.max(1, Math.ceil(fixes.length / MOST_TRIED));
  for (const { rule, title, edits } of fixes.filter((_, index) => index % every === 0)) {
    const after = analyse(apply(text, edits), languageId);
    if (written(edits).some((at) => isHidden(after, at)) && !isHidden(analysis, edits[0]!.start))
      yield `${rule}: “${title}” writes into code or a comment`;
  }
}

const HIDDEN: ReadonlySet<Block['kind']> = new Set<Block['kind']>(['code', 'html']);

const isHidden = ({ article }: Analysis, at: number): boolean => {
  const block = blockAt(article, at);
  return block !== undefined && HIDDEN.has(block.kind);
};

/** The last position of the text that each edit writes. */
function written(edits: readonly Edit[]): number[] {
  let moved = 0;
  return edits.flatMap(({ start, end, newText }) => {
    moved += newText.length - (end - start);
    return newText.trim() === '' ? [] : [end + moved - 1];
  });
}

/** All words except numbers, in any order, without the tracking parts of addresses. */
const words = (text: string): string[] =>
  (text.replace(/(https?:\/\/[^\s?#<>]+)\?[^\s#<>()]*/gu, '$1').match(/[\p{L}\p{M}]+/gu) ?? []).sort();

const show = (findings: readonly Finding[]): string =>
  findings.map(({ rule, start, end, severity }) => `${rule} ${severity} ${start}–${end}`).join('\n');

function counts(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { rule, severity } of findings)
    for (const key of [rule, `${rule} (${severity})`]) found.set(key, (found.get(key) ?? 0) + 1);
  return found;
}
