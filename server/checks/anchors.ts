import { wordsIn } from '../text/words';
import type { Check } from './checks';

/** What words are compared by: without case, marks and line breaks. */
export const foldedWords = (words: string): string =>
  wordsIn(words, { start: 0, end: words.length })
    .map(({ folded }) => folded)
    .join(' ');

/** What an anchor is known by. */
export const anchorKey = (words: string, nth: number): string =>
  `${foldedWords(words)}\0${String(nth).padStart(6, '0')}`;

/**
 * What an entry is known by: a file has one for each quotation that is signed, and one for each rule that is ignored at
 * a place.
 */
export const checkKey = (check: Check): string =>
  [anchorKey(check.words, check.nth), check.kind, check.kind === 'ignored' ? check.rule : ''].join('\0');
