import { reportingVerbs } from '../../english/lexicon/reportingVerbs';
import type { Tokens } from '../../english/tokens';

/** Where a candidate is: sentences before or after the quotation in its paragraph, or paragraphs above or below. */
export const WHERE = [
  'before0',
  'before1',
  'before2',
  'before3+',
  'above1',
  'above2',
  'above3+',
  'after0',
  'after1',
  'after2+',
  'below1',
  'below2+',
] as const;
/** What is before the opening mark. */
export const PRE = [
  'block',
  'sentence',
  'comma',
  'colon',
  'dash',
  'that',
  'cue',
  'preposition',
  'determiner',
  'otherClosed',
  'word',
] as const;
/** What follows the closing mark. */
export const POST = ['block', 'sentence', 'comma', 'question', 'dash', 'cue', 'name', 'closed', 'word'] as const;
export const LENGTH = ['1', '2-3', '4-6', '7-12', '13+'] as const;
export const COUNT = ['0', '1', '2', '3+'] as const;
export const DISTANCE = ['0', '1', '2', '3-4', '5-8', '9-15', '16-30', '31+'] as const;
export const CUE = [
  'say',
  'tell',
  'ask',
  'report',
  'judge',
  'think',
  'participle',
  'past',
  'third',
  'other',
  'none',
] as const;
export const YES = ['no', 'yes'] as const;

export const distanceBin = (words: number): number =>
  words <= 2 ? words : words <= 4 ? 3 : words <= 8 ? 4 : words <= 15 ? 5 : words <= 30 ? 6 : 7;
export const countBin = (count: number): number => Math.min(count, 3);
export const lengthBin = (words: number): number =>
  words <= 1 ? 0 : words <= 3 ? 1 : words <= 6 ? 2 : words <= 12 ? 3 : 4;

/** Index into {@link CUE} of a verb's token. */
export function cueBin({ words }: Tokens, token: number): number {
  if (token < 0) return CUE.indexOf('none');
  const word = words[token]!;
  const verb = reportingVerbs.get(word);
  if (verb !== undefined)
    return verb.inflection === 'participle' ? CUE.indexOf('participle') : CUE.indexOf(verb.cueClass);
  if (word === 'according') return CUE.indexOf('report');
  if (word.endsWith('ed')) return CUE.indexOf('past');
  return word.endsWith('s') ? CUE.indexOf('third') : CUE.indexOf('other');
}
