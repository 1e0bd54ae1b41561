import { align } from './alignment';
import type { Alignment, QuotedIds, Step } from './alignment';
import { editCosts } from './editCosts';
import { GAP } from './wordIndex';
import type { WordIndex } from './wordIndex';

/** So many places are compared word by word. */
const MOST = 4;
/** In quotations of so many units, two words in a row say where to look too: a change leaves no run of three. */
const SHORT = 12;
/** Two words that are together so seldom say more than many that are everywhere. */
const RARE = 8;
/** Without a run of words in common, so many of the rarest words say where to look. */
const RAREST = 6;
/** What is quoted without a sign of omission is at most so many words apart. */
const APART = 400;
/** Each of two places must have so many words, */
const LEAST_PART = 4;
/** and be at least so like them. */
const PART_LIKENESS = 0.75;
/** Longer parts are compared piece by piece: the time grows with the square. In units. */
export const LONGEST_PIECE = 100;
/** Of long parts fewer places are compared: so many pairs of words in all. */
const MOST_PAIRS = 40_000;
/** So many places where the words are the same are given. */
const MOST_EXACT = 64;

/**
 * Where a part of a quotation is in a transcript, likeliest first.
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
    // Each word that differs takes three runs of three.
    if ((last - first - 2 - votes) / 3 > least) continue;
    const place = near(quoted, first, last, index, at);
    least = Math.min(least, place.cost);
    if (!places.some((other) => other.start < place.end && place.start < other.end && other.cost <= place.cost))
      places.push(place);
  }
  return places.sort((a, b) => a.cost - b.cost || a.start - b.start);
}

/** How many places of a part of so many units are compared. */
const comparedOf = (length: number): number =>
  Math.max(1, Math.min(MOST, Math.floor(MOST_PAIRS / (2 * length * length))));

function near(quoted: QuotedIds, first: number, last: number, index: WordIndex, diagonal: number): Alignment {
  const slack = ((last - first) >> 1) + 2;
  const from = Math.max(0, diagonal - slack);
  return align(quoted, first, last, index, from, Math.min(index.count, diagonal + (last - first) + slack));
}

/** The words at a place, where all are the same. */
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

/** Where the first unit would be, and how many runs of words say so. */
interface Diagonal {
  readonly at: number;
  readonly votes: number;
}

/** The places where the first unit would be if its neighbours decided, most votes first. */
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

/** The diagonals around which most votes are, no two nearer to each other than `width`. */
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
 * The two places that a quotation joins without a sign: the first part at one of them, the rest at another behind it.
 * @returns the better of it and the best single place.
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

/** One place behind another, with the words between them left out. */
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
