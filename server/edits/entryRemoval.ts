import type { Edit } from '../text/replacements';
import type { Span } from '../text/span';

/** Removes an entry with the line ends before it. */
export function entryRemoval(text: string, { start, end }: Span): Edit {
  let from = start;
  while (from > 0 && /\s/u.test(text.charAt(from - 1))) from--;
  return { start: from, end, newText: '' };
}
