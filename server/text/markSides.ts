import type { Beside } from './seenCharacters';
import { isDigit, isSpace, isWord } from './characters';
import { entityAt } from './html';
import type { Span } from './span';

/** A mark alone, before its partner is known. */
export interface Mark extends Span {
  readonly char: string;
  /** Whether its neighbours show that it opens or closes; both or neither if that is not clear. */
  readonly opening: boolean;
  readonly closing: boolean;
  /** True where it can only close, whatever the character: a space or a full stop follows, and a word is before it. */
  readonly ends: boolean;
}

const OPENING_PUNCTUATION = new Set(Array.from('([{—–-/“„‟«‹‘‚"\'*_…:>¿¡', (mark) => mark.charCodeAt(0)));
const STOPS = new Set(Array.from('.,;:!?)', (stop) => stop.charCodeAt(0)));
const FULL_STOP = 0x2e;
const PRIMES = new Set(["'", '’', '′']);

const isHebrew = (code: number): boolean => code >= 0x5d0 && code <= 0x5ea;

/**
 * True where a full stop is at `at`, followed by a space or the end: no quotation starts there. `. . .` is an ellipsis.
 */
function isStop(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (!STOPS.has(code) || !isSpace(text.charCodeAt(at + 1))) return false;
  return code !== FULL_STOP || text.charCodeAt(at + 2) !== FULL_STOP;
}

/**
 * The mark at `at`, two apostrophes or backquotes counting as one; undefined where the sign is plainly something else.
 */
export function markAt(text: string, at: number, beside: Beside): Mark | undefined {
  const entity = text.charAt(at) === '&' ? entityAt(text, at) : undefined;
  const char = entity?.mark ?? text.charAt(at);
  const doubled = (char === "'" || char === '`') && text.charAt(at + 1) === char;
  if (char === '`' && !doubled) return undefined;
  // Hebrew writes its abbreviations with it: צה"ל.
  if (char === '"' && isHebrew(text.charCodeAt(at - 1)) && isHebrew(text.charCodeAt(at + 1))) return undefined;
  const end = entity?.end ?? (doubled ? at + 2 : at + 1);
  const before = beside.before(at);
  const after = beside.after(end);
  const stop = isStop(text, end);
  const opening = (isSpace(before) || OPENING_PUNCTUATION.has(before)) && !isSpace(after) && !stop;
  const isLast = Number.isNaN(after) && !Number.isNaN(before);
  return {
    start: at,
    end,
    char: doubled ? char + char : char,
    opening,
    closing: (!isSpace(before) && !isWord(after)) || stop || isLast,
    ends: !opening && (stop || isLast || (isSpace(after) && !isSpace(before))),
  };
}

/** True for the sign of feet and inches: `6'2"`. */
export function isMeasure(text: string, { char, start }: Mark): boolean {
  if ((char !== '"' && char !== '”') || !isDigit(text.charCodeAt(start - 1))) return false;
  const feet = isDigit(text.charCodeAt(start - 2)) ? start - 3 : start - 2;
  return PRIMES.has(text.charAt(feet)) && isDigit(text.charCodeAt(feet - 1));
}
