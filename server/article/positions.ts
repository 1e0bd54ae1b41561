import type { Article, Block, Citation, Quotation } from './article';
import { shift } from '../text/span';
import type { Span } from '../text/span';

/** Index of the first span that ends after `offset`. The spans are in order and do not overlap. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first span that starts at or after `offset`. The spans are in the order of their start. */
export function firstStartingFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The spans that start within `span`. They are in the order of their start. */
export function startingWithin<T extends Span>(spans: readonly T[], { start, end }: Span): T[] {
  const first = firstStartingFrom(spans, start);
  let next = first;
  while (next < spans.length && spans[next]!.start < end) next++;
  return spans.slice(first, next);
}

/** True where one of `spans` starts within `span`. They are in the order of their start. */
export function startsWithin(spans: readonly Span[], { start, end }: Span): boolean {
  const next = spans[firstStartingFrom(spans, start)];
  return next !== undefined && next.start < end;
}

/** The block that holds the character at `offset`; undefined between blocks. */
export function blockAt({ blocks }: Article, offset: number): Block | undefined {
  const block = blocks[firstEndingAfter(blocks, offset)];
  return block && block.start <= offset ? block : undefined;
}

/** A block's sentences, in the article's offsets. */
export const sentencesOf = ({ content, start }: Block): Span[] =>
  content.sentences.map((sentence) => shift(sentence, start));

/** The sentence of `block` that holds the character at `offset`; else the block. */
export function sentenceAt(block: Block, offset: number): Span {
  const { sentences } = block.content;
  const sentence = sentences[firstEndingAfter(sentences, offset - block.start)];
  return sentence ? shift(sentence, block.start) : { start: block.start, end: block.end };
}

/** The citations that lie within `span`, in order. */
export function citationsIn({ citations }: Article, span: Span): Citation[] {
  const found: Citation[] = [];
  for (let index = firstEndingAfter(citations, span.start); index < citations.length; index++) {
    const citation = citations[index]!;
    if (citation.end > span.end) break;
    found.push(citation);
  }
  return found;
}

/** True where a whole citation is within `span`. */
export const hasCitation = ({ citations }: Article, span: Span): boolean => {
  const citation = citations[firstEndingAfter(citations, span.start)];
  return citation !== undefined && citation.end <= span.end;
};

/** The innermost quotation around `offset`, if any. Quotations are in the order of their start. */
export function quotationAt({ quotations }: Article, offset: number): Quotation | undefined {
  let found = quotations[firstStartingFrom(quotations, offset + 1) - 1];
  while (found && found.end <= offset) found = found.outer === undefined ? undefined : quotations[found.outer];
  return found;
}
