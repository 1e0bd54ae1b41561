import type { BlockContent } from '../article/article';
import { isDigit, isSpace, isWord } from '../text/characters';
import { Class, classesOf } from './lexicon/wordClasses';

/** What a token looks like, as bits that continue after those of {@link Class}. */
export const Shape = {
  capital: 1 << 18,
  /** At least two capitals and no lower-case letter: NATO, SMITH. */
  capitals: 1 << 19,
  number: 1 << 20,
  comma: 1 << 21,
  /** Ends a sentence: `.`, `!`, `?`, `…`. */
  stop: 1 << 22,
  colon: 1 << 23,
  dash: 1 << 24,
  quote: 1 << 25,
  parenthesis: 1 << 26,
  /** Split from the word before it: `'s`, `'d`, `'ll`. */
  clitic: 1 << 27,
  punctuation: 1 << 28,
  /** One letter and a full stop: `J.` */
  initial: 1 << 29,
} as const;

/** The words and marks of a block, in order. Offsets are relative to the block. */
export interface Tokens {
  readonly count: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Words in lower case without a final full stop; marks as they are. */
  readonly words: readonly string[];
  /** Bits of {@link Class} and {@link Shape}. */
  readonly flags: readonly number[];
  /** The outlets that the newsroom names, where outlets are looked for. */
  readonly outlets?: ReadonlySet<string>;
}

const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const HYPHEN = 0x2d;
const STOP = 0x2e;

const isApostrophe = (code: number): boolean => code === APOSTROPHE || code === CURLY_APOSTROPHE;

const MARKS: readonly (readonly [string, number])[] = [
  [',', Shape.comma],
  ['. ! ? …', Shape.stop],
  [': ;', Shape.colon],
  ['— – ― ‒ -', Shape.dash],
  ['" “ ” „ ‟ ‘ ’ \' « » ‹ › 「 」 『 』', Shape.quote],
  ['( )', Shape.parenthesis],
];
const PUNCTUATION = new Map(
  MARKS.flatMap(([marks, bits]) => marks.split(' ').map((mark): [string, number] => [mark, bits])),
);

/** A citation in square brackets: it is not one of the words and does not affect their order. */
const CITATION = /\[(?:\^[^\]\s]{1,40}|[\d,;–\- ]{1,20})\]/uy;
const CLITIC = /['’](?:s|d|ll|re|ve|m)(?![\p{L}\p{N}])/iuy;
const ABBREVIATION = /(?:\p{L}\.){2,6}/uy;

/** True where the full stop after this word is part of it: an initial, "Mr.", "Jr.", "Sept.". */
function ownsStop(word: string, flags: number): boolean {
  return (
    (word.length === 1 && word !== 'i') ||
    (word.length <= 4 && (flags & (Class.title | Class.suffix | Class.time)) !== 0)
  );
}

function wordShape(raw: string, lower: string): number {
  const first = raw.charCodeAt(0);
  if (isDigit(first)) return Shape.number;
  const isCapital = raw.charAt(0) !== lower.charAt(0) || (first >= 0xd800 && first < 0xdc00);
  if (!isCapital) {
    // "al-Masri", "d'Alembert": the capital comes after the particle.
    return raw.length > 3 && raw !== lower && /^(?:al-|el-|d['’]|l['’])\p{Lu}/u.test(raw) ? Shape.capital : 0;
  }
  return raw.length > 1 && raw === raw.toUpperCase() ? Shape.capital | Shape.capitals : Shape.capital;
}

function tokenise({ text, masked }: Pick<BlockContent, 'text' | 'masked'>): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const words: string[] = [];
  const flags: number[] = [];
  const push = (start: number, end: number, word: string, bits: number): void => {
    starts.push(start);
    ends.push(end);
    words.push(word);
    flags.push(bits);
  };
  const matchAt = (pattern: RegExp, at: number): number => {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : -1;
  };
  let mask = 0;
  let at = 0;
  while (at < text.length) {
    while (mask < masked.length && masked[mask]!.end <= at) mask++;
    if (mask < masked.length && masked[mask]!.start <= at) {
      at = masked[mask]!.end;
      continue;
    }
    const code = text.charCodeAt(at);
    if (isSpace(code) || code === 0x2a || code === 0x5f) {
      at++;
    } else if (isWord(code)) {
      at = pushWord(at);
    } else if (code === 0x5b && matchAt(CITATION, at) > 0) {
      at = CITATION.lastIndex;
    } else if (isApostrophe(code) && at > 0 && isWord(text.charCodeAt(at - 1)) && matchAt(CLITIC, at) > 0) {
      push(at, CLITIC.lastIndex, text.slice(at + 1, CLITIC.lastIndex).toLowerCase(), Shape.clitic);
      at = CLITIC.lastIndex;
    } else {
      // `''`, `--` and `...` are one mark each.
      let end = at + 1;
      while (end < at + 3 && text.charCodeAt(end) === code && (code === APOSTROPHE || code === HYPHEN || code === STOP))
        end++;
      const mark = text.charAt(at);
      push(at, end, mark, Shape.punctuation | (PUNCTUATION.get(mark) ?? 0));
      at = end;
    }
  }
  return { count: starts.length, starts, ends, words, flags };

  function pushWord(start: number): number {
    const abbreviation = text.charCodeAt(start + 1) === STOP ? matchAt(ABBREVIATION, start) : -1;
    if (abbreviation > 0 && !isWord(text.charCodeAt(abbreviation))) {
      const raw = text.slice(start, abbreviation);
      push(start, abbreviation, raw.toLowerCase(), wordShape(raw, raw.toLowerCase()));
      return abbreviation;
    }
    let end = start + 1;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (isWord(code)) continue;
      const joins = code === HYPHEN || code === 0x2010 || code === 0x2011 || isApostrophe(code) || code === 0x26;
      if (!joins || !isWord(text.charCodeAt(end + 1))) break;
      if (isApostrophe(code) && matchAt(CLITIC, end) > 0) break;
    }
    const raw = text.slice(start, end);
    const lower = raw.toLowerCase();
    let bits = classesOf(lower.replace('’', "'")) | wordShape(raw, lower);
    if (text.charCodeAt(end) === STOP && ownsStop(lower, bits)) {
      if (lower.length === 1) bits |= Shape.initial;
      end++;
    }
    push(start, end, lower, bits);
    return end;
  }
}

const cache = new WeakMap<BlockContent, Tokens>();

/** The tokens of a block's prose; the same object for the same block text. */
export function tokensOf(content: BlockContent): Tokens {
  let tokens = cache.get(content);
  if (tokens === undefined) {
    tokens = tokenise(content);
    cache.set(content, tokens);
  }
  return tokens;
}

/** Index of the first token that starts at or after `offset`. */
export function tokenAt({ starts, count }: Tokens, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
