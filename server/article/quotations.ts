import { isSpace } from '../text/characters';
import type { LoneMark, MarkPair } from '../text/quotationMarks';
import { shift } from '../text/span';
import type { Span } from '../text/span';
import type { Block, BlockKind, Quotation, StrayMark } from './article';

/** Blocks whose quotation marks are the article's own. */
const QUOTING: ReadonlySet<BlockKind> = new Set(['paragraph', 'heading', 'listItem', 'blockQuote', 'table']);
/** Blocks over which a quotation may run on. */
const RUNNING: ReadonlySet<BlockKind> = new Set(['paragraph', 'listItem', 'blockQuote']);

/** A quotation that an earlier paragraph opened and none has closed. */
interface Running {
  readonly open: Span;
  readonly style: LoneMark['style'];
  readonly block: number;
  readonly parts: Span[];
  /** Where the opening mark of each part ends. */
  readonly opened: number[];
}

/** So many quotations, and so few characters for each, are a text made to stall a reader, not speech. */
const MANY = 1000;
const DENSEST = 30;

/** The quotations of the article and the marks that belong to none; neither where they are noise. */
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
  /** Whether the article opens with “ anywhere: where it never does, ”…” is how its language quotes. */
  private readonly opensCurly: boolean;

  constructor(blocks: readonly Block[]) {
    this.opensCurly = blocks.some(({ content }) =>
      content.marks.pairs.some(({ open, style }) => style === 'curly' && content.text.charAt(open.start) === '“'),
    );
  }

  read(block: Block, index: number): void {
    const { pairs, unclosed, unopened } = block.content.marks;
    const lead = firstMark(block, pairs, unclosed);
    const tail = RUNNING.has(block.kind) ? runningTail(pairs, unclosed) : undefined;
    let closedByPair: MarkPair | undefined;
    let closedByMark: LoneMark | undefined;
    let goesOn = false;
    if (this.running) {
      const { style } = this.running;
      if (lead && sameFamily(style, lead.style) && RUNNING.has(block.kind)) {
        closedByPair = pairs.find(({ open }) => open.start === lead.start);
        goesOn = !closedByPair && tail?.start === lead.start;
      } else closedByMark = unopened[0] && sameFamily(style, unopened[0].style) && !lead ? unopened[0] : undefined;
    }
    if (goesOn && this.running) {
      this.running.parts.push({ start: block.start + lead!.start, end: block.end });
      this.running.opened.push(block.start + lead!.end);
      this.addPairs(block, index, pairs, undefined);
      return;
    }
    const closer = closedByPair?.close ?? closedByMark;
    if (this.running && closer) this.endRunning(block, index, closedByPair?.open, closer);
    else this.abandonRunning();
    this.addPairs(block, index, pairs, closedByPair);
    this.addLone(block, index, unclosed, unopened, tail, closedByMark);
    if (tail)
      this.running = {
        open: shift(tail, block.start),
        style: tail.style,
        block: index,
        parts: [{ start: block.start + tail.start, end: block.end }],
        opened: [block.start + tail.end],
      };
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
   * An opening mark that nothing answers: the quotation reaches to the end of its paragraph, or of the last it
   * re-opens.
   */
  private abandonRunning(): void {
    if (!this.running) return;
    const { open, style, block, parts, opened } = this.running;
    this.running = undefined;
    if (style === 'single') return;
    const end = parts[0]!.end;
    this.quotations.push({
      start: open.start,
      end,
      content: { start: open.end, end },
      style,
      block,
      lastBlock: block,
      parts: [parts[0]!],
      closed: false,
    });
    this.strayMarks.push({ ...open, block, problem: 'unclosed' });
    for (let after = 1; after < parts.length; after++) {
      const part = parts[after]!;
      const content = { start: opened[after]!, end: part.end };
      const at = block + after;
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
    }
  }

  private addPairs(block: Block, index: number, pairs: readonly MarkPair[], used: MarkPair | undefined): void {
    for (const pair of pairs) {
      const { open, close, style, problem } = pair;
      if (problem === 'mixed' || (problem === 'wrong-direction' && this.opensCurly)) {
        const partner = shift(open, block.start);
        this.strayMarks.push({ ...shift(close, block.start), block: index, problem, partner });
      }
      if (pair === used) continue;
      // Written out, not spread: this makes nearly all quotations, and spreading took a fifth of the whole reading.
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

  private addLone(
    block: Block,
    index: number,
    unclosed: readonly LoneMark[],
    unopened: readonly LoneMark[],
    tail: LoneMark | undefined,
    used: LoneMark | undefined,
  ): void {
    const report = (mark: LoneMark, problem: StrayMark['problem']): void => {
      if (mark.style === 'single') return;
      this.strayMarks.push({ start: block.start + mark.start, end: block.start + mark.end, block: index, problem });
    };
    for (const mark of unclosed) if (mark !== tail) report(mark, 'unclosed');
    for (const mark of unopened) if (mark !== used) report(mark, 'unopened');
  }
}

const sameFamily = (a: LoneMark['style'], b: LoneMark['style']): boolean =>
  a === b || ((a === 'straight' || a === 'curly') && (b === 'straight' || b === 'curly'));

/** The mark that opens the block, where nothing but white space and line prefixes stands before it. */
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

/** The outermost unclosed mark after which nothing of its kind is closed: its quotation reaches the block's end. */
function runningTail(pairs: readonly MarkPair[], unclosed: readonly LoneMark[]): LoneMark | undefined {
  return unclosed.find(
    (mark) => !pairs.some(({ open, style }) => open.start > mark.start && sameFamily(style, mark.style)),
  );
}

/** Sorts the quotations and tells each nested one which stands around it. */
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
