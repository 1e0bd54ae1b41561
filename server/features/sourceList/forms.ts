import type { Analysis } from '../../analysis';
import { analyse } from '../../analysis';
import type { Block, CitationForm, ReferenceEntry } from '../../article/article';
import { apply } from '../../rules/edits';
import type { Edit } from '../../rules/rule';
import { perAnalysis } from '../../rules/shared/memo';
import { textOf } from '../../text/span';

/** A block that is an entry of the list of sources. */
type Entry = Block & { readonly entry: ReferenceEntry };

const isEntry = (block: Block): block is Entry => block.entry !== undefined;

/**
 * Edits that turn `[1]` and its list into the footnotes `[^1]` and `[^1]: …`, in their places. A marker of several numbers
 * becomes as many. None where nothing can be turned, or where something would be lost: see {@link turned}.
 */
export const toFootnotes = perAnalysis((analysis: Analysis): readonly Edit[] =>
  turned(analysis, {
    from: 'bracket',
    marker: (keys) => keys.map((key) => `[^${key}]`).join(''),
    label: (key) => `[^${key}]: `,
    turns: ({ entry }) => entry.form !== 'footnote' && entry.form !== 'superscript',
  }),
);

/** Edits that turn the footnotes `[^1]` and `[^1]: …` into `[1]` and the list `[1] …`, in their places; none as above. */
export const toNumberedList = perAnalysis((analysis: Analysis): readonly Edit[] =>
  turned(analysis, {
    from: 'footnote',
    marker: (keys) => keys.map((key) => `[${key}]`).join(''),
    label: (key) => `[${key}] `,
    turns: ({ entry }) => entry.form === 'footnote',
  }),
);

/** One form of citation and list, and how another writes it. */
interface Turn {
  readonly from: CitationForm;
  readonly marker: (keys: readonly string[]) => string;
  readonly label: (key: string) => string;
  readonly turns: (entry: Entry) => boolean;
}

/**
 * The turn's edits for the whole article. None where it has no such list, where markers of a third form cite the list, or
 * where the article would not mean the same afterwards: it is read again to know, so that a name for a number, a note
 * between two paragraphs, or a list that only a heading makes one are never lost.
 */
function turned(analysis: Analysis, { from, marker, label, turns }: Turn): readonly Edit[] {
  const { text, languageId, article } = analysis;
  // In plain text nobody shows footnotes as such.
  if (languageId !== 'markdown') return [];
  const entries = article.blocks.filter(isEntry).filter(turns);
  const listed = new Set(entries.map(({ entry }) => entry.key));
  const citing = article.citations.filter(({ keys }) => keys.some((key) => listed.has(key)));
  if (entries.length === 0 || citing.length === 0) return [];
  if (citing.some(({ form }) => form !== from)) return [];
  const edits = [
    ...citing.map(({ start, end, keys }) => ({ start, end, newText: marker(keys) })),
    // A list's bullets are no part of a footnote.
    ...entries.map(({ start, entry }) => ({ start, end: entry.body.start, newText: label(entry.key) })),
  ].sort((a, b) => a.start - b.start);
  const after = analyse(apply(text, edits), languageId, analysis, analysis.sources);
  return meaningOf(after) === meaningOf(analysis) ? edits : [];
}

/** What is cited, in its order, and what each entry says. */
const meaningOf = ({ text, article }: Analysis): string =>
  JSON.stringify([
    article.citations.flatMap(({ keys }) => keys),
    article.blocks.filter(isEntry).map(({ entry }) => [entry.key, textOf(text, entry.body)]),
    article.quotations.length,
  ]);
