import { isWord } from '../../text/characters';
import type { Span } from '../../text/span';

/** A word in the text, and what it is compared by. */
export interface Word extends Span {
  /** Lower case, compatibility forms and apostrophes made one. */
  readonly folded: string;
}

const isJoiner = (code: number): boolean =>
  code === 0x27 || code === 0x2019 || code === 0x2d || code === 0x2010 || code === 0x2011;

/** Where the word that starts at `at` ends: letters and digits, with single apostrophes and hyphens between them. */
function wordEnd(text: string, at: number, end: number): number {
  let to = at + 1;
  while (to < end) {
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
    at = to;
  }
  return words;
}

/** How many words the span holds, counted up to `most`. */
export function countWords(text: string, { start, end }: Span, most = Infinity): number {
  let count = 0;
  for (let at = start; at < end && count < most; at++) {
    if (!isWord(text.charCodeAt(at))) continue;
    at = wordEnd(text, at, end);
    count++;
  }
  return count;
}

/** What a word is compared by. */
export function fold(word: string): string {
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) > 0x7f) return word.normalize('NFKC').toLowerCase().replace(/’/gu, "'");
  return word.toLowerCase();
}
