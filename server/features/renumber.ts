import type { Analysis } from '../analysis';
import type { Article, Citation } from '../article/article';
import type { Edit } from '../rules/rule';
import { contains, textOf } from '../text/span';
import type { Span } from '../text/span';
import { pointedAt } from './pointed';

/** What can be renamed at a cursor: the number or label alone, without its bracket. */
export interface Renameable {
  readonly span: Span;
  readonly key: string;
}

/** The single number or label of the citation or entry at `offset`; undefined elsewhere, and in lists such as [1, 2]. */
export function renameableAt(analysis: Analysis, offset: number): Renameable | undefined {
  const pointed = pointedAt(analysis, offset);
  if (pointed?.kind !== 'citation' && pointed?.kind !== 'entry') return undefined;
  const keys = pointed.kind === 'citation' ? pointed.citation.keys : [pointed.entry.key];
  const [key] = keys;
  if (key === undefined || keys.length > 1) return undefined;
  const start = analysis.text.indexOf(key, pointed.span.start);
  return { span: { start, end: start + key.length }, key };
}

/**
 * The edits that give each source its new key, in citations and entries alike; keys that are not in the map stay. Entries
 * keep their places.
 */
export function rekey({ text, article }: Analysis, keys: ReadonlyMap<string, string>): Edit[] {
  const edits: Edit[] = [];
  for (const citation of article.citations) {
    if (citation.keys.every((key) => (keys.get(key) ?? key) === key)) continue;
    edits.push({ start: citation.start, end: citation.end, newText: rekeyed(textOf(text, citation), citation, keys) });
  }
  for (const { entry } of article.blocks) {
    const key = entry && keys.get(entry.key);
    if (!key || key === entry.key) continue;
    const typed = /[^\s[\]^.):]+/u.exec(textOf(text, entry.label));
    if (!typed) continue;
    const start = entry.label.start + typed.index;
    edits.push({ start, end: start + typed[0].length, newText: key });
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** The citation with its new keys, in the style it is written in. */
function rekeyed(written: string, { form, keys }: Citation, renamed: ReadonlyMap<string, string>): string {
  const open = /^\\?\[\^?/u.exec(written)?.[0] ?? '[';
  const close = written.endsWith('\\]') ? '\\]' : ']';
  const own = keys.map((key) => renamed.get(key) ?? key);
  if (form === 'footnote') return open + own.join('') + close;
  const numbers = own.map(Number).sort((a, b) => a - b);
  const dash = /[–—-]/u.exec(written)?.[0];
  const isRun = numbers.at(-1)! - numbers[0]! === numbers.length - 1 && numbers.length > 2;
  const separator = /,\S/u.test(written) ? ',' : ', ';
  return open + (dash && isRun ? `${numbers[0]!}${dash}${numbers.at(-1)!}` : numbers.join(separator)) + close;
}

/**
 * New numbers by first use, for the whole article: the first source cited becomes 1. Entries that are never cited follow
 * in their order. Undefined where the numbers are in order already, or where there are none.
 */
function numbersByFirstUse({ article }: Analysis): ReadonlyMap<string, string> | undefined {
  const cited = article.citations.filter(({ form }) => form === 'bracket').flatMap(({ keys }) => keys);
  const order = [...new Set([...cited, ...numbered(article).map(({ entry }) => entry.key)])];
  const numbers = new Map(order.map((key, index) => [key, String(index + 1)]));
  return order.every((key) => numbers.get(key) === key) ? undefined : numbers;
}

const numbered = ({ blocks }: Article) =>
  blocks.flatMap(({ start, end, entry }) => (entry && entry.form !== 'footnote' ? [{ start, end, entry }] : []));

/**
 * Renumbers the article by first use: citations and entries get their new numbers, and the entries, each with all its
 * words, their new places. No edits where that is so already, or where a number has two entries.
 */
export function renumberByFirstUse(analysis: Analysis): Edit[] {
  const numbers = numbersByFirstUse(analysis);
  const slots = numbered(analysis.article);
  if (!numbers || new Set(slots.map(({ entry }) => entry.key)).size < slots.length) return [];
  const edits = rekey(analysis, numbers);
  const numberOf = ({ entry }: (typeof slots)[number]): number => Number(numbers.get(entry.key));
  const moved = [...slots]
    .sort((a, b) => numberOf(a) - numberOf(b))
    .map((slot) => rewritten(analysis.text, slot, edits));
  const inText = edits.filter((edit) => !slots.some((slot) => contains(slot, edit)));
  return [...inText, ...slots.map(({ start, end }, index) => ({ start, end, newText: moved[index]! }))].sort(
    (a, b) => a.start - b.start,
  );
}

/** The words of a span after the edits within it. */
function rewritten(text: string, span: Span, edits: readonly Edit[]): string {
  let words = '';
  let at = span.start;
  for (const { start, end, newText } of edits.filter((edit) => contains(span, edit))) {
    words += text.slice(at, start) + newText;
    at = end;
  }
  return words + text.slice(at, span.end);
}
