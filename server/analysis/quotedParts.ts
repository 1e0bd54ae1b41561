import type { Article, Quotation } from '../article/article';
import { firstIndex } from '../text/binarySearch';
import type { Span } from '../text/span';

/**
 * The parts of a quotation that readers see: between its marks, without mark-up and citations, paragraph by paragraph.
 * Absolute UTF-16 offsets.
 */
export function quotedParts({ blocks, citations }: Article, { content, parts }: Quotation): readonly Span[] {
  const seen: Span[] = [];
  for (const part of parts) {
    const [start, end] = [Math.max(part.start, content.start), Math.min(part.end, content.end)];
    const block = blocks[firstIndex(blocks.length, (index) => blocks[index]!.end > start)];
    const masked =
      block?.content.masked.map((mask) => ({ start: block.start + mask.start, end: block.start + mask.end })) ?? [];
    const first = firstIndex(citations.length, (index) => citations[index]!.end > start);
    const hidden: Span[] = masked.filter((mask) => mask.end > start && mask.start < end);
    for (let at = first; at < citations.length && citations[at]!.start < end; at++) hidden.push(citations[at]!);
    hidden.sort((a, b) => a.start - b.start);
    let from = start;
    for (const mask of hidden) {
      if (mask.start > from) seen.push({ start: from, end: mask.start });
      from = Math.max(from, mask.end);
    }
    if (from < end) seen.push({ start: from, end });
  }
  return seen;
}
