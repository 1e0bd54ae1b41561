import type { Span } from '../text/span';
import type { Block } from './article';

/** A quotation's marks as an article writes them. */
export interface MarksUsed {
  readonly open: string;
  readonly close: string;
}

/** One kind of mark is an article's own where it is so many times as frequent as the other. */
const CLEARLY = 2;

/** How the article's faultless quotations are marked: the evidence for what is wrong with the others. */
export class HouseMarks {
  private readonly counts = new Map<string, number>();

  constructor(blocks: readonly Block[]) {
    for (const { content } of blocks)
      for (const { open, close, problem, style } of content.marks.pairs)
        if (!problem && style !== 'single') this.count(content.text, open, close);
  }

  private count(text: string, open: Span, close: Span): void {
    const key = `${text.slice(open.start, open.end)} ${text.slice(close.start, close.end)}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  /** The marks used most among those that `fits` accepts; undefined where none are, or two kinds equally often. */
  usual(fits: (marks: MarksUsed) => boolean): MarksUsed | undefined {
    let best: MarksUsed | undefined;
    let most = 0;
    for (const [key, count] of this.counts) {
      const [open, close] = key.split(' ') as [string, string];
      if (count < most || !fits({ open, close })) continue;
      best = count > most ? { open, close } : undefined;
      most = count;
    }
    return best;
  }

  /** True where most quotations have straight marks, false where most have others; undefined where it is not clear. */
  isStraight(): boolean | undefined {
    let straight = 0;
    let others = 0;
    for (const [key, count] of this.counts)
      if (key === '" "') straight += count;
      else others += count;
    if (straight >= CLEARLY * others && straight > 0) return true;
    return others >= CLEARLY * straight && others > 0 ? false : undefined;
  }
}
