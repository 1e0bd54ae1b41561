import { firstIndex } from '../../text/binarySearch';
import type { Span } from '../../text/span';
import { UnitReader } from '../words/unitReader';
import type { UnitSink } from '../words/unitReader';
import type { TranscriptReading } from '../transcript';
import { eachAside } from './asides';
import { isShouted } from './capitals';
import { Numbers } from './growing';
import { areHesitations, eachHesitation } from './hesitations';
import type { ReadWords } from './hesitations';

/** The id of a gap, where words are missing. */
export const GAP = 0;
/** The id of a unit that the transcript does not have. */
export const UNKNOWN = -1;
/** Words that may be left out without a sign: another speaker's interjection, a page's "he said". */
export const ASIDE = 1;
/** Words that a tidy quotation leaves out: repeated, broken off, "you know". */
export const TIDIED = 2;
/** Length of the runs of words that are looked up at once. */
const SEED = 3;
/** At most this many places of a run or a word are considered. */
const MOST_PLACES = 64;
/** At most this many places of one word are checked for the word next to it. */
const MOST_LOOKED_AT = 4096;

/** A hesitation in the spoken text, and the unit that follows it. */
export interface Filler extends Span {
  readonly before: number;
}

/** The words of a transcript in the form that is compared; "unit" numbers count from 0 in their order. */
export interface WordIndex {
  /** The word of each unit as an index into the vocabulary; {@link GAP} where words are missing. */
  readonly ids: Int32Array;
  /** How a unit may be left out: {@link ASIDE}, {@link TIDIED}, or 0 if it may not. */
  readonly leave: Uint8Array;
  /** Whether a tidy quotation leaves out all the units `[first, end)`, as complete hesitations. */
  readonly areHesitations: (first: number, end: number) => boolean;
  readonly count: number;
  /** True for a text in capitals throughout, which does not show names. */
  readonly isShouted: boolean;
  /** The id of a unit, or {@link UNKNOWN}. */
  readonly idOf: (unit: string) => number;
  readonly unitOf: (index: number) => string;
  /** Where a unit is, in the spoken text. */
  readonly spanOf: (index: number) => Span;
  /** The first unit that ends after an offset of the spoken text. */
  readonly indexAt: (spoken: number) => number;
  /** The passage of a unit. */
  readonly passageOf: (index: number) => number;
  /** The hesitations between two units, and the unit that follows each. */
  readonly fillersBetween: (before: number, after: number) => readonly Filler[];
  /** Where three ids in a row are, up to {@link MOST_PLACES}; not in the transcript's order. */
  readonly placesOfRun: (a: number, b: number, c: number, visit: (index: number) => void) => void;
  /**
   * Where two ids in a row are, in order, up to {@link MOST_PLACES}; for very frequent ones, not all places are
   * checked.
   */
  readonly placesOfPair: (a: number, b: number) => readonly number[];
  /** Where an id is, in order, up to {@link MOST_PLACES}. */
  readonly placesOf: (id: number) => Int32Array;
  readonly frequencyOf: (id: number) => number;
}

/** Collects the units of a text into arrays that grow. */
class Units implements UnitSink {
  readonly ids = new Numbers();
  readonly starts = new Numbers();
  readonly ends = new Numbers();
  readonly fillers: Filler[] = [];
  readonly vocabulary = new Map<string, number>([['', GAP]]);

  unit(unit: string, start: number, end: number): void {
    let id = this.vocabulary.get(unit);
    if (id === undefined) {
      id = this.vocabulary.size;
      this.vocabulary.set(unit, id);
    }
    this.add(id, start, end);
  }

  filler(start: number, end: number): void {
    this.fillers.push({ before: this.ids.length, start, end });
  }

  gap(start: number, end: number): void {
    this.add(GAP, start, end);
  }

  private add(id: number, start: number, end: number): void {
    this.ids.push(id);
    this.starts.push(start);
    this.ends.push(end);
  }
}

/** Reads the words of a transcript. Linear in its length. */
export function indexWords(reading: Pick<TranscriptReading, 'format' | 'passages' | 'spoken'>): WordIndex {
  const { passages, spoken } = reading;
  const units = new Units();
  new UnitReader(units, false).read(spoken.text, 0, spoken.text.length);
  const [ids, starts, ends] = [units.ids.trimmed(), units.starts.trimmed(), units.ends.trimmed()];
  const names = [...units.vocabulary.keys()];
  const words: ReadWords = { text: spoken.text, ids, starts, ends, names };
  const { fillers, vocabulary } = units;
  const passageOf = (index: number): number => {
    const start = starts[index] ?? 0;
    return Math.max(0, firstIndex(passages.length, (at) => passages[at]!.spoken.start > start) - 1);
  };
  const indexAt = (offset: number): number => firstIndex(ids.length, (index) => ends[index]! > offset);
  let leave: Uint8Array | undefined;
  let runs: RunTable | undefined;
  let postings: Postings | undefined;
  return {
    ids,
    get leave() {
      return (leave ??= leaveOf(reading, words, indexAt));
    },
    areHesitations: (first, end) => areHesitations(words, first, end),
    count: ids.length,
    isShouted: isShouted(spoken.text),
    idOf: (unit) => vocabulary.get(unit) ?? UNKNOWN,
    unitOf: (index) => names[ids[index]!] ?? '',
    spanOf: (index) => ({ start: starts[index] ?? 0, end: ends[index] ?? 0 }),
    indexAt,
    passageOf,
    fillersBetween: (before, after) => {
      const first = firstIndex(fillers.length, (at) => fillers[at]!.before > before);
      const last = firstIndex(fillers.length, (at) => fillers[at]!.before > after);
      return fillers.slice(first, last);
    },
    placesOfRun: (a, b, c, visit) => (runs ??= tableOf(ids)).visit(a, b, c, visit),
    placesOfPair: (a, b) => (postings ??= postingsOf(ids, names.length)).placesOfPair(a, b),
    placesOf: (id) => (postings ??= postingsOf(ids, names.length)).placesOf(id),
    frequencyOf: (id) => (postings ??= postingsOf(ids, names.length)).frequencyOf(id),
  };
}

/** What may be left out of a transcript's words. An aside may be left out whatever it contains. */
function leaveOf(
  reading: Pick<TranscriptReading, 'format' | 'passages' | 'spoken'>,
  words: ReadWords,
  indexAt: (offset: number) => number,
): Uint8Array {
  const leave = new Uint8Array(words.ids.length);
  eachHesitation(words, (first, end) => leave.fill(TIDIED, first, end));
  eachAside(reading, words.ids.length, indexAt, (first, end) => leave.fill(ASIDE, first, end));
  return leave;
}

interface RunTable {
  readonly visit: WordIndex['placesOfRun'];
}

/** Links the places of each run of three by its hash, using only two arrays. */
function tableOf(ids: Int32Array): RunTable {
  const size = 1 << Math.max(4, 32 - Math.clz32(ids.length));
  const head = new Int32Array(size).fill(-1);
  const next = new Int32Array(ids.length);
  const slot = (a: number, b: number, c: number): number => {
    const hash = Math.imul(Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) ^ c, 0xc2b2ae35);
    return (hash ^ (hash >>> 15)) & (size - 1);
  };
  for (let at = ids.length - SEED; at >= 0; at--) {
    const place = slot(ids[at]!, ids[at + 1]!, ids[at + 2]!);
    next[at] = head[place]!;
    head[place] = at;
  }
  return {
    visit: (a, b, c, visit) => {
      let looked = 0;
      for (let at = head[slot(a, b, c)]!; at !== -1 && looked < MOST_PLACES; at = next[at]!, looked++)
        if (ids[at] === a && ids[at + 1] === b && ids[at + 2] === c) visit(at);
    },
  };
}

interface Postings {
  readonly placesOfPair: WordIndex['placesOfPair'];
  readonly placesOf: (id: number) => Int32Array;
  readonly frequencyOf: (id: number) => number;
}

/** The places of each id, sorted by counting. */
function postingsOf(ids: Int32Array, vocabulary: number): Postings {
  const from = new Int32Array(vocabulary + 1);
  for (const id of ids) from[id + 1]!++;
  for (let id = 0; id < vocabulary; id++) from[id + 1]! += from[id]!;
  const places = new Int32Array(ids.length);
  const filled = from.slice();
  ids.forEach((id, at) => (places[filled[id]!++] = at));
  const frequencyOf = (id: number): number => (id < 0 ? 0 : from[id + 1]! - from[id]!);
  return {
    frequencyOf,
    placesOfPair: (a, b) => {
      const isFirst = frequencyOf(a) <= frequencyOf(b);
      const [rarer, by] = isFirst ? [a, 0] : [b, 1];
      const last = Math.min(from[rarer + 1]!, from[rarer]! + MOST_LOOKED_AT);
      const found: number[] = [];
      for (let at = from[rarer]!; at < last && found.length < MOST_PLACES; at++) {
        const first = places[at]! - by;
        if (ids[first] === a && ids[first + 1] === b) found.push(first);
      }
      return found;
    },
    placesOf: (id) =>
      id < 0 ? new Int32Array() : places.subarray(from[id], Math.min(from[id + 1]!, from[id]! + MOST_PLACES)),
  };
}
