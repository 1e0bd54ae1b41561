import type { Analysis } from '../../analysis/analyse';
import type { StrayMark } from '../../article/article';
import { blockAt } from '../../article/positions';
import type { Span } from '../../text/span';

/** A longer quotation is not searched for its end. */
const LONGEST = 600;
/** A single mark or a stop right after the comma or stop that ends the words, or before it: `,’ she`, `’, she`. */
const MISTYPED = /(?<=[\p{L}\p{N}][,.!?…])['’](?=\s|$)|(?<=[\p{L}\p{N}],)\.(?=\s)|(?<=\p{L})['’](?=,\s)/u;
/** An inner quotation may have opened with a single mark. */
const INNER = /(?<![\p{L}\p{N}])[‘'‚‹]/u;
const DOUBLE = '“„«"';

/** Where a quotation that is never closed seems to be closed by the wrong mark. */
export function mistypedClosing({ text, article }: Analysis, { start, end, partner }: StrayMark): Span | undefined {
  const block = DOUBLE.includes(text.slice(start, end)) ? blockAt(article, start) : undefined;
  if (!block) return undefined;
  const words = text.slice(end, Math.min(block.end, end + LONGEST, partner?.start ?? Infinity));
  const found = MISTYPED.exec(words);
  // After a plural, it is an apostrophe: “our sons’, she said”.
  if (!found || INNER.test(words.slice(0, found.index)) || /s$/u.test(words.slice(0, found.index))) return undefined;
  return { start: end + found.index, end: end + found.index + found[0].length };
}
