import { analyse } from '../../server/analysis/analyse';
import type { Analysis } from '../../server/analysis/analyse';
import type { LanguageId } from '../../server/article/article';
import type { DeclaredSource } from '../../server/references/reference';
import { apply } from '../../server/text/replacements';
import { lint } from '../lint';
import type { Fix } from '../../server/linter/fix';
import type { Finding } from '../../server/linter/rule';
import type { LintConfig } from '../../server/linter/resolveRule';
import { toFootnotes, toNumberedLists } from '../../server/edits/convertLists';
import { renumberByFirstUse } from '../../server/edits/renumber';
import { tidied } from '../../server/edits/sortSources';
import type { Edit } from '../../server/text/replacements';

/** An article, and what is declared beside it. */
export interface Given {
  readonly text: string;
  readonly languageId: LanguageId;
  readonly sources?: readonly DeclaredSource[];
}

const read = ({ text, languageId, sources }: Given): Analysis => analyse(text, languageId, undefined, sources);

/** The same article as other editors save it. */
export const savedOtherwise = (given: Given): readonly Given[] => [
  { ...given, text: windows(given.text) },
  { ...given, text: `\uFEFF${given.text}` },
];

const windows = (text: string): string => text.replaceAll(/\r?\n/gu, '\r\n');

/** What is done to a whole article, and done once: a second time there is nothing left to do. */
const ONCE: Readonly<Record<string, (analysis: Analysis) => readonly Edit[]>> = {
  renumber: renumberByFirstUse,
  sort: tidied,
};

/** What goes wrong in an article on the ways there and back: nothing, where all is well. */
export function* lostOnTheWay(given: Given): Generator<string> {
  const analysis = read(given);
  const { text } = given;
  for (const [name, change] of Object.entries(ONCE)) {
    const edits = change(analysis);
    if (edits.length === 0) continue;
    const after = apply(text, edits);
    if (wordsOf(after) !== wordsOf(text)) yield `${name} loses words`;
    if (change(read({ ...given, text: after })).length > 0) yield `${name} is never done`;
  }
  const footnotes = toFootnotes(analysis);
  if (footnotes.length > 0) {
    const after = read({ ...given, text: apply(text, footnotes) });
    if (!toNumberedLists(after).some(({ edits }) => apply(after.text, edits) === text))
      yield 'footnotes do not become the list that they were';
  }
  for (const { label, edits } of toNumberedLists(analysis)) {
    const after = read({ ...given, text: apply(text, edits) });
    if (apply(after.text, toFootnotes(after)) !== text)
      yield `a list ${label} does not become the footnotes that it was`;
  }
}

/** The characters that no renumbering may lose: all but digits, in no order. */
const wordsOf = (text: string): string =>
  Array.from(text.replaceAll(/[\d⁰¹²³⁴-⁹,;–\s-]/gu, ''))
    .sort()
    .join('');

/** What goes wrong with the fixes of an article's findings. */
export function* badFixes(given: Given, config: LintConfig = {}): Generator<string> {
  const analysis = read(given);
  const findings = lint(analysis, config);
  for (const finding of findings)
    for (const fix of finding.fixes()) {
      const name = `${finding.rule}: ${fix.title}`;
      const after = apply(given.text, fix.edits);
      for (const edit of fix.edits)
        if (!isMinimal(given.text, edit))
          yield `${name}: changes more than it must: ${JSON.stringify(given.text.slice(edit.start, edit.end))} → ${JSON.stringify(edit.newText)}`;
      const left = counts(lint(read({ ...given, text: after }), config));
      const before = counts(findings);
      if ((left.get(finding.rule) ?? 0) >= before.get(finding.rule)!) yield `${name}: leaves the finding`;
      for (const [rule, count] of left)
        if (count > (before.get(rule) ?? 0)) yield `${name}: makes a finding of ${rule}`;
      yield* differentWhenSaved(given, config, finding, fix, after);
    }
}

/** A fix does the same to the same article with other line ends, or with a byte order mark. */
function* differentWhenSaved(
  given: Given,
  config: LintConfig,
  finding: Finding,
  fix: Fix,
  after: string,
): Generator<string> {
  for (const other of savedOtherwise(given)) {
    const analysis = read(other);
    const [same] = lint(analysis, config).filter(
      ({ rule, start }) =>
        rule === finding.rule &&
        canonical(other.text.slice(0, start)) === canonical(given.text.slice(0, finding.start)),
    );
    const again =
      same &&
      same
        .fixes()
        .find(({ title, edits }) => title === fix.title && canonical(apply(other.text, edits)) === canonical(after));
    const how = other.text.startsWith('\uFEFF') ? 'with a byte order mark' : 'with Windows line ends';
    if (!again) yield `${finding.rule}: ${fix.title}: not the same ${how}`;
    else if (/(?<!\r)\n/u.test(apply(other.text, again.edits)) && other.text.includes('\r\n'))
      yield `${finding.rule}: ${fix.title}: mixes line ends`;
  }
}

const canonical = (text: string): string => text.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n');

/** It replaces something with something else, and not the whole text. */
const isMinimal = (text: string, { start, end, newText }: Edit): boolean =>
  text.slice(start, end) !== newText && (end - start < text.length || text === '');

function counts(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { rule } of findings) found.set(rule, (found.get(rule) ?? 0) + 1);
  return found;
}
