import { GAP, UNKNOWN } from './wordIndex';
import type { WordIndex } from './wordIndex';

/** At most this many words for a gap: `[inaudible]`, `[his]`. */
const GAP_WORDS = 8;

/** A run of units in a quotation and the corresponding run in a transcript. Half-open, in units. */
export interface Step {
  readonly kind: 'same' | 'replaced' | 'added' | 'omitted' | 'marked';
  readonly quoted: number;
  readonly quotedEnd: number;
  readonly spoken: number;
  readonly spokenEnd: number;
}

/** A part of a quotation aligned with a part of a transcript. */
export interface Alignment {
  /** The number of words that differ. */
  readonly cost: number;
  /** The transcript's units, half-open. */
  readonly start: number;
  readonly end: number;
  readonly steps: readonly Step[];
}

/** A quotation's units as ids of one transcript. */
export interface QuotedIds {
  readonly ids: Int32Array;
  /** The id of a unit and the next one written as one word: "life like". */
  readonly joined: Int32Array;
  /** The ids of the two words in a unit: "lifelike". */
  readonly halves: readonly (readonly (readonly [number, number])[])[];
}

const WORD = /^\p{L}+$/u;

/** Looks up the units of a quotation in a transcript. */
export function quotedIds(units: readonly string[], { idOf }: WordIndex): QuotedIds {
  const ids = Int32Array.from(units, (unit) => (unit === '' ? GAP : idOf(unit)));
  const joined = Int32Array.from(units, (unit, index) => {
    const next = units[index + 1];
    if (next === undefined || !WORD.test(unit) || !WORD.test(next)) return UNKNOWN;
    const whole = unit + next;
    return idOf(whole === 'ok' ? 'okay' : whole);
  });
  const halves = units.map((unit, index) => (ids[index] === UNKNOWN && WORD.test(unit) ? halvesOf(unit, idOf) : []));
  return { ids, joined, halves };
}

function halvesOf(unit: string, idOf: (unit: string) => number): (readonly [number, number])[] {
  const halves: (readonly [number, number])[] = [];
  for (let at = 1; at < Math.min(unit.length, 24); at++) {
    const first = idOf(unit.slice(0, at));
    const second = first === UNKNOWN ? UNKNOWN : idOf(unit.slice(at));
    if (second !== UNKNOWN) halves.push([first, second]);
  }
  return halves;
}

/**
 * The cost of a differing word in the table. Of two alignments with the same number of differences, the one with more
 * equal words costs less.
 */
const EDIT = 1 << 10;
const UNLIKE = EDIT + 1;
/** The cost of a word that is left out, by the kind of omission: not allowed, an aside, a hesitation. */
const LEFT_OUT = [EDIT, 0, 1];
/** Words spoken where the transcript has a gap prove nothing. */
const UNHEARD = EDIT >> 1;

/** How a cell of the table is reached. */
const SAME = 1;
const REPLACED = 2;
const ADDED = 3;
const OMITTED = 4;
/** Two quoted words for one. */
const JOINED = 5;
/** One quoted word for two. */
const PARTED = 6;
/** Plus the number of spoken words for a bracket, or of quoted words for a gap. */
const BRACKET = 16;
const MISSING = 32;

/** The table of the alignment of units `[first, last)` of a quotation with units `[from, to)` of a transcript. */
class Table {
  readonly width: number;
  readonly costs: Uint32Array;
  readonly ways: Uint8Array;

  constructor(
    readonly rows: number,
    columns: number,
  ) {
    this.width = columns + 1;
    this.costs = new Uint32Array((rows + 1) * this.width);
    this.ways = new Uint8Array((rows + 1) * this.width);
  }
}

/**
 * Aligns a part of a quotation with the most similar part of a transcript: edit distance by words, with free ends in
 * the transcript.
 * @param first, last the quotation's units, half-open.
 * @param from, to the transcript's units to look at, half-open.
 */
export function align(
  quoted: QuotedIds,
  first: number,
  last: number,
  index: WordIndex,
  from: number,
  to: number,
): Alignment {
  const table = fill(quoted, first, last, index, from, to);
  const { rows, width, costs, ways } = table;
  const end = lastRow(table);
  return {
    cost: Math.floor(costs[rows * width + end]! / EDIT),
    ...trace(ways, width, rows, end, first, from),
  };
}

/** The best column of the last row: in a tie, the one where the last word has a counterpart. */
function lastRow({ rows, width, costs, ways }: Table): number {
  const row = rows * width;
  let best = 0;
  for (let column = 1; column < width; column++) {
    const difference = costs[row + column]! - costs[row + best]!;
    if (difference < 0 || (difference === 0 && isPaired(ways[row + column]!) && !isPaired(ways[row + best]!)))
      best = column;
  }
  return best;
}

const isPaired = (way: number): boolean => way !== ADDED && way !== OMITTED;

function fill(quoted: QuotedIds, first: number, last: number, index: WordIndex, from: number, to: number): Table {
  const table = new Table(last - first, to - from);
  const { costs, ways, width, rows } = table;
  const { ids, joined, halves } = quoted;
  const { ids: spoken, leave } = index;
  for (let row = 1; row <= rows; row++) {
    const at = first + row - 1;
    const id = ids[at]!;
    const here = row * width;
    const above = here - width;
    costs[here] = id === GAP ? costs[above]! : costs[above]! + UNLIKE;
    ways[here] = id === GAP ? BRACKET : ADDED;
    const isPlain = id !== GAP && halves[at]!.length === 0 && (row === 1 || joined[at - 1] === UNKNOWN);
    for (let column = 1; column < width; column++) {
      const word = spoken[from + column - 1]!;
      let cost = costs[above + column - 1]!;
      let way = SAME;
      if (word !== id) {
        cost += UNLIKE;
        way = REPLACED;
      }
      const added = costs[above + column]! + UNLIKE;
      if (added < cost) {
        cost = added;
        way = ADDED;
      }
      const omitted = costs[here + column - 1]! + LEFT_OUT[leave[from + column - 1]!]!;
      if (omitted < cost) {
        cost = omitted;
        way = OMITTED;
      }
      costs[here + column] = cost;
      ways[here + column] = way;
      if (!isPlain || word === GAP) improve(table, quoted, at, row, column, spoken, from);
    }
  }
  return table;
}

/** Handles joined and parted words, brackets, and gaps. */
function improve(
  { costs, ways, width }: Table,
  { ids, joined, halves }: QuotedIds,
  at: number,
  row: number,
  column: number,
  spoken: Int32Array,
  from: number,
): void {
  const cell = row * width + column;
  const word = spoken[from + column - 1]!;
  const take = (other: number, way: number, more = 0): void => {
    const cost = costs[other]! + more;
    if (cost >= costs[cell]!) return;
    costs[cell] = cost;
    ways[cell] = way;
  };
  const above = cell - width;
  if (row > 1 && word !== GAP && joined[at - 1] === word) take(above - width - 1, JOINED);
  if (column > 1 && isParted(halves[at]!, spoken, from + column)) take(above - 2, PARTED);
  if (ids[at] === GAP)
    for (let words = 0; words <= Math.min(GAP_WORDS, column); words++) take(above - words, BRACKET + words);
  if (word === GAP)
    for (let words = 0; words <= Math.min(GAP_WORDS, row); words++)
      take(cell - 1 - words * width, MISSING + words, words * UNHEARD);
}

/** Whether the two words before `end` are the halves of one. */
const isParted = (parts: readonly (readonly [number, number])[], spoken: Int32Array, end: number): boolean =>
  parts.some(([one, other]) => spoken[end - 2] === one && spoken[end - 1] === other);

/** Goes back through the table, from the end to the start. */
function trace(
  ways: Uint8Array,
  width: number,
  rows: number,
  end: number,
  first: number,
  from: number,
): Pick<Alignment, 'start' | 'end' | 'steps'> {
  const steps: Step[] = [];
  let [row, column] = [rows, end];
  const back = (kind: Step['kind'], quoted: number, spoken: number): void => {
    const step = {
      kind,
      quoted: first + row - quoted,
      quotedEnd: first + row,
      spoken: from + column - spoken,
      spokenEnd: from + column,
    };
    const next = steps.at(-1);
    if (next?.kind === kind && kind === 'same')
      steps[steps.length - 1] = { ...step, quotedEnd: next.quotedEnd, spokenEnd: next.spokenEnd };
    else steps.push(step);
    row -= quoted;
    column -= spoken;
  };
  while (row > 0) {
    const way = ways[row * width + column]!;
    if (way >= MISSING) back('marked', way - MISSING, 1);
    else if (way >= BRACKET) back('marked', 1, way - BRACKET);
    else if (way === SAME) back('same', 1, 1);
    else if (way === REPLACED) back('replaced', 1, 1);
    else if (way === ADDED) back('added', 1, 0);
    else if (way === OMITTED) back('omitted', 0, 1);
    else if (way === JOINED) back('same', 2, 1);
    else back('same', 1, 2);
  }
  return { start: from + column, end: from + end, steps: steps.reverse() };
}
