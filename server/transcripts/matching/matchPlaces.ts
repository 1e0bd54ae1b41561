import { align } from './alignment';
import type { Alignment, QuotedIds, Step } from './alignment';
import { editCosts } from './editCosts';
import { GAP } from './wordIndex';
import type { WordIndex } from './wordIndex';

/** At most this many places are compared word by word. */
const MOST = 4;
/**
 * In quotations of at most this many units, two words in a row also suggest a place: after a change, there may be no
 * run of three.
 */
const SHORT = 12;
/** A pair of words at most this frequent says more than many pairs that are everywhere. */
const RARE = 8;
/** Without a run of words in common, this many of the rarest words suggest places. */
const RAREST = 6;
/** Words quoted without a sign of omission are at most this many words apart. */
const APART = 400;
/** Each of two places must have at least this many words, */
const LEAST_PART = 4;
/** and be at least this similar to them. */
const PART_LIKENESS = 0.75;
/** Longer parts are compared piece by piece: the time grows with the square of the length. In units. */
export const LONGEST_PIECE = 100;
/** For long parts, fewer places are compared: this many pairs of words in all. */
const MOST_PAIRS = 40_000;
/** At most this many places with exactly the same words are returned. */
const MOST_EXACT = 64;

/**
 * Where a part of a quotation is in a transcript, the most likely place first.
 * @param first, last the quotation's units, half-open.
 */
export function placesOf(quoted: QuotedIds, first: number, last: number, index: WordIndex): Alignment[] {
  if (last - first <= 3) return exactPlaces(quoted, first, last, index);
  const diagonals = diagonalsOf(quoted, first, last, index);
  const exact = diagonals.flatMap(({ at }) => exactAt(quoted, first, last, index, at) ?? []);
  if (exact.length > 0) return exact.slice(0, MOST_EXACT);
  const places: Alignment[] = [];
  let least = Infinity;
  for (const { at, votes } of diagonals.slice(0, comparedOf(last - first))) {
    // Each differing word removes three runs of three.
    if ((last - first - 2 - votes) / 3 > least) continue;
    const place = near(quoted, first, last, index, at);
    least = Math.min(least, place.cost);
    if (!places.some((other) => other.start < place.end && place.start < other.end && other.cost <= place.cost))
      places.push(place);
  }
  return places.sort((a, b) => a.cost - b.cost || a.start - b.start);
}

/** How many places are compared for a part with this many units. */
const comparedOf = (length: number): number =>
  Math.max(1, Math.min(MOST, Math.floor(MOST_PAIRS / (2 * length * length))));

function near(quoted: QuotedIds, first: number, last: number, index: WordIndex, diagonal: number): Alignment {
  const slack = ((last - first) >> 1) + 2;
  const from = Math.max(0, diagonal - slack);
  return align(quoted, first, last, index, from, Math.min(index.count, diagonal + (last - first) + slack));
}

/** The words at a place, if all are the same. */
export function exactAt(
  { ids }: QuotedIds,
  first: number,
  last: number,
  index: WordIndex,
  at: number,
): Alignment | undefined {
  if (at < 0 || at + last - first > index.count) return undefined;
  for (let unit = first; unit < last; unit++)
    if (ids[unit] !== index.ids[at + unit - first] || ids[unit] === GAP) return undefined;
  const end = at + last - first;
  const steps: Step[] = [{ kind: 'same', quoted: first, quotedEnd: last, spoken: at, spokenEnd: end }];
  return { cost: 0, start: at, end, steps };
}

/** Every place of one to three words, by the rarest of them. */
function exactPlaces(quoted: QuotedIds, first: number, last: number, index: WordIndex): Alignment[] {
  const rarest = byRarity(quoted, first, last, index)[0];
  if (rarest === undefined) return [];
  const places: Alignment[] = [];
  for (const at of index.placesOf(quoted.ids[rarest]!)) {
    const place = exactAt(quoted, first, last, index, at - (rarest - first));
    if (place && places.push(place) === MOST_EXACT) break;
  }
  return places;
}

const byRarity = ({ ids }: QuotedIds, first: number, last: number, { frequencyOf }: WordIndex): number[] =>
  Array.from({ length: last - first }, (_, at) => first + at)
    .filter((unit) => ids[unit]! > GAP)
    .sort((a, b) => frequencyOf(ids[a]!) - frequencyOf(ids[b]!) || a - b);

/** A possible position of the first unit, and how many runs of words suggest it. */
interface Diagonal {
  readonly at: number;
  readonly votes: number;
}

/** The positions of the first unit that its neighbours suggest, most votes first. */
function diagonalsOf(quoted: QuotedIds, first: number, last: number, index: WordIndex): Diagonal[] {
  const { ids } = quoted;
  const votes: number[] = [];
  for (let unit = first; unit + 2 < last; unit++) {
    const [a, b, c] = [ids[unit]!, ids[unit + 1]!, ids[unit + 2]!];
    if (a > GAP && b > GAP && c > GAP) index.placesOfRun(a, b, c, (at) => votes.push(at - (unit - first)));
  }
  if (last - first <= SHORT)
    for (let unit = first; unit + 1 < last; unit++) {
      const [a, b] = [ids[unit]!, ids[unit + 1]!];
      if (a <= GAP || b <= GAP) continue;
      const places = index.placesOfPair(a, b).map((at) => at - (unit - first));
      votes.push(...places, ...(places.length <= RARE ? [...places, ...places, ...places] : []));
    }
  if (votes.length === 0)
    for (const unit of byRarity(quoted, first, last, index).slice(0, RAREST))
      for (const at of index.placesOf(ids[unit]!)) votes.push(at - (unit - first));
  return mostVoted(Int32Array.from(votes).sort(), (last - first) >> 1);
}

/** The diagonals with the most votes around them, no two closer to each other than `width`. */
function mostVoted(votes: Int32Array, width: number): Diagonal[] {
  const groups: Diagonal[] = [];
  for (let start = 0; start < votes.length;) {
    let end = start;
    let [best, most] = [votes[start]!, 0];
    while (end < votes.length && votes[end]! - votes[start]! <= width) {
      let same = end;
      while (same < votes.length && votes[same] === votes[end]) same++;
      if (same - end > most) [best, most] = [votes[end]!, same - end];
      end = same;
    }
    groups.push({ at: best, votes: end - start });
    start = end;
  }
  return groups.sort((a, b) => b.votes - a.votes || a.at - b.at);
}

/**
 * The two places that a quotation joins without a sign: the first part at one of them, the rest at a later one.
 * @returns the better of this and the best single place.
 */
export function joinedPlaces(
  quoted: QuotedIds,
  first: number,
  last: number,
  index: WordIndex,
  labelOf: (unit: number) => string | undefined,
): Alignment | undefined {
  const length = last - first;
  if (length < 2 * LEAST_PART) return undefined;
  const slack = (length >> 1) + 2;
  const windows = diagonalsOf(quoted, first, last, index)
    .slice(0, comparedOf(length))
    .map(({ at }) => {
      const [from, to] = [Math.max(0, at - slack), Math.min(index.count, at + length + slack)];
      const spoken = index.ids.subarray(from, to);
      return { from, to, ...editCosts(quoted.ids.subarray(first, last), spoken) };
    });
  let best: { cost: number; split: number; one: number; other: number; end: number; start: number } | undefined;
  windows.forEach((one, a) =>
    windows.forEach((other, b) => {
      for (let split = LEAST_PART; split <= length - LEAST_PART; split++) {
        const cost = one.prefix[split]! + other.suffix[split]! + 1;
        if (best && cost >= best.cost) continue;
        const end = one.from + one.prefixEnd[split]!;
        const start = other.from + other.suffixStart[split]!;
        if (start <= end || start - end > APART) continue;
        if (isLike(one.prefix[split]!, split) && isLike(other.suffix[split]!, length - split))
          best = { cost, split, one: a, other: b, end, start };
      }
    }),
  );
  if (!best || labelOf(best.end - 1) !== labelOf(best.start)) return undefined;
  const middle = first + best.split;
  const head = align(quoted, first, middle, index, windows[best.one]!.from, best.end);
  const tail = align(quoted, middle, last, index, best.start, windows[best.other]!.to);
  return joined(head, tail, 1);
}

const isLike = (cost: number, words: number): boolean => 1 - cost / words >= PART_LIKENESS;

/** One place followed by another, with the words between them left out. */
export function joined(head: Alignment, tail: Alignment, cost: number): Alignment {
  const at = head.steps.at(-1)?.quotedEnd ?? 0;
  const between: Step = { kind: 'omitted', quoted: at, quotedEnd: at, spoken: head.end, spokenEnd: tail.start };
  return {
    cost: head.cost + tail.cost + cost,
    start: Math.min(head.start, tail.start),
    end: Math.max(head.end, tail.end),
    steps: [...head.steps, ...(cost > 0 ? [between] : []), ...tail.steps],
  };
}
