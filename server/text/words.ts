import { isWord } from './characters';
import type { Span } from './span';

/** A word in the text, and the form in which it is compared. */
export interface Word extends Span {
  /** In lower case, with compatibility forms and apostrophes normalised. */
  readonly folded: string;
}

const isJoiner = (code: number): boolean =>
  code === 0x27 || code === 0x2019 || code === 0x2d || code === 0x2010 || code === 0x2011;

/** Kana and Han characters, which are written without spaces: each is compared as a word. */
const isIdeograph = (code: number): boolean =>
  (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);

/** True where a passage starts in a script without capitals: Han, Hangul, Arabic, Hebrew, Devanagari … */
export function isCaseless(text: string, { start, end }: Span): boolean {
  let at = start;
  while (at < end && !isWord(text.charCodeAt(at))) at++;
  const letter = text.charAt(at);
  return at < end && /\p{L}/u.test(letter) && letter.toLowerCase() === letter.toUpperCase();
}

/** Where the word that starts at `at` ends: letters and digits, with single apostrophes and hyphens between them. */
function wordEnd(text: string, at: number, end: number): number {
  let to = at + 1;
  if (isIdeograph(text.charCodeAt(at))) return to;
  while (to < end) {
    if (isIdeograph(text.charCodeAt(to))) break;
    if (isWord(text.charCodeAt(to))) to++;
    else if (isJoiner(text.charCodeAt(to)) && to + 1 < end && isWord(text.charCodeAt(to + 1))) to += 2;
    else break;
  }
  return to;
}

/** The words within a span of the text, in order. */
export function wordsIn(text: string, { start, end }: Span): Word[] {
  const words: Word[] = [];
  for (let at = start; at < end; at++) {
    if (!isWord(text.charCodeAt(at))) continue;
    const to = wordEnd(text, at, end);
    words.push({ start: at, end: to, folded: fold(text.slice(at, to)) });
    at = to - 1;
  }
  return words;
}

/** How many words the span holds, counted up to `most`; two ideographs count as a word. */
export function countWords(text: string, { start, end }: Span, most = Infinity): number {
  let count = 0;
  for (let at = start; at < end && count < most; at++) {
    if (!isWord(text.charCodeAt(at))) continue;
    count += isIdeograph(text.charCodeAt(at)) ? 0.5 : 1;
    at = wordEnd(text, at, end) - 1;
  }
  return Math.ceil(count);
}

/** True where every longer word of a passage is capitalised, and at least two words are: as in a title. */
export function isTitleCase(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, Math.min(end, start + 120));
  const capitals = words.match(/(?<![\p{L}\p{N}’'])\p{Lu}/gu) ?? [];
  return capitals.length > 1 && !/(?<![\p{L}\p{N}’'])\p{Ll}[\p{L}’'\-]{3,}/u.test(words);
}

/** The form in which a word is compared. */
export function fold(word: string): string {
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) > 0x7f) return word.normalize('NFKC').toLowerCase().replace(/’/gu, "'");
  return word.toLowerCase();
}
