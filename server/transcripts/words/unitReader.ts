import { isSpace, isWord } from '../../text/characters';
import { noteAt } from './notes';
import { NumberRun, numberWord } from './numerals';
import type { NumberWord } from './numerals';
import { isFiller, unitsOf } from './spellings';

/** Receives the units of a text in its order. Spans are offsets in that text. */
export interface UnitSink {
  /** A word, or the part of a word that is compared. */
  unit(unit: string, start: number, end: number): void;
  /** "uh": not compared. */
  filler(start: number, end: number): void;
  /** A place where words are missing: `[inaudible]` in a transcript, `[his]` in a quotation. */
  gap(start: number, end: number): void;
  /** An ellipsis in a quotation. */
  cut?(start: number, end: number): void;
}

const APOSTROPHE = 0x27;
const SIGNS: Readonly<Record<string, string>> = {
  $: 'dollars',
  '€': 'euros',
  '£': 'pounds',
  '¥': 'yen',
  '%': 'percent',
};

const isApostrophe = (code: number): boolean => code === APOSTROPHE || code === 0x2019 || code === 0x2bc;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
/** Kana and Han, which are written without spaces: each character is compared as a word. */
const isIdeograph = (code: number): boolean =>
  (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);

/** A written word in the one form that all its spellings share. */
interface Reading {
  readonly units: readonly string[];
  readonly number: NumberWord | undefined;
  readonly filler: boolean;
  /** A word that may be part of a number. */
  readonly joint: 'article' | 'and' | 'point' | undefined;
}

const JOINTS: Readonly<Record<string, Reading['joint']>> = { a: 'article', an: 'article', and: 'and', point: 'point' };

/** Reads texts into units. */
export class UnitReader {
  private run: NumberRun | undefined;
  private runStart = 0;
  private runEnd = 0;
  private sign: string | undefined;
  /** An article or "and" that may belong to a number: "a hundred", "two hundred and six". */
  private held: { readonly word: string; readonly start: number; readonly end: number } | undefined;

  /** @param isQuotation whether brackets and ellipses mean omitted words. */
  constructor(
    private readonly sink: UnitSink,
    private readonly isQuotation: boolean,
  ) {}

  /** Reads a stretch of a text, in whole words. Linear in its length. */
  read(text: string, start: number, end: number): void {
    let at = start;
    while (at < end) {
      const code = text.charCodeAt(at);
      if (code === 0x20 || code === 0x0a) at++;
      else if (isWord(code) || isLeadingApostrophe(text, at, start)) at = this.word(text, at, end);
      else at = this.mark(text, at, end, code);
    }
    this.flush();
  }

  private word(text: string, at: number, end: number): number {
    const to = wordEnd(text, at, end);
    const word = text.slice(at, to);
    const reading = known.get(word) ?? readAnew(word);
    if (reading.number) this.number(reading.number, at, to);
    else if (reading.filler) {
      this.flush();
      this.sink.filler(at, to);
    } else if (reading.joint === undefined || !this.mayHold(reading.joint, reading.units[0]!, at, to)) {
      this.flush();
      for (const unit of reading.units) this.sink.unit(unit, at, to);
    }
    return to;
  }

  private number(number: NumberWord, start: number, end: number): void {
    const { held } = this;
    if (this.run === undefined) {
      const isArticle = held !== undefined && (number.kind === 'hundred' || number.kind === 'scale');
      if (isArticle) this.held = undefined;
      else this.flush();
      this.begin(isArticle ? held.start : start);
    } else if (this.run.fits(number)) this.held = undefined;
    else {
      this.flush();
      this.begin(start);
    }
    this.run!.take(number);
    this.runEnd = end;
  }

  private begin(start: number): void {
    this.run = new NumberRun();
    this.runStart = start;
  }

  /** Holds back a word that may be part of a number: "a hundred", "two hundred and six", "one point five". */
  private mayHold(joint: Reading['joint'], word: string, start: number, end: number): boolean {
    const { run } = this;
    const isHeld = this.held !== undefined;
    if (joint === 'article') this.flush();
    else if (joint === 'point' && !isHeld && run?.takesPoint === true) run.point();
    else if (joint !== 'and' || isHeld || run?.takesAnd !== true) return false;
    this.held = { word, start, end };
    return true;
  }

  private flush(): void {
    const { run, held, sink } = this;
    if (run === undefined && held === undefined) return;
    this.run = undefined;
    if (run) {
      sink.unit(run.unit(), this.runStart, this.runEnd);
      if (this.sign !== undefined) sink.unit(this.sign, this.runStart, this.runEnd);
    }
    this.sign = undefined;
    this.held = undefined;
    if (held) sink.unit(held.word, held.start, held.end);
  }

  /** Anything between words. */
  private mark(text: string, at: number, end: number, code: number): number {
    const sign = code === 0x2c || code === 0x2e ? undefined : SIGNS[text.charAt(at)];
    if (sign !== undefined) {
      if (sign === 'percent') {
        const hasNumber = this.run !== undefined && this.runEnd === at;
        this.flush();
        if (hasNumber) this.sink.unit(sign, at, at + 1);
      } else if (isDigit(text.charCodeAt(at + 1))) {
        this.flush();
        this.sign = sign;
      }
      return at + 1;
    }
    const isJoiner = isSpace(code) || code === 0x2d || code === 0x2010 || code === 0x2011;
    if (!isJoiner) this.flush();
    if (code === 0x5b || code === 0x28) return this.note(text, at, end);
    if (this.isQuotation && (code === 0x2026 || code === 0x2e)) return this.ellipsis(text, at, end);
    return at + 1;
  }

  private note(text: string, at: number, end: number): number {
    const note = noteAt(text, at, end, this.isQuotation);
    if (!note) return at + 1;
    if (note.isGap) this.sink.gap(at, note.end);
    return note.end;
  }

  private ellipsis(text: string, at: number, end: number): number {
    let to = at;
    let dots = 0;
    for (; to < end; to++) {
      const code = text.charCodeAt(to);
      if (code === 0x2026) dots += 3;
      else if (code === 0x2e) dots++;
      else if (!(isSpace(code) && dots > 0 && to - at < 6 && text.charCodeAt(to + 1) === 0x2e)) break;
    }
    if (dots >= 3) this.sink.cut?.(at, to);
    return to;
  }
}

function wordEnd(text: string, at: number, end: number): number {
  if (isIdeograph(text.charCodeAt(at))) return at + 1;
  let to = at + 1;
  while (to < end) {
    const code = text.charCodeAt(to);
    if (code >= 0x61 && code <= 0x7a) to++;
    else if (isWord(code) && !isIdeograph(code)) to++;
    else if (to + 1 < end && isInside(text, code, to)) to += 2;
    // "goin'"
    else if (isApostrophe(code) && /[a-z]in$/iu.test(text.slice(Math.max(at, to - 3), to))) return to + 1;
    else break;
  }
  return to;
}

/** An apostrophe between letters, or the comma or point of a number: the character after it belongs to the word. */
function isInside(text: string, code: number, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (isApostrophe(code)) return isWord(next);
  if (!isDigit(next) || !isDigit(text.charCodeAt(at - 1))) return false;
  if (code === 0x2e) return true;
  // Three digits between commas: "1,500", not "12,13".
  return (
    code === 0x2c &&
    isDigit(text.charCodeAt(at + 2)) &&
    isDigit(text.charCodeAt(at + 3)) &&
    !isDigit(text.charCodeAt(at + 4))
  );
}

/** "’em", "’cause": an apostrophe at the start of a shortened word. */
function isLeadingApostrophe(text: string, at: number, start: number): boolean {
  if (!isApostrophe(text.charCodeAt(at)) || (at > start && !isSpace(text.charCodeAt(at - 1)))) return false;
  return /^.(?:em|cause|til|tis)\b/iu.test(text.slice(at, at + 7));
}

/** Most words are the same in all talks: each is worked out once for all of them. */
const known = new Map<string, Reading>();
/**
 * At most this many are kept. Longer words are not, because they would keep the text that they are cut from in memory.
 */
const MOST_KNOWN = 30_000;
const LONGEST_KNOWN = 12;

function readAnew(word: string): Reading {
  const reading = readingOf(word);
  if (known.size >= MOST_KNOWN) known.clear();
  // A slice of a long text would keep the whole text in memory.
  if (word.length <= LONGEST_KNOWN) known.set(word, reading);
  return reading;
}

function readingOf(word: string): Reading {
  const folded = foldWord(word);
  const number = numberWord(folded);
  if (number) return { units: [], number, filler: false, joint: undefined };
  const units = unitsOf(folded).filter((unit) => unit !== '');
  const joint = Object.hasOwn(JOINTS, folded) ? JOINTS[folded] : undefined;
  return { units, number: undefined, filler: isFiller(folded), joint };
}

/** Lower case, with compatibility forms and apostrophes normalised, and without accents. */
export function foldWord(word: string): string {
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) > 0x7f)
      return word.replace(/[’ʼ]/gu, "'").normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return word.toLowerCase();
}
