import { isSpace } from './characters';
import type { Span } from './span';

/** The lines of a text without their ends (`\n`, `\r\n` or `\r`, as LSP counts them). */
export function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  // Searching for one character is much faster than looking at each: few texts have carriage returns.
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (feed !== -1 || carriage !== -1) {
    const isFeed = carriage === -1 || (feed !== -1 && feed < carriage);
    const end = isFeed ? feed : carriage;
    lines.push({ start, end });
    start = !isFeed && feed === end + 1 ? end + 2 : end + 1;
    if (feed !== -1 && feed < start) feed = text.indexOf('\n', start);
    if (!isFeed) carriage = text.indexOf('\r', start);
  }
  lines.push({ start, end: text.length });
  return lines;
}

/** The span without white space at its ends; empty at its start if there is nothing else. */
export function trim(text: string, { start, end }: Span): Span {
  let from = start;
  while (from < end && isSpace(text.charCodeAt(from))) from++;
  if (from === end) return { start, end: start };
  let to = end;
  while (isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/** True where the line has nothing but white space. */
export const isBlank = (text: string, line: Span): boolean => {
  const { start, end } = trim(text, line);
  return start === end;
};

/** A position as editors show it: both numbers count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Returns a function that gives the position of an offset in `text`, in logarithmic time. */
export function positionsIn(text: string): (offset: number) => Position {
  const lines = linesOf(text);
  return (offset) => {
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (lines[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - lines[low]!.start + 1 };
  };
}
