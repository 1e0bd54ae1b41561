import { Beside } from './seenCharacters';
import { isDigit, isSpace, isWord } from './characters';
import { entityAt } from './html';
import type { Span } from './span';

/** A quotation's marks, opening and closing, by family. */
export type MarkStyle =
  'straight' | 'curly' | 'guillemet' | 'low-high' | 'single' | 'double-apostrophe' | 'corner' | 'white-corner';

/** A mark by itself, before it is known what it belongs to. */
interface Mark extends Span {
  readonly char: string;
  /** What stands beside it says that it opens, or closes; both or neither where they say nothing. */
  readonly opening: boolean;
  readonly closing: boolean;
}

/** An opening mark and the closing one that answers it. */
export interface MarkPair {
  readonly open: Span;
  readonly close: Span;
  readonly style: MarkStyle;
  /** `mixed`: straight with curly. `wrong-direction`: a mark that points the other way. */
  readonly problem?: 'mixed' | 'wrong-direction';
}

/** A mark that found no partner in its paragraph. */
export interface LoneMark extends Span {
  readonly style: MarkStyle;
}

/** The marks of one paragraph, paired. Offsets relative to the text they were read from. */
export interface PairedMarks {
  /** In the order of their opening marks. */
  readonly pairs: readonly MarkPair[];
  /** Opening marks without a closing one. */
  readonly unclosed: readonly LoneMark[];
  /** Closing marks without an opening one. */
  readonly unopened: readonly LoneMark[];
}

const SINGLE = new Set(["'", '‘', '’', '‚', '‛', '‹', '›']);
const OPENING_PUNCTUATION = new Set(Array.from('([{—–-/“„‟«‹‘‚"\'*_…:>¿¡', (mark) => mark.charCodeAt(0)));
const STRONG_AFTER = new Set(Array.from('.,!?…;:—–)]"”»', (mark) => mark.charCodeAt(0)));
/** Words whose apostrophe stands at their start: 'tis, ’em, ’90s. */
const ELISION = /^(?:tis|twas|em|til|till|cause|bout|round|neath|n|s|re|ve|ll|d|\d\ds?)(?![\p{L}\p{N}])/iu;

const isHebrew = (code: number): boolean => code >= 0x5d0 && code <= 0x5ea;

/** The mark at `at`, two apostrophes or backquotes counting as one; undefined where the sign is plainly something else. */
function markAt(text: string, at: number, beside: Beside): Mark | undefined {
  const entity = text.charAt(at) === '&' ? entityAt(text, at) : undefined;
  const char = entity?.mark ?? text.charAt(at);
  const doubled = (char === "'" || char === '`') && text.charAt(at + 1) === char;
  if (char === '`' && !doubled) return undefined;
  // Hebrew writes its abbreviations with it: צה"ל.
  if (char === '"' && isHebrew(text.charCodeAt(at - 1)) && isHebrew(text.charCodeAt(at + 1))) return undefined;
  const end = entity?.end ?? (doubled ? at + 2 : at + 1);
  const before = beside.before(at);
  const after = beside.after(end);
  const freeBefore = isSpace(before) || OPENING_PUNCTUATION.has(before);
  return {
    start: at,
    end,
    char: doubled ? char + char : char,
    opening: freeBefore && !isSpace(after),
    closing: !isSpace(before) && !isWord(after),
  };
}

/** Style of an opening mark; undefined where the character never opens. */
function openingStyle(char: string): MarkStyle | undefined {
  switch (char) {
    case '"':
      return 'straight';
    case "''":
    case '``':
      return 'double-apostrophe';
    case '“':
    case '‟':
    case '”':
      return 'curly';
    case '„':
      return 'low-high';
    case '«':
    case '»':
      return 'guillemet';
    case '「':
      return 'corner';
    case '『':
      return 'white-corner';
    default:
      return undefined;
  }
}

/** Which opening marks each closing mark answers, best first. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  '"': ['"', '“', '„'],
  "''": ["''", '``', '“', '"'],
  '”': ['“', '”', '„', '"', '‟', "''", '``'],
  '“': ['„', '“'],
  '»': ['«', '»'],
  '«': ['»'],
  '」': ['「'],
  '』': ['『'],
};

function problemOf(open: string, close: string): MarkPair['problem'] {
  if ((open === '"' || close === '"') && open !== close) return 'mixed';
  // “…“ and ”…”: the second is how Swedish and Finnish quote; the article decides (quotations.ts).
  return open === close && (open === '“' || open === '”') ? 'wrong-direction' : undefined;
}

/** Collects pairs while the marks of a paragraph are read from left to right. */
class Pairing {
  readonly pairs: MarkPair[] = [];
  readonly unopened: LoneMark[] = [];
  private readonly stack: { mark: Mark; style: MarkStyle }[] = [];
  private readonly lone: { mark: Mark; style: MarkStyle }[] = [];
  /** How many marks of each character are open: no search where there is none. */
  private readonly open = new Map<string, number>();

  isOpen(char: string): boolean {
    return (this.open.get(char) ?? 0) > 0;
  }

  push(mark: Mark, style: MarkStyle): void {
    this.stack.push({ mark, style });
    this.count(mark.char, 1);
  }

  /** Closes the innermost open mark that `mark` answers, or notes that there is none. */
  close(mark: Mark): void {
    const answered = ANSWERS[mark.char]?.find((char) => this.isOpen(char));
    if (answered === undefined) {
      this.unopened.push({ start: mark.start, end: mark.end, style: openingStyle(mark.char) ?? 'curly' });
      return;
    }
    // What was opened inside and never closed stays lone: each mark leaves the stack once, so this is linear.
    let entry = this.stack.pop();
    while (entry && entry.mark.char !== answered) {
      this.lone.push(entry);
      this.count(entry.mark.char, -1);
      entry = this.stack.pop();
    }
    if (!entry) return;
    this.count(answered, -1);
    const problem = problemOf(answered, mark.char);
    this.pairs.push({
      open: { start: entry.mark.start, end: entry.mark.end },
      close: { start: mark.start, end: mark.end },
      style: entry.style,
      ...(problem && { problem }),
    });
  }

  private count(char: string, by: 1 | -1): void {
    this.open.set(char, (this.open.get(char) ?? 0) + by);
  }

  unclosed(): LoneMark[] {
    return [...this.lone, ...this.stack]
      .map(({ mark, style }) => ({ start: mark.start, end: mark.end, style }))
      .sort((a, b) => a.start - b.start);
  }
}

/** True for an inch or second sign: a digit before it and nothing open that it could close. */
const isPrime = (text: string, mark: Mark, pairing: Pairing): boolean =>
  mark.char === '"' && isDigit(text.charCodeAt(mark.start - 1)) && !pairing.isOpen('"') && !pairing.isOpen('“');

/** Takes one double mark. */
function takeDouble(text: string, mark: Mark, pairing: Pairing): void {
  if (isPrime(text, mark, pairing)) return;
  const style = openingStyle(mark.char);
  switch (mark.char) {
    case '„':
    case '‟':
    case '``':
    case '「':
    case '『':
      pairing.push(mark, style!);
      return;
    case '」':
    case '』':
      pairing.close(mark);
      return;
    case '“':
      // German closes with it what „ opened; elsewhere only one that cannot open closes.
      if (pairing.isOpen('„') && !mark.opening) pairing.close(mark);
      else if (mark.closing && !mark.opening && pairing.isOpen('“')) pairing.close(mark);
      else pairing.push(mark, style!);
      return;
    case '”':
      // Swedish and Finnish open with it.
      if (mark.opening && !mark.closing && !pairing.isOpen('“') && !pairing.isOpen('„')) pairing.push(mark, style!);
      else pairing.close(mark);
      return;
    case '«':
      if (pairing.isOpen('»') && !mark.opening) pairing.close(mark);
      else pairing.push(mark, style!);
      return;
    case '»':
      if (pairing.isOpen('«') || !mark.opening) pairing.close(mark);
      else pairing.push(mark, style!);
      return;
    default: {
      const open = pairing.isOpen(mark.char) || (mark.char === "''" && pairing.isOpen('``'));
      if (mark.opening && !mark.closing) pairing.push(mark, style!);
      else if (mark.closing && !mark.opening) pairing.close(mark);
      else if (open || (mark.closing && pairing.isOpen('“'))) pairing.close(mark);
      else pairing.push(mark, style!);
    }
  }
}

/** Pairs single marks where they are plainly quotation marks; the rest are apostrophes. */
function pairSingles(text: string, marks: readonly Mark[]): { pairs: MarkPair[]; unclosed: LoneMark[] } {
  const pairs: MarkPair[] = [];
  const unclosed: LoneMark[] = [];
  let open: Mark | undefined;
  /** The closing mark to fall back on: the first one that may as well be a possessive. */
  let fallback: Mark | undefined;
  const finish = (): void => {
    if (open && fallback) pairs.push({ open, close: fallback, style: 'single' });
    else if (open?.char === '‘') unclosed.push({ start: open.start, end: open.end, style: 'single' });
    open = undefined;
    fallback = undefined;
  };
  for (const mark of marks) {
    const opensHere =
      mark.char === '‚' || mark.char === '‹' || (mark.opening && mark.char !== '’' && !(mark.closing && open));
    const closesOpen = open && mark.closing && !(mark.char === '‘' && open.char !== '‚');
    if (opensHere && !closesOpen) {
      if (mark.char !== '‘' && ELISION.test(text.slice(mark.end, mark.end + 8))) continue;
      if (isDigit(text.charCodeAt(mark.start - 1))) continue;
      finish();
      open = mark;
    } else if (closesOpen && open) {
      const mayBePossessive = text.charAt(mark.start - 1) === 's' && !STRONG_AFTER.has(text.charCodeAt(mark.end));
      if (!mayBePossessive) {
        pairs.push({ open, close: mark, style: 'single' });
        open = undefined;
        fallback = undefined;
      } else fallback ??= mark;
    }
  }
  finish();
  return { pairs, unclosed };
}

/** Orders the pairs by their opening mark and drops those that cross one that starts before them. */
function uncrossed(pairs: readonly MarkPair[]): MarkPair[] {
  const around: MarkPair[] = [];
  return [...pairs]
    .sort((a, b) => a.open.start - b.open.start)
    .filter((pair) => {
      while (around.length > 0 && around.at(-1)!.close.start < pair.open.start) around.pop();
      const outer = around.at(-1);
      const crosses = outer !== undefined && pair.close.end > outer.close.start;
      if (!crosses) around.push(pair);
      return !crosses;
    });
}

/**
 * Pairs the quotation marks of one paragraph. Linear in the text.
 * @param text the paragraph.
 * @param candidates where quotation marks, or character references to one, are outside of `masked`, ascending.
 * @param masked what is no prose, sorted and disjoint.
 */
export function pairMarks(text: string, candidates: readonly number[], masked: readonly Span[]): PairedMarks {
  const beside = new Beside(text, masked);
  const pairing = new Pairing();
  const singles: Mark[] = [];
  let from = 0;
  for (const at of candidates) {
    if (at < from) continue;
    const mark = markAt(text, at, beside);
    if (mark === undefined) continue;
    from = mark.end;
    if (SINGLE.has(mark.char)) singles.push(mark);
    else takeDouble(text, mark, pairing);
  }
  const single = pairSingles(text, singles);
  return {
    pairs: uncrossed([...pairing.pairs, ...single.pairs]),
    unclosed: [...pairing.unclosed(), ...single.unclosed].sort((a, b) => a.start - b.start),
    unopened: pairing.unopened,
  };
}
