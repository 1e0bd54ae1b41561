/** A half-open range of UTF-16 offsets into the text it was read from. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when the two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True when `inner` is completely within `outer` (equal spans do). */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** True when an editor's cursor at `offset` touches the span: both its ends count. */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

/** The characters of `text` that the span covers. */
export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end);

/** The span moved by `by` characters. */
export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

/** Only the ends of something that may have more. */
export const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** From where the first of two spans starts to where the last ends. */
export const union = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });
