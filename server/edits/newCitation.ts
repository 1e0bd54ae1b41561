import type { Analysis } from '../analysis/analyse';
import type { Block, Citation, ReferenceEntry } from '../article/article';
import { quotationAt } from '../article/positions';
import { raised } from '../article/markers/numbers';
import { citedKeys } from '../analysis/citedSources';
import { formatEntry } from '../references/formatReference';
import { inferredReference } from '../references/mergeFields';
import type { CslItem, Reference } from '../references/reference';
import { textOf } from '../text/span';
import type { Span } from '../text/span';
import type { Edit } from '../text/replacements';
import { lineBreakOf } from './citationStyle';
import { citationAtEndOf, citationFor } from './insertCitation';
import { sourcesSection } from './sourcesSection';

/** A source's key, and the insertion that cites it. */
export interface NewCitation {
  readonly key: string;
  /** In the article's own form: `[4]`, `[^4]`, `⁴`, `[@source-4]`. */
  readonly marker: string;
  readonly edit: Edit;
}

/**
 * Cites a source that the article does not have yet, for the words at `place`: a quotation, or words in a sentence.
 * @param form the form of the first citation in an article without any.
 */
export function newCitation(analysis: Analysis, place: Span, form: 'bracket' | 'footnote'): NewCitation {
  const { article } = analysis;
  const key = nextKey(analysis);
  const marker = markerOfNew(analysis, key) ?? (form === 'footnote' ? `[^${key}]` : `[${key}]`);
  const quotation = quotationAt(article, place.start);
  const edit =
    quotation?.start === place.start
      ? citationFor(analysis, quotation, marker)
      : citationAtEndOf(analysis, place.end, marker);
  return { key, marker, edit };
}

/** The number after the highest one; in an article that cites by names, a name with that number. */
export function nextKey(analysis: Analysis): string {
  const keys = [...new Set([...analysis.references.byKey.keys(), ...citedKeys(analysis)])];
  const numbers = keys.filter((key) => /^[1-9]\d{0,2}$/u.test(key)).map(Number);
  const isNamed = keys.length > 0 && numbers.length === 0;
  const next = (isNamed ? keys.length : Math.max(0, ...numbers)) + 1;
  return isNamed ? `source-${next}` : String(next);
}

/** A citation of a new key, written as the article's last citation of one source; undefined if it has none. */
function markerOfNew({ text, article }: Analysis, key: string): string | undefined {
  const last = article.citations.findLast(({ form, keys }) => keys.length === 1 && WRITTEN_WITH_KEY.has(form));
  if (last === undefined) return undefined;
  const written = textOf(text, last);
  // A link's address is the address of its source.
  return last.form === 'numberedLink' ? `[${key}]` : withKey(written, last.keys[0]!, key);
}

/** The forms of citation that consist of a source's key, and of nothing that belongs to that source alone. */
const WRITTEN_WITH_KEY: ReadonlySet<Citation['form']> = new Set([
  'bracket',
  'footnote',
  'superscript',
  'label',
  'citekey',
  'numberedLink',
]);

/** The text with another key in the place of its own: `[3]:` as `[4]:`, `³` as `⁴`. */
function withKey(written: string, old: string, key: string): string | undefined {
  for (const [before, now] of [
    [old, key],
    [raised(old), raised(key)],
  ] as const) {
    const at = written.lastIndexOf(before);
    if (at !== -1) return written.slice(0, at) + now + written.slice(at + before.length);
  }
  return undefined;
}

/** What the text says about a source that it cites and nobody has written down: a draft, all of it inferred. */
export function draftOf(cited: Analysis, key: string): Pick<Reference, 'item' | 'inferredFields'> {
  const inference = cited.references.inferred.get(key);
  return inference ? inferredReference(key, inference) : { item: nothingKnown(key), inferredFields: [] };
}

const nothingKnown = (key: string): CslItem => ({ id: key, type: 'document' });

/**
 * The entry of a source in the article's own list, after the last one and in its form; in an article without a list, a
 * list of all sources.
 * @param cited the article with its citation.
 */
export function entryInArticle(cited: Analysis, key: string): Edit | undefined {
  const { text, article } = cited;
  const last = article.blocks.findLastIndex(({ kind, entry }) => kind === 'reference' && entry !== undefined);
  const block = article.blocks[last];
  if (block?.entry === undefined) {
    const newText = sourcesSection(cited);
    const end = text.trimEnd().length;
    return newText === undefined ? undefined : { start: end, end, newText };
  }
  const label = labelOfNew(text, block.entry, key);
  if (label === undefined) return undefined;
  const entry = block.entry.form === 'definition' ? asDefinition(cited, key) : formatEntry(draftOf(cited, key));
  const separator = separatorBefore(text, article.blocks[last - 1], block);
  return { start: block.end, end: block.end, newText: separator + label + entry };
}

/** The label of the next entry, with the space after it. */
function labelOfNew(text: string, { label, body, key: old }: ReferenceEntry, key: string): string | undefined {
  return withKey(text.slice(label.start, body.start), old, key);
}

/** A link definition has an address and a title: nothing else would be one. */
const asDefinition = (cited: Analysis, key: string): string =>
  `<to be added> "${formatEntry(draftOf(cited, key)).replaceAll('"', '”')}"`;

/** What separates two entries: as between the last two, with what a list puts before each (`- [3] …`). */
function separatorBefore(text: string, before: Block | undefined, last: Block): string {
  const newline = lineBreakOf(text);
  const item = text.slice(last.start, last.entry!.label.start);
  const gap = before?.kind === 'reference' ? text.slice(before.end, last.start) : newline;
  return (/^\s+$/u.test(gap) && gap.includes('\n') ? gap : newline) + item;
}
