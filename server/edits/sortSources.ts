import type { Analysis } from '../analysis/analyse';
import { analyse } from '../analysis/analyse';
import type { Block, ReferenceEntry } from '../article/article';
import { apply } from '../text/replacements';
import type { Edit } from '../text/replacements';

/** A block that is an entry of the list of sources. */
type Entry = Block & { readonly entry: ReferenceEntry };

/**
 * Edits that sort the entries of the article's source list by number, with the same space between them: the most common
 * one. An entry keeps all its words. None if the list is already tidy, if entries have no numbers, if anything else is
 * between them, or if they would be read differently in their new places.
 */
export function tidied(analysis: Analysis): Edit[] {
  const { text, languageId, sources } = analysis;
  const { blocks } = analysis.article;
  const first = blocks.findIndex(({ entry }) => entry);
  const last = blocks.findLastIndex(({ entry }) => entry);
  const slots = blocks.slice(first, last + 1).filter((block): block is Entry => block.entry !== undefined);
  if (slots.length < 2 || slots.length < last - first + 1) return [];
  const isNumbered = slots.every(({ entry }) => /^\d+$/u.test(entry.key));
  const isOneForm = slots.every(({ entry }) => entry.form === slots[0]!.entry.form);
  if (!isNumbered || !isOneForm) return [];

  const wordsOf = ({ start, end }: Entry): string => text.slice(start, end);
  const sorted = [...slots].sort((a, b) => Number(a.entry.key) - Number(b.entry.key));
  const gaps = slots.slice(1).map(({ start }, index) => ({ start: slots[index]!.end, end: start }));
  const space = mostCommon(gaps.map(({ start, end }) => text.slice(start, end)));
  // A block quote's mark or a list's indentation between two entries is more than space.
  if (gaps.some(({ start, end }) => text.slice(start, end).trim() !== '')) return [];
  const edits = [
    ...slots.map((slot, index) => ({ start: slot.start, end: slot.end, newText: wordsOf(sorted[index]!) })),
    ...gaps.map(({ start, end }) => ({ start, end, newText: space })),
  ]
    .filter(({ start, end, newText }) => text.slice(start, end) !== newText)
    .sort((a, b) => a.start - b.start);
  if (edits.length === 0) return [];
  // If plain text is wrapped, an entry's last line may belong to the text after it.
  const after = analyse(apply(text, edits), languageId, analysis, sources, analysis.texts);
  const words = after.article.blocks.flatMap(({ entry, start, end }) => (entry ? [after.text.slice(start, end)] : []));
  return words.length === sorted.length && words.every((each, index) => each === wordsOf(sorted[index]!)) ? edits : [];
}

/** The most frequent value, the first one in a tie. */
function mostCommon(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}
