import type { Analysis } from '../analysis/analyse';
import { analyse } from '../analysis/analyse';
import type { Article, Block, ReferenceEntry } from '../article/article';
import { raised } from '../article/markers/numbers';
import { rekeyed } from '../article/changeKeys';
import type { Tier } from '../references/reference';
import { textOf } from '../text/span';
import type { Span } from '../text/span';
import { apply } from '../text/replacements';
import type { Edit } from '../text/replacements';

/** New keys by old ones. */
export type Keys = ReadonlyMap<string, string>;

/**
 * The edits that give each source its new key, in citations and entries alike; keys that are missing from the map stay.
 * Entries are not moved.
 */
export const rekey = (analysis: Analysis, keys: Keys): Edit[] =>
  [...rekeyedCitations(analysis, keys), ...rekeyedEntries(analysis, keys)].sort((a, b) => a.start - b.start);

/** The same in citations alone. */
export const rekeyedCitations = ({ text, article }: Analysis, keys: Keys): Edit[] =>
  article.citations
    .flatMap((citation) => rekeyed(text, citation, keys))
    // A range of numbers that change places among themselves stays as it is.
    .filter((edit) => textOf(text, edit) !== edit.newText);

/** The same in entries alone. */
export const rekeyedEntries = ({ text, article }: Analysis, keys: Keys): Edit[] =>
  article.blocks.flatMap(({ entry }) => (entry && rekeyedEntry(text, entry, keys)) ?? []);

/** The same in one entry; undefined where its key stays. */
export function rekeyedEntry(text: string, entry: ReferenceEntry, keys: Keys): Edit | undefined {
  const key = keys.get(entry.key);
  if (key === undefined || key === entry.key) return undefined;
  const typed = typedKey(text, entry);
  const newText = entry.form === 'superscript' ? raised(key) : key;
  // Markdown counts `4. 4.` as 4 and 5.
  return typed && textOf(text, typed) !== newText ? { ...typed, newText } : undefined;
}

/** Where an entry's key is typed. */
export function typedKey(text: string, { label }: ReferenceEntry): Span | undefined {
  const typed = /[^\s[\]^.):]+/u.exec(textOf(text, label));
  if (!typed) return undefined;
  const start = label.start + typed.index;
  return { start, end: start + typed[0].length };
}

const isNumber = (key: string): boolean => /^\d+$/u.test(key);

/** An entry with its words, and its index among the blocks. */
interface Slot extends Span {
  readonly entry: ReferenceEntry;
  readonly index: number;
}

const slotsOf = (blocks: readonly Block[]): Slot[] =>
  blocks.flatMap(({ start, end, entry }, index) => (entry ? [{ start, end, entry, index }] : []));

/** The numbers that the article cites, and its entries with numbers. Footnotes count only if there are no others. */
function numbered({ blocks, citations }: Article): {
  readonly cited: readonly string[];
  readonly slots: readonly Slot[];
} {
  const typed = citations.filter(({ form, keySpans }) => form === 'bracket' || keySpans);
  const numbers = slotsOf(blocks).filter(({ entry }) => isNumber(entry.key));
  const isNote = ({ form }: { readonly form: string }): boolean => form === 'footnote';
  const keep = typed.every(isNote) && numbers.every(({ entry }) => isNote(entry));
  return {
    cited: typed.filter((each) => isNote(each) === keep).flatMap(({ keys }) => keys.filter(isNumber)),
    slots: numbers.filter(({ entry }) => isNote(entry) === keep),
  };
}

const ELSEWHERE: ReadonlySet<Tier> = new Set<Tier>(['frontMatter', 'sidecar', 'jsonLd']);

/**
 * True where another file, the front matter or JSON-LD has numbers, too, or where two entries have the same one: then
 * no number changes.
 */
const isFixed = ({ references }: Analysis, slots: readonly Slot[]): boolean =>
  references.all.some(({ tier, key }) => ELSEWHERE.has(tier) && isNumber(key)) ||
  new Set(slots.map(({ entry }) => entry.key)).size < slots.length;

/**
 * Renumbers the article by first use: the first source cited becomes 1, and entries that are never cited follow in
 * their order. If the list is in the order of its numbers, its entries are moved, each with all its words, so that it
 * still is; in any other list, or with other words between the entries, they are not moved. No edits if the numbers are
 * in order, or {@link isFixed}.
 */
export function renumberByFirstUse(analysis: Analysis): Edit[] {
  const { cited, slots } = numbered(analysis.article);
  const order = [...new Set([...cited, ...slots.map(({ entry }) => entry.key)])];
  const numbers = new Map(order.map((key, index) => [key, String(index + 1)]));
  if (order.every((key) => numbers.get(key) === key) || isFixed(analysis, slots)) return [];
  return (isInOrder(slots) && resorted(analysis, slots, numbers)) || rekey(analysis, numbers);
}

/** The edits that renumber and move the entries; undefined if they would be read differently in their new places. */
function resorted(analysis: Analysis, slots: readonly Slot[], numbers: Keys): Edit[] | undefined {
  const { text, languageId, sources } = analysis;
  const numberOf = ({ entry }: Slot): number => Number(numbers.get(entry.key));
  const moved = [...slots].sort((a, b) => numberOf(a) - numberOf(b)).map((slot) => rewritten(text, slot, numbers));
  const inList = slots.map(({ start, end }, index) => ({ start, end, newText: moved[index]! }));
  const edits = [
    ...rekeyedCitations(analysis, numbers),
    ...inList.filter((edit) => textOf(text, edit) !== edit.newText),
  ].sort((a, b) => a.start - b.start);
  const after = analyse(apply(text, edits), languageId, analysis, sources, analysis.texts);
  const again = numbered(after.article).slots.map((slot) => textOf(after.text, slot));
  return again.length === moved.length && again.every((words, index) => words === moved[index]) ? edits : undefined;
}

/** True for a single list with rising numbers; Markdown counts `1. 3. 2.` as if they were. */
const isInOrder = (slots: readonly Slot[]): boolean =>
  slots.every(
    ({ entry, index }, at) =>
      at === 0 ||
      (index === slots[at - 1]!.index + 1 &&
        (entry.form === 'ordered' || Number(entry.key) > Number(slots[at - 1]!.entry.key))),
  );

/** An entry's words with its new key. */
function rewritten(text: string, { start, end, entry }: Slot, keys: Keys): string {
  const edit = rekeyedEntry(text, entry, keys);
  return edit ? text.slice(start, edit.start) + edit.newText + text.slice(edit.end, end) : text.slice(start, end);
}

/**
 * New numbers for the sources that remain when those with the keys `gone` are removed: each moves up. None where the
 * numbers already have gaps, or {@link isFixed}; Markdown counts footnotes itself.
 */
export function closingUp(analysis: Analysis, gone: ReadonlySet<string>): Keys {
  const { cited, slots } = numbered(analysis.article);
  const numbers = [...new Set([...cited, ...slots.map(({ entry }) => entry.key)])].map(Number).sort((a, b) => a - b);
  const isNotes = slots.some(({ entry }) => entry.form === 'footnote');
  if (isNotes || isFixed(analysis, slots) || numbers.some((number, index) => number !== index + 1)) return new Map();
  const left = numbers.filter((number) => !gone.has(String(number)));
  return new Map(left.map((number, index) => [String(number), String(index + 1)]));
}
