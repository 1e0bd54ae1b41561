import type { Span } from '../text/span';

/** Only this much of a paragraph is read. */
const LONGEST = 2000;
const ADDRESS = /https?:\/\/|www\./u;
const CITED = /[\p{L}\p{N}.,;!?”’"»)] ?\[\d{1,3}\]/u;
/** Quoted words with the comma, stop or verb of speech: not a title. */
const SAID = /[,.!?…]["”»“’] \p{Ll}|\p{Ll}[,:] ["“„«]\p{Lu}/u;
const SENTENCE_END = /[.!?…]["”’»)\]]*(?: ?\[[\d, –-]{1,20}\])*[.!?]?$/u;

/**
 * True for a paragraph of an article, pasted below a heading such as "Sources": sentences that quote or cite. Entries
 * without a number are mostly names, titles and dates.
 * @param follows whether it follows such a paragraph: then sentences are enough.
 */
export function isPastedProse(text: string, { start, end }: Span, follows: boolean): boolean {
  const words = text.slice(start, Math.min(end, start + LONGEST));
  if (ADDRESS.test(words) || !readsAsSentences(words, follows ? 8 : 15)) return false;
  return follows || CITED.test(words) || SAID.test(words);
}

/** At least so many words, most of them in small letters, and a stop at the end. */
function readsAsSentences(words: string, fewest: number): boolean {
  const all = words.split(/\s+/u);
  const small = all.filter((word) => /^\p{Ll}/u.test(word)).length;
  return all.length >= fewest && small * 5 >= all.length * 3 && (words.length >= LONGEST || SENTENCE_END.test(words));
}
