import { isSpace } from '../text/characters';
import { isSameFamily } from '../text/markPairs';
import type { LoneMark, MarkPair } from '../text/markPairs';
import { shift, spanOf } from '../text/span';
import type { Span } from '../text/span';
import type { Block, BlockKind, Quotation, StrayMark } from './article';
import { HouseMarks } from './houseMarks';
import { faultOfPair, faultsOfLone } from './markFaults';

/** Blocks whose quotation marks are the article's own. */
const QUOTING: ReadonlySet<BlockKind> = new Set(['paragraph', 'heading', 'listItem', 'blockQuote', 'table']);
/** Blocks across which a quotation may continue. */
const RUNNING: ReadonlySet<BlockKind> = new Set(['paragraph', 'listItem', 'blockQuote']);

/** A quotation that an earlier paragraph opened and none has closed. */
interface Running {
  readonly open: Span;
  readonly style: LoneMark['style'];
  readonly block: number;
  readonly parts: Span[];
  /** Where the opening mark of each part ends. */
  readonly opened: number[];
  /** The fault to report if nothing closes it. */
  readonly fault: StrayMark | undefined;
  /** True for what a transcript's speaker says, the name in front: “MOSS: It rained. */
  readonly isTurn: boolean;
}

/**
 * With this many quotations and so few characters for each, a text is made to slow the reader down: it is not speech.
 */
const MANY = 1000;
const DENSEST = 30;

/** The quotations of the article, and the marks that belong to none; both empty where they are noise. */
export function quotationsOf(blocks: readonly Block[]): { quotations: Quotation[]; strayMarks: StrayMark[] } {
  const found = readQuotations(blocks);
  const count = found.quotations.length + found.strayMarks.length;
  const length = blocks.at(-1)?.end ?? 0;
  return count > MANY && length < count * DENSEST ? { quotations: [], strayMarks: [] } : found;
}

function readQuotations(blocks: readonly Block[]): { quotations: Quotation[]; strayMarks: StrayMark[] } {
  const reader = new QuotationReader(blocks);
  blocks.forEach((block, index) => {
    if (QUOTING.has(block.kind)) reader.read(block, index);
  });
  return reader.finish();
}

class QuotationReader {
  private readonly quotations: Quotation[] = [];
  private readonly strayMarks: StrayMark[] = [];
  private running: Running | undefined;
  private houseMarks: HouseMarks | undefined;
  /** The last quotation that was never closed, until another of its kind begins. */
  private unclosed: { readonly fault: StrayMark; readonly style: LoneMark['style'] } | undefined;

  constructor(private readonly blocks: readonly Block[]) {}

  /** Read only where a mark is wrong. */
  private get house(): HouseMarks {
    return (this.houseMarks ??= new HouseMarks(this.blocks));
  }

  read(block: Block, index: number): void {
    const { pairs, unclosed, unopened } = block.content.marks;
    const lead = firstMark(block, pairs, unclosed);
    const tail = RUNNING.has(block.kind) ? runningTail(pairs, unclosed, lead) : undefined;
    const { closedByPair, closedByMark, goesOn, isNextTurn } = this.continues(block, lead, tail);
    if (goesOn && this.running) {
      this.running.parts.push({ start: block.start + lead!.start, end: block.end });
      this.running.opened.push(block.start + lead!.end);
      this.addPairs(block, index, pairs, undefined);
      return;
    }
    const closer = closedByPair?.close ?? closedByMark;
    if (this.running && closer) {
      if (closedByMark) this.addUnresumed(block, index, closedByMark);
      this.endRunning(block, index, closedByPair?.open, closer);
    } else this.abandonRunning(isNextTurn);
    this.addPairs(block, index, pairs, closedByPair);
    const isLone = (mark: LoneMark): boolean => mark !== closedByMark && mark.style !== 'single';
    const lone = { unclosed: unclosed.filter(isLone), unopened: unopened.filter(isLone) };
    const isFaultless = lone.unclosed.length + lone.unopened.length === 0;
    const faults = isFaultless ? [] : this.joined(faultsOfLone(block, index, lone, this.house), lone.unopened[0]);
    if (pairs.some(({ style }) => style === this.unclosed?.style)) this.unclosed = undefined;
    const fault =
      tail && faults.find(({ start, end }) => start <= block.start + tail.start && end > block.start + tail.start);
    this.strayMarks.push(...faults.filter((each) => each !== fault));
    if (tail)
      this.running = {
        open: shift(tail, block.start),
        style: tail.style,
        block: index,
        parts: [{ start: block.start + tail.start, end: block.end }],
        opened: [block.start + tail.end],
        fault,
        isTurn: isTurn(block, tail),
      };
  }

  /**
   * How the block continues the quotation that an earlier one opened: which mark closes it, or that it only re-opens
   * it.
   */
  private continues(
    block: Block,
    lead: LoneMark | undefined,
    tail: LoneMark | undefined,
  ): {
    closedByPair?: MarkPair | undefined;
    closedByMark?: LoneMark | undefined;
    goesOn?: boolean;
    isNextTurn?: boolean;
  } {
    if (!this.running) return {};
    const { style } = this.running;
    const { pairs, unopened } = block.content.marks;
    if (this.running.isTurn && lead && isTurn(block, lead)) return { isNextTurn: true };
    const last = unopened[0];
    // “Within,” she said, inside of "…": the paragraph starts with a quotation of its own and only ends the other.
    if (lead && last && lead.style !== style && last.style === style) return { closedByMark: last };
    if (lead && style === lead.style && RUNNING.has(block.kind)) {
      const closedByPair = pairs.find(({ open }) => open.start === lead.start);
      return { closedByPair, goesOn: !closedByPair && tail?.start === lead.start };
    }
    return { closedByMark: last && !lead && isSameFamily(style, last.style) ? last : undefined };
  }

  /**
   * An unclosed quotation and the next stray closing mark are one slip, not two: a paragraph between them lacks its
   * mark.
   */
  private joined(faults: StrayMark[], mark: LoneMark | undefined): StrayMark[] {
    const [first, ...rest] = faults;
    if (!this.unclosed || first?.problem !== 'unopened' || mark?.style !== this.unclosed.style) return faults;
    const { fault } = this.unclosed;
    this.unclosed = undefined;
    this.strayMarks.splice(this.strayMarks.lastIndexOf(fault), 1);
    return [{ ...first, problem: 'unresumed', partner: spanOf(fault) }, ...rest];
  }

  /** If each paragraph of a quotation opens it again, the last one should, too. */
  private addUnresumed(block: Block, index: number, mark: LoneMark): void {
    const { parts, open, style } = this.running!;
    if (parts.length < 2 || style === 'single') return;
    const { content, start } = this.blocks[this.running!.block]!;
    const expected = content.text.slice(open.start - start, open.end - start);
    this.strayMarks.push({ ...shift(mark, block.start), block: index, problem: 'unresumed', partner: open, expected });
  }

  finish(): { quotations: Quotation[]; strayMarks: StrayMark[] } {
    this.abandonRunning();
    return { quotations: inOrder(this.quotations), strayMarks: [...this.strayMarks].sort((a, b) => a.start - b.start) };
  }

  private endRunning(block: Block, index: number, reopened: Span | undefined, close: Span): void {
    const { open, style, block: first, parts } = this.running!;
    const end = block.start + close.end;
    this.quotations.push({
      start: open.start,
      end,
      content: { start: open.end, end: block.start + close.start },
      style,
      block: first,
      lastBlock: index,
      parts: [...parts, { start: block.start + (reopened?.start ?? 0), end }],
      closed: true,
    });
    this.running = undefined;
  }

  /**
   * An opening mark without a closing one: the quotation reaches to the end of its paragraph, or of the last one that
   * it re-opens.
   * @param isRight true where that is correct.
   */
  private abandonRunning(isRight = false): void {
    if (!this.running) return;
    const { style, block, parts, opened, fault } = this.running;
    this.running = undefined;
    if (style === 'single') return;
    if (fault && !isRight) this.strayMarks.push(fault);
    // Of two marks in a row, one is enough: what follows is inside the other's quotation.
    if (fault?.problem === 'doubledOpen') return;
    this.unclosed = fault && !isRight ? { fault, style } : undefined;
    parts.forEach((part, after) => {
      const at = block + after;
      const content = { start: opened[after]!, end: part.end };
      this.quotations.push({
        start: part.start,
        end: part.end,
        content,
        style,
        block: at,
        lastBlock: at,
        parts: [part],
        closed: false,
      });
    });
  }

  private addPairs(block: Block, index: number, pairs: readonly MarkPair[], used: MarkPair | undefined): void {
    for (const pair of pairs) {
      const { open, close, style, problem } = pair;
      const fault = problem && faultOfPair(pair, block, index, this.house);
      if (fault) this.strayMarks.push(fault);
      if (pair === used) continue;
      // Written out, not spread: nearly all quotations are made here, and spreading took a fifth of the reading time.
      const start = block.start + open.start;
      const end = block.start + close.end;
      this.quotations.push({
        start,
        end,
        content: { start: block.start + open.end, end: block.start + close.start },
        style,
        block: index,
        lastBlock: index,
        parts: [{ start, end }],
        closed: true,
      });
    }
  }
}

/** A speaker's name in capitals and a colon. */
const TURN = /^\s?\p{Lu}[\p{Lu}.’' -]{1,40}:/u;

const isTurn = ({ content }: Block, { end }: Span): boolean => TURN.test(content.text.slice(end, end + 50));

/** The mark that opens the block, if only white space and line prefixes are before it. */
function firstMark(
  { content }: Block,
  pairs: readonly MarkPair[],
  unclosed: readonly LoneMark[],
): LoneMark | undefined {
  const { text, masked } = content;
  let at = 0;
  let mask = 0;
  while (at < text.length) {
    if (isSpace(text.charCodeAt(at))) at++;
    else if (masked[mask]?.start === at && (at === 0 || text.charAt(at) === '<')) at = masked[mask++]!.end;
    else break;
  }
  const pair = pairs.find(({ open }) => open.start === at);
  return pair ? { ...pair.open, style: pair.style } : unclosed.find(({ start }) => start === at);
}

/**
 * The outermost unclosed mark after which nothing of its kind is closed: its quotation reaches the block's end.
 * Straight and curly marks count as one kind, except after a mark that opens the block: there, “these” may be within
 * "those".
 */
function runningTail(
  pairs: readonly MarkPair[],
  unclosed: readonly LoneMark[],
  lead: LoneMark | undefined,
): LoneMark | undefined {
  const closes = (mark: LoneMark, style: LoneMark['style']): boolean =>
    mark.start === lead?.start ? style === mark.style : isSameFamily(style, mark.style);
  return unclosed.find((mark) => !pairs.some(({ open, style }) => open.start > mark.start && closes(mark, style)));
}

/** Sorts the quotations and gives each nested one the quotation around it. */
function inOrder(quotations: readonly Quotation[]): Quotation[] {
  const sorted = [...quotations].sort((a, b) => a.start - b.start || b.end - a.end);
  const around: number[] = [];
  return sorted.map((quotation, index) => {
    while (around.length > 0 && sorted[around.at(-1)!]!.end <= quotation.start) around.pop();
    const outer = around.at(-1);
    around.push(index);
    return outer === undefined ? quotation : { ...quotation, outer };
  });
}
