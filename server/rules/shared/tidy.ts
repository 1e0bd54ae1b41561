import type { Analysis } from '../../analysis';
import type { Block, ReferenceEntry } from '../../article/article';
import type { Edit } from '../rule';

/** A block that is an entry of the list of sources. */
type Entry = Block & { readonly entry: ReferenceEntry };

/**
 * Edits that put the entries of the article's list of sources in the order of their numbers, with the same space between
 * any two: that which most of them have. An entry keeps all its words. None where the list is tidy, where entries are no
 * numbers, or where anything else stands between them.
 */
export function tidied({ text, article: { blocks } }: Analysis): Edit[] {
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
  // A quotation block's mark or a list's indentation between two entries is more than space.
  if (gaps.some(({ start, end }) => text.slice(start, end).trim() !== '')) return [];
  return [
    ...slots.map((slot, index) => ({ start: slot.start, end: slot.end, newText: wordsOf(sorted[index]!) })),
    ...gaps.map(({ start, end }) => ({ start, end, newText: space })),
  ]
    .filter(({ start, end, newText }) => text.slice(start, end) !== newText)
    .sort((a, b) => a.start - b.start);
}

/** The first of those that are there most often. */
function mostCommon(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}
