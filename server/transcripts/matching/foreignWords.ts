import type { WordIndex } from './wordIndex';

/** Function words that tell a language from its neighbours. */
const SMALL_WORDS: readonly (readonly string[])[] = [
  ['the', 'and', 'of', 'to', 'is', 'that', 'it', 'was', 'with', 'have', 'this', 'they', 'you', 'are', 'we'],
  ['der', 'die', 'und', 'das', 'ist', 'nicht', 'ein', 'eine', 'mit', 'wir', 'sie', 'zu', 'den', 'auch', 'ich'],
  ['le', 'les', 'des', 'est', 'et', 'une', 'que', 'dans', 'pour', 'nous', 'qui', 'pas', 'sur', 'vous', 'du'],
  ['el', 'los', 'las', 'que', 'una', 'por', 'con', 'para', 'como', 'pero', 'del', 'es', 'se', 'muy', 'y'],
  ['il', 'che', 'di', 'per', 'una', 'sono', 'non', 'gli', 'della', 'con', 'questo', 'anche', 'ma', 'ha', 'e'],
  ['het', 'een', 'van', 'niet', 'dat', 'zijn', 'voor', 'met', 'maar', 'ook', 'wij', 'hij', 'naar', 'ik', 'de'],
];

/** With fewer of them, a quotation proves nothing. */
const LEAST = 2;

/** Whether a quotation is in a language that the transcript is not in: it may be a translation. */
export function isForeign(units: readonly string[], index: WordIndex): boolean {
  const counts = SMALL_WORDS.map((words) => units.filter((unit) => words.includes(unit)).length);
  const own = counts.indexOf(Math.max(...counts));
  if (counts[own]! < LEAST) return false;
  const shares = SMALL_WORDS.map((words) => words.reduce((sum, word) => sum + index.frequencyOf(index.idOf(word)), 0));
  const spoken = shares.indexOf(Math.max(...shares));
  return shares[spoken]! > 0 && spoken !== own && counts[spoken]! * 2 < counts[own]!;
}
