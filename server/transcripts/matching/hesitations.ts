/** The words of a transcript by number, and where each is in the spoken text. */
export interface ReadWords {
  readonly text: string;
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The word for each id. */
  readonly names: readonly string[];
}

/** A repetition of up to this many words is quoted once in a tidy quotation. In units. */
const MOST_REPEATED = 6;
/** At most this many words in a false start: "we have — we had". In units. */
const FALSE_START = 3;

const HEDGES: ReadonlyMap<string, string> = new Map([
  ['you', 'know'],
  ['i', 'mean'],
]);
/** Words before "you know" that make it part of the sentence: "everything you know". */
const JOINING: ReadonlySet<string> = new Set(['and', 'but', 'so', 'or', 'well', 'because']);
/** No sentence ends with these words: before a dash, it is broken off. */
const OPENING: ReadonlySet<string> = new Set(['i', 'we', 'he', 'she', 'they', 'the', 'a', 'an']);

/** Reports the words that a tidy quotation leaves out: repeated, broken off, "you know". Half-open, in units. */
export function eachHesitation(words: ReadWords, tell: (first: number, end: number) => void): void {
  for (let at = 0; at + 1 < words.ids.length; at++)
    for (const length of hesitationsFrom(words, at)) if (length > 0) tell(at, at + length);
}

/** Whether the units `[first, end)` are complete hesitations: for "you know", both words. */
export function areHesitations(words: ReadWords, first: number, end: number): boolean {
  let at = first;
  while (at < end) {
    const lengths = hesitationsFrom(words, at).filter((length) => at + length <= end);
    const longest = Math.max(0, ...lengths);
    if (longest === 0) return false;
    at += longest;
  }
  return true;
}

/** How many units each kind of hesitation takes from a unit on; 0 if there is none. */
function hesitationsFrom(words: ReadWords, at: number): readonly number[] {
  const repeated = isNumber(words, at) ? 0 : repeatedFrom(words.ids, at);
  const hedge = isHedge(words, at) ? 2 : 0;
  return [repeated, hedge, resumedFrom(words, at), brokenFrom(words, at), isStutter(words, at) ? 1 : 0];
}

const isNumber = ({ ids, names }: ReadWords, at: number): boolean => names[ids[at]!]!.startsWith('#');

/** How many units from here on are repeated directly afterwards. */
function repeatedFrom(ids: Int32Array, at: number): number {
  for (let length = 1; length <= MOST_REPEATED && at + 2 * length <= ids.length; length++) {
    if (isSameRun(ids, at, at + length, length)) return length;
  }
  return 0;
}

/** Whether `length` units are the same at both places; gaps never are. */
function isSameRun(ids: Int32Array, at: number, again: number, length: number): boolean {
  for (let step = 0; step < length; step++)
    if (ids[at + step] !== ids[again + step] || ids[at + step] === 0) return false;
  return true;
}

/** How many units from here on are said again behind "you know", and it with them: "the, you know, the ferry". */
function resumedFrom(words: ReadWords, at: number): number {
  const { ids } = words;
  for (let length = 1; length <= FALSE_START && at + 2 * length + 2 <= ids.length; length++) {
    if (isNumber(words, at + length - 1)) return 0;
    if (isHedge(words, at + length) && isSameRun(ids, at, at + length + 2, length)) return length + 2;
  }
  return 0;
}

/** "…, you know, …", set apart by marks; "y'know". */
function isHedge({ text, ids, starts, ends, names }: ReadWords, at: number): boolean {
  const second = HEDGES.get(names[ids[at]!]!);
  if (second === undefined || names[ids[at + 1]!] !== second) return false;
  if (starts[at] === starts[at + 1]) return true;
  if (!/^\s{0,2}[^\s\p{L}\p{N}]/u.test(text.slice(ends[at + 1], ends[at + 1]! + 4))) return false;
  if (at === 0 || JOINING.has(names[ids[at - 1]!]!)) return true;
  return /[^\s\p{L}\p{N}]/u.test(text.slice(ends[at - 1], starts[at]));
}

/** How many units from here on are broken off by a dash and then restarted or dropped: "we have — we had". */
function brokenFrom(words: ReadWords, at: number): number {
  const { text, ids, starts, ends, names } = words;
  for (let length = 1; length <= FALSE_START && at + length < ids.length; length++) {
    const last = at + length - 1;
    // Units of one word, as in "don't", end together.
    if (starts[last + 1] === starts[last] || !isDash(text, ends[last]!)) continue;
    if (ids[at] === ids[last + 1]) return length;
    const unit = names[ids[at]!]!;
    const isBegunAgain = unit !== '' && names[ids[at + 1]!]!.startsWith(unit) && starts[at + 1]! - ends[at]! > 1;
    return length === 1 && (isBegunAgain || OPENING.has(unit)) ? 1 : 0;
  }
  return 0;
}

/** "wh-what": the start of a word, without a vowel, and the word; "re-read" is one word. */
function isStutter({ text, ids, starts, ends, names }: ReadWords, at: number): boolean {
  if (text.charCodeAt(ends[at]!) !== 0x2d || starts[at + 1] !== ends[at]! + 1) return false;
  const unit = names[ids[at]!]!;
  return /^[b-df-hj-np-tv-xz]{1,3}$/u.test(unit) && names[ids[at + 1]!]!.startsWith(unit);
}

/** Whether a dash or an ellipsis follows a word: "—", "--", "- ", "...". */
function isDash(text: string, end: number): boolean {
  let at = end;
  while (at < end + 2 && text.charCodeAt(at) === 0x20) at++;
  const code = text.charCodeAt(at);
  if (code === 0x2014 || code === 0x2013 || code === 0x2026) return true;
  const next = text.charCodeAt(at + 1);
  return (code === 0x2d && (next === 0x2d || next === 0x20)) || (code === 0x2e && next === 0x2e);
}
