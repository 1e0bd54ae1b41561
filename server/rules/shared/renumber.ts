import type { Analysis } from '../../analysis';
import type { Article, ReferenceEntry } from '../../article/article';
import { raised } from '../../article/markers/numbers';
import { rekeyed } from '../../article/rekey';
import type { Tier } from '../../references/reference';
import { contains, textOf } from '../../text/span';
import type { Span } from '../../text/span';
import type { Edit } from '../rule';

/**
 * The edits that give each source its new key, in citations and entries alike; keys that are not in the map stay. Entries
 * keep their places.
 */
export function rekey({ text, article }: Analysis, keys: ReadonlyMap<string, string>): Edit[] {
  const edits: Edit[] = [];
  for (const citation of article.citations) {
    edits.push(...rekeyed(text, citation, keys));
  }
  for (const { entry } of article.blocks) {
    const key = entry && keys.get(entry.key);
    if (!key || key === entry.key) continue;
    const typed = typedKey(text, entry);
    if (typed) edits.push({ ...typed, newText: entry.form === 'superscript' ? raised(key) : key });
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** Where an entry's key is typed. */
export function typedKey(text: string, { label }: ReferenceEntry): Span | undefined {
  const typed = /[^\s[\]^.):]+/u.exec(textOf(text, label));
  if (!typed) return undefined;
  const start = label.start + typed.index;
  return { start, end: start + typed[0].length };
}

/**
 * New numbers by first use, for the whole article: the first source cited becomes 1. Entries that are never cited follow
 * in their order. Undefined where the numbers are in order already, or where there are none.
 */
function numbersByFirstUse({ article }: Analysis): ReadonlyMap<string, string> | undefined {
  const cited = article.citations
    .filter(({ form, keySpans }) => form === 'bracket' || (form !== 'footnote' && keySpans))
    .flatMap(({ keys }) => keys.filter((key) => /^\d+$/u.test(key)));
  const order = [...new Set([...cited, ...numbered(article).map(({ entry }) => entry.key)])];
  const numbers = new Map(order.map((key, index) => [key, String(index + 1)]));
  return order.every((key) => numbers.get(key) === key) ? undefined : numbers;
}

const numbered = ({ blocks }: Article) =>
  blocks.flatMap(({ start, end, entry }) => (entry && entry.form !== 'footnote' ? [{ start, end, entry }] : []));

const ELSEWHERE: ReadonlySet<Tier> = new Set<Tier>(['frontMatter', 'sidecar', 'jsonLd']);

/**
 * Renumbers the article by first use: citations and entries get their new numbers, and the entries, each with all its
 * words, their new places. No edits where that is so already, where a number has two entries, or where another file, the
 * front matter or JSON-LD has some.
 */
export function renumberByFirstUse(analysis: Analysis): Edit[] {
  const numbers = numbersByFirstUse(analysis);
  const slots = numbered(analysis.article);
  const isElsewhere = analysis.references.all.some(({ tier, key }) => ELSEWHERE.has(tier) && /^\d+$/u.test(key));
  if (!numbers || isElsewhere || new Set(slots.map(({ entry }) => entry.key)).size < slots.length) return [];
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
