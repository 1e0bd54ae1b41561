import { wordsIn } from '../text/words';
import type { Check } from './checks';

/** The form in which words are compared: without case, marks and line breaks. */
export const foldedWords = (words: string): string =>
  wordsIn(words, { start: 0, end: words.length })
    .map(({ folded }) => folded)
    .join(' ');

/** The text that identifies an anchor. */
export const anchorKey = (words: string, nth: number): string =>
  `${foldedWords(words)}\0${String(nth).padStart(6, '0')}`;

/**
 * The text that identifies an entry: a file has one entry for each signed quotation, and at each place one for each
 * ignored rule and one for all rules.
 */
export const checkKey = (check: Check): string =>
  [anchorKey(check.words, check.nth), check.kind, check.kind === 'ignored' ? (check.rule ?? '') : ''].join('\0');
