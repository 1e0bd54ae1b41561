import type { Span } from '../../text/span';
import { wordsIn } from '../../text/words';
import type { Word } from '../../text/words';

/** How one passage repeats another. */
export interface Repetition {
  /** Where its words are in the other passage; if they differ, the passage that it was made from. */
  readonly source: Span;
  /** Whether the other passage has exactly these words, apart from parts left out at an ellipsis. */
  readonly sameWords: boolean;
}

const ELLIPSIS = /\[?(?:…|\.{3}|\. \. \.)\]?/gu;
/** Two passages are aligned by this many words in a row. */
const RUN = 3;
/** Only the first words of longer passages are compared: this limits the work for a pair. */
const LONGEST = 300;

/** How `part` repeats `whole`; undefined if they share no run of words. */
export function repetitionOf(text: string, part: Span, whole: Span): Repetition | undefined {
  const words = wordsIn(text, whole);
  const segments = segmentsOf(text, part)
    .map((segment) => wordsIn(text, segment))
    .filter((segment) => segment.length > 0);
  let first = -1;
  let next = 0;
  for (const segment of segments) {
    const at = indexOfWords(words, segment, next);
    if (at === -1) return passage(words, segments.flat());
    if (first === -1) first = at;
    next = at + segment.length;
  }
  if (first === -1) return undefined;
  return { sameWords: true, source: { start: words[first]!.start, end: words[next - 1]!.end } };
}

/** 0 to 1: the share of words that two passages have in common, in the same order. */
export function likeness(text: string, a: Span, b: Span): number {
  const [left, right] = [a, b].map((span) => wordsIn(text, span).slice(0, LONGEST)) as [Word[], Word[]];
  // Longest common subsequence, one row at a time.
  let row = new Uint16Array(right.length + 1);
  for (const { folded } of left) {
    const next = new Uint16Array(right.length + 1);
    for (let index = 1; index <= right.length; index++)
      next[index] = right[index - 1]!.folded === folded ? row[index - 1]! + 1 : Math.max(row[index]!, next[index - 1]!);
    row = next;
  }
  return (2 * row[right.length]!) / Math.max(1, left.length + right.length);
}

/** Index of the first place at or after `from` where `whole` contains `part`, or -1. */
function indexOfWords(whole: readonly Word[], part: readonly Word[], from: number): number {
  const rest = joined(whole.slice(from));
  const at = rest.indexOf(joined(part));
  if (at === -1) return -1;
  let index = from;
  for (let space = rest.indexOf(' ', 1); space !== -1 && space <= at; space = rest.indexOf(' ', space + 1)) index++;
  return index;
}

const joined = (words: readonly Word[]): string => ` ${words.map(({ folded }) => folded).join(' ')} `;

/** The pieces between the ellipses of a quotation. */
function segmentsOf(text: string, { start, end }: Span): Span[] {
  const segments: Span[] = [];
  let from = start;
  for (const { index, 0: dots } of text.slice(start, end).matchAll(ELLIPSIS)) {
    segments.push({ start: from, end: start + index });
    from = start + index + dots.length;
  }
  return [...segments, { start: from, end }];
}

/** Every run of {@link RUN} words, by its first word's index. */
export function runsOf(words: readonly Word[]): string[] {
  const runs: string[] = [];
  for (let at = 0; at + RUN <= words.length; at++)
    runs.push(`${words[at]!.folded} ${words[at + 1]!.folded} ${words[at + 2]!.folded}`);
  return runs;
}

/** The passage of `words` that `part` was made from, between the first and last run of words that they share. */
function passage(words: readonly Word[], part: readonly Word[]): Repetition | undefined {
  const places = new Map<string, number>();
  runsOf(words).forEach((run, at) => {
    if (!places.has(run)) places.set(run, at);
  });
  let first: readonly [number, number] | undefined;
  let last: readonly [number, number] | undefined;
  runsOf(part).forEach((run, at) => {
    const place = places.get(run);
    if (place === undefined) return;
    first ??= [at, place];
    last = [at, place];
  });
  if (!first || !last || last[1] < first[1]) return undefined;
  const from = nearest(words, part[0]!.folded, first[1] - first[0], 0, first[1]);
  const to = nearest(
    words,
    part.at(-1)!.folded,
    last[1] + (part.length - 1 - last[0]),
    last[1] + RUN - 1,
    words.length - 1,
  );
  return { sameWords: false, source: { start: words[from]!.start, end: words[to]!.end } };
}

/** How many words may be added or left out between a passage's end and the shared run. */
const SLACK = 4;

/** Index of `word` nearest to `at` within the bounds; if it is not there, `at` moved within the bounds. */
function nearest(words: readonly Word[], word: string, at: number, least: number, most: number): number {
  for (let distance = 0; distance <= SLACK; distance++)
    for (const index of [at - distance, at + distance])
      if (index >= least && index <= most && words[index]!.folded === word) return index;
  return Math.max(least, Math.min(most, at));
}
