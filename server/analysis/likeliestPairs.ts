import { foldedWords } from '../checks/anchors';

/** The least share of words that two quotations must have in common for one to be an edit of the other. */
const LEAST = 0.6;
/** At most this many of each are compared. Beyond that, the rest counts as lost. */
const MOST = 300;

/**
 * Pairs texts from before an edit with those after it: the most similar first, each once.
 * @returns the index of the text after, by the index of the text before.
 */
export function likeliestPairs(before: readonly string[], after: readonly string[]): ReadonlyMap<number, number> {
  const [ones, others] = [before, after].map((texts) => texts.slice(0, MOST).map(countsOf)) as [Counts[], Counts[]];
  const candidates = ones
    .flatMap((one, from) => others.map((other, to) => ({ from, to, likeness: likenessOf(one, other) })))
    .filter(({ likeness }) => likeness >= LEAST)
    .sort((a, b) => b.likeness - a.likeness || a.to - b.to);
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { from, to } of candidates) {
    if (pairs.has(from) || taken.has(to)) continue;
    pairs.set(from, to);
    taken.add(to);
  }
  return pairs;
}

interface Counts {
  readonly total: number;
  readonly byWord: ReadonlyMap<string, number>;
}

function countsOf(text: string): Counts {
  const words = foldedWords(text).split(' ');
  const byWord = new Map<string, number>();
  for (const word of words) byWord.set(word, (byWord.get(word) ?? 0) + 1);
  return { total: words.length, byWord };
}

/** The share of words that both have, from 0 to 1. */
function likenessOf(one: Counts, other: Counts): number {
  const [few, many] = one.byWord.size < other.byWord.size ? [one, other] : [other, one];
  if (2 * Math.min(one.total, other.total) < LEAST * (one.total + other.total)) return 0;
  let shared = 0;
  for (const [word, count] of few.byWord) shared += Math.min(count, many.byWord.get(word) ?? 0);
  return (2 * shared) / (one.total + other.total);
}
