import type { Analysis } from '../analysis/analyse';
import { analyse } from '../analysis/analyse';
import type { Block, CitationForm, EntryForm, ReferenceEntry } from '../article/article';
import { raised } from '../article/markers/numbers';
import { apply } from '../text/replacements';
import { perAnalysis } from '../analysis/memo';
import { textOf } from '../text/span';
import type { Edit } from '../text/replacements';

/** The forms of citations and of their entries that belong together. */
interface Form {
  readonly citation: CitationForm;
  readonly marker: (key: string) => string;
  readonly label: (key: string) => string;
}

const square = (key: string): string => `[${key}]`;
const FORMS: Readonly<Record<EntryForm, Form>> = {
  bracketed: { citation: 'bracket', marker: square, label: square },
  ordered: { citation: 'bracket', marker: square, label: (key) => `${key}.` },
  definition: { citation: 'bracket', marker: square, label: (key) => `[${key}]:` },
  superscript: { citation: 'superscript', marker: raised, label: raised },
  footnote: { citation: 'footnote', marker: (key) => `[^${key}]`, label: (key) => `[^${key}]:` },
};

/** A list that the footnotes can become: the form of its first citation and entry, and the edits. */
export interface NumberedList {
  readonly marker: string;
  readonly label: string;
  readonly edits: readonly Edit[];
}

/** The forms that footnotes can become, the most common first. */
const NUMBERED = ['bracketed', 'ordered', 'definition', 'superscript'] as const;

/**
 * Edits that turn numbers and their list into the footnotes `[^1]` and `[^1]: …` without moving them; none where {@link
 * turned} has none.
 */
export const toFootnotes = perAnalysis((analysis: Analysis): readonly Edit[] => {
  const form = analysis.article.blocks.find(({ entry }) => entry && entry.form !== 'footnote')?.entry?.form;
  return form === undefined ? [] : turned(analysis, form, 'footnote');
});

/** The numbered lists that footnotes can become without being moved; none where {@link turned} has none. */
export const toNumberedLists = perAnalysis((analysis: Analysis): readonly NumberedList[] =>
  NUMBERED.flatMap((form) => {
    const edits = turned(analysis, 'footnote', form);
    return edits.length === 0 ? [] : [{ marker: FORMS[form].marker('1'), label: FORMS[form].label('1'), edits }];
  }),
);

/**
 * The edits that turn one form into another. None where a byte or a meaning would be lost:
 * - the text is turned back, which has to give the same bytes. So `[1, 2]` stays, which footnotes would write as two
 *   markers, as do `- [1] …`, `[1]. …` and `<sup>1</sup>`, of which a footnote's label keeps no sign;
 * - the new text is read, and has to cite and list the same: a name is no number, a `[1] …` between two paragraphs is
 * no   entry, and a footnote's second paragraph belongs to no entry of a list.
 */
function turned(analysis: Analysis, from: EntryForm, to: EntryForm): readonly Edit[] {
  const { text, languageId } = analysis;
  // Plain text is never shown with footnotes.
  if (languageId !== 'markdown' || !canBe(analysis, from, to)) return [];
  const edits = written(analysis, from, to);
  if (edits.length === 0) return [];
  const after = analyse(apply(text, edits), languageId, analysis, analysis.sources, analysis.texts);
  if (meaningOf(after) !== meaningOf(analysis) || !canBe(after, to, from)) return [];
  return apply(after.text, written(after, to, from)) === text ? edits : [];
}

/** A block that is an entry of the list of sources. */
type Entry = Block & { readonly entry: ReferenceEntry };

const isEntry = (block: Block): block is Entry => block.entry !== undefined;

/**
 * What Markdown reads as a link's address and title: any other words after `[1]:` disappear, or it is no longer a
 * definition.
 */
const LINK = /^https?:\/\/[^\s<>]+(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?$/u;

/** False where Markdown would show the new form, or remaining text in the old form, as something else. */
function canBe({ text, article }: Analysis, from: EntryForm, to: EntryForm): boolean {
  const entries = article.blocks.filter(isEntry).filter(({ entry }) => entry.form === from);
  // `[words][1]` is a link to the definition.
  if (from === 'definition') return entries.every(({ entry }) => !text.includes(`][${entry.key}]`));
  if (to === 'definition')
    return entries.every(({ entry }) => LINK.test(textOf(text, entry.body)) && !text.includes(`][^${entry.key}]`));
  // Markdown counts a numbered list from its first number and ends it at any other paragraph.
  if (to === 'ordered')
    return entries.every(({ entry }, index) => Number(entry.key) === Number(entries[0]!.entry.key) + index);
  return true;
}

/** The edits that write all citations and entries of one form in another; none where other markers cite the entries. */
function written({ article }: Analysis, from: EntryForm, to: EntryForm): Edit[] {
  const { marker, label } = FORMS[to];
  const entries = article.blocks.filter(isEntry).filter(({ entry }) => entry.form === from);
  const listed = new Set(entries.map(({ entry }) => entry.key));
  const citing = article.citations.filter(({ keys }) => keys.some((key) => listed.has(key)));
  if (citing.some(({ form }) => form !== FORMS[from].citation)) return [];
  // A footnote that nothing cites is not shown.
  if (citing.length === 0) return [];
  return [
    ...citing.map(({ start, end, keys }) => ({ start, end, newText: keys.map(marker).join('') })),
    ...entries.map(({ entry }) => ({ ...entry.label, newText: label(entry.key) })),
  ].sort((a, b) => a.start - b.start);
}

/** What the article cites, in order, what each entry says, and how many quotations there are. */
const meaningOf = ({ text, article }: Analysis): string =>
  JSON.stringify([
    article.citations.flatMap(({ keys }) => keys),
    article.blocks.filter(isEntry).map(({ entry }) => [entry.key, textOf(text, entry.body)]),
    article.quotations.length,
  ]);
