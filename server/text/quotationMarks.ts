import { Beside } from './seenCharacters';
import { isDigit } from './characters';
import { pairLeftOver, pairOf } from './leftOver';
import type { Lone } from './leftOver';
import { ANSWERS, styleOf } from './markPairs';
import type { LoneMark, MarkPair } from './markPairs';
import { isMeasure, markAt } from './markSides';
import type { Mark } from './markSides';
import { pairSingles } from './singleMarks';
import type { Span } from './span';

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
/** Collects pairs while the marks of a paragraph are read from left to right. */
class Pairing {
  readonly pairs: MarkPair[] = [];
  private readonly stack: Lone[] = [];
  private readonly left: Lone[] = [];
  /** How many marks of each character are open: without any, there is no search. */
  private readonly open = new Map<string, number>();

  isOpen(char: string): boolean {
    return (this.open.get(char) ?? 0) > 0;
  }

  push(mark: Mark): void {
    this.stack.push({ mark, style: styleOf(mark.char), opens: true });
    this.count(mark.char, 1);
  }

  /** Closes the innermost open mark that `mark` can close, or notes that there is none. */
  close(mark: Mark): void {
    const answered = ANSWERS[mark.char]?.find((char) => this.isOpen(char));
    if (answered === undefined) {
      this.left.push({ mark, style: styleOf(mark.char), opens: false });
      return;
    }
    // Marks opened inside and never closed stay alone: each mark leaves the stack once, so this is linear.
    let entry = this.stack.pop();
    while (entry && entry.mark.char !== answered) {
      this.left.push(entry);
      this.count(entry.mark.char, -1);
      entry = this.stack.pop();
    }
    if (!entry) return;
    this.count(answered, -1);
    this.pairs.push(pairOf(entry.mark, mark, entry.style));
  }

  private count(char: string, by: 1 | -1): void {
    this.open.set(char, (this.open.get(char) ?? 0) + by);
  }

  /** The marks without a partner, in the order of the text. */
  leftOver(): Lone[] {
    return [...this.left, ...this.stack].sort((a, b) => a.mark.start - b.mark.start);
  }
}

/** True for an inch or second sign: a digit is before it, and nothing is open that it could close. */
function isPrime(text: string, mark: Mark, pairing: Pairing): boolean {
  if (isMeasure(text, mark)) return true;
  const sign = mark.char === '"' || mark.char === '”';
  return sign && isDigit(text.charCodeAt(mark.start - 1)) && !['"', '“', '„', '”'].some((char) => pairing.isOpen(char));
}

/** Takes one double mark. */
function takeDouble(text: string, mark: Mark, pairing: Pairing): void {
  if (isPrime(text, mark, pairing)) return;
  switch (mark.char) {
    case '‟':
    case '``':
    case '「':
    case '『':
      pairing.push(mark);
      return;
    case '」':
    case '』':
      pairing.close(mark);
      return;
    case '„':
      if (mark.ends) pairing.close(mark);
      else pairing.push(mark);
      return;
    case '“':
      // German closes „ with this mark; in other languages, only a mark that cannot open closes.
      if (pairing.isOpen('„') && !mark.opening) pairing.close(mark);
      else if (mark.ends || (mark.closing && !mark.opening && pairing.isOpen('“'))) pairing.close(mark);
      else pairing.push(mark);
      return;
    case '”':
      // Swedish and Finnish open with this mark.
      if (!mark.closing && !mark.ends && !pairing.isOpen('“') && !pairing.isOpen('„')) pairing.push(mark);
      else pairing.close(mark);
      return;
    case '«':
      if ((pairing.isOpen('»') && !mark.opening) || (mark.ends && pairing.isOpen('«'))) pairing.close(mark);
      else pairing.push(mark);
      return;
    case '»':
      if (pairing.isOpen('«') || !mark.opening) pairing.close(mark);
      else pairing.push(mark);
      return;
    default: {
      const open = pairing.isOpen(mark.char) || (mark.char === "''" && pairing.isOpen('``'));
      if (mark.opening && !mark.closing) pairing.push(mark);
      else if (mark.closing && !mark.opening) pairing.close(mark);
      else if (open || (mark.closing && pairing.isOpen('“'))) pairing.close(mark);
      else pairing.push(mark);
    }
  }
}

/** Orders the pairs by their opening mark and drops those that overlap the end of an earlier one. */
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
 * @param candidates positions of quotation marks, or of character references to one, outside `masked`, ascending.
 * @param masked what is not prose, sorted and disjoint.
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
  const double = pairLeftOver(text, pairing.pairs, pairing.leftOver());
  const single = pairSingles(text, singles);
  return {
    pairs: uncrossed([...double.pairs, ...single.pairs]),
    unclosed: [...double.unclosed, ...single.unclosed].sort((a, b) => a.start - b.start),
    unopened: double.unopened,
  };
}
