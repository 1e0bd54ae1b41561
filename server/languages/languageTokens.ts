import type { BlockContent } from '../article/article';
import { Shape, tokensOf } from '../english/tokens';
import type { Tokens } from '../english/tokens';
import { fold } from './languageTable';
import type { Language } from './languageTable';

/** The tokens of a block in a language other than English. */
export interface Words {
  readonly tokens: Tokens;
  readonly language: Language;
  /** Folded, without an elided word before them: "autorite" for "l’autorité". */
  readonly words: readonly string[];
  /** Length of the elided word before this one, in UTF-16 units: 2 in "l’autorité". */
  readonly elided: readonly number[];
  /** 1 for a capitalised word that may be part of a name. */
  readonly names: Uint8Array;
  /** 1 within quotation marks. */
  readonly quoted: Uint8Array;
}

const ELISION = /^(?:[cdjlmnst]|qu|all|dall|dell|nell|sull|un|lorsqu|jusqu|puisqu)'(?=\p{L}{2})/u;

/** @param quoted 1 for each token within quotation marks */
export function wordsOf(content: BlockContent, language: Language, quoted: Uint8Array): Words {
  const tokens = tokensOf(content);
  const hasElision = language.code === 'fr' || language.code === 'it';
  const words: string[] = [];
  const elided: number[] = [];
  const names = new Uint8Array(tokens.count);
  for (let index = 0; index < tokens.count; index++) {
    const folded = fold(tokens.words[index]!);
    const length = hasElision ? (ELISION.exec(folded)?.[0].length ?? 0) : 0;
    const word = length > 0 ? folded.slice(length) : folded;
    words.push(word);
    elided.push(length);
    const letter = content.text.charAt(tokens.starts[index]! + length);
    const isCapital = letter !== letter.toLowerCase();
    const opensSentence = index === 0 || (tokens.flags[index - 1]! & Shape.punctuation) !== 0;
    const isVerb = opensSentence && language.verbs.has(word);
    if (isCapital && !isVerb && !language.small.has(word) && word.length > 1) names[index] = 1;
  }
  return { tokens, language, words, elided, names, quoted };
}

const ABBREVIATIONS = /^(?:dr|prof|st|sr|sra|mme|m|dott|sig|nr|bzw|ca|art|pag|p|ee|uu|don|mons|on)$/u;

/** True for the full stop that ends a sentence, but not for the one in "3. Mai" or "Dr.". */
export function isSentenceEnd({ tokens: { flags, starts, ends }, words, language }: Words, index: number): boolean {
  const bits = flags[index]!;
  if ((bits & Shape.stop) === 0) return false;
  if (words[index] !== '.' || index === 0) return true;
  // "norvia.example"
  if (starts[index + 1] === ends[index] && (flags[index + 1]! & Shape.punctuation) === 0) return false;
  const isOrdinal = language.code === 'de' && (flags[index - 1]! & Shape.number) !== 0;
  return !isOrdinal && !ABBREVIATIONS.test(words[index - 1]!);
}

/** True for a mark of punctuation, of these kinds if they are given. */
export const isMark = ({ tokens: { flags } }: Words, index: number, bits: number = Shape.punctuation): boolean =>
  ((flags[index] ?? 0) & bits) !== 0;

/**
 * Index of the first token of the sentence that the token at `index` is in; marks of the kinds in `marks` also end one.
 */
export function sentenceStart(view: Words, index: number, marks: number): number {
  let start = index;
  while (start > 0 && !isSentenceEnd(view, start - 1) && !isMark(view, start - 1, marks)) start--;
  return start;
}

/** True for a word outside the closed classes that is not a mark. */
export const isOpenWord = ({ tokens: { flags }, words, language }: Words, index: number): boolean =>
  index < words.length &&
  (flags[index]! & (Shape.punctuation | Shape.clitic | Shape.number)) === 0 &&
  !language.small.has(words[index]!);
