import type { Span } from '../../server/text/span';

/** Marks and blanks at the edges of a quotation, which conventions treat differently. */
const MARK = /["\u201c\u201d\u201e\u201f\u2018\u2019'`\u00ab\u00bb\s]/u;

/**
 * The span without quotation marks and blanks at its edges and commas at its end, so that conventions do not matter.
 */
export function core(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && MARK.test(text[start]!)) start++;
  while (end > start && (text[end - 1] === ',' || MARK.test(text[end - 1]!))) end--;
  return { start, end };
}

/** How many characters the two share. */
export const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Shared characters divided by the length of the span that covers both, 0 to 1. */
export const similarity = (a: Span, b: Span): number => {
  const common = shared(a, b);
  return common === 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
};

/** True where the spans are the same. */
export const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
