import { firstIndex } from '../text/binarySearch';
import { isSameFamily } from '../text/markPairs';
import type { LoneMark, MarkPair, MarkStyle } from '../text/markPairs';
import { shift, spanOf, textOf, union } from '../text/span';
import type { Span } from '../text/span';
import type { Block, StrayMark } from './article';
import type { HouseMarks, MarksUsed } from './houseMarks';

/** What is wrong with a pair of marks, if anything. The article's other quotations show which of the two is wrong. */
export function faultOfPair(pair: MarkPair, block: Block, index: number, house: HouseMarks): StrayMark | undefined {
  const fault = faultIn(pair, block.content.text, house);
  return fault && placed(fault, block, index);
}

function faultIn({ open, close, problem }: MarkPair, text: string, house: HouseMarks): Fault | undefined {
  const [opens, closes] = [textOf(text, open), textOf(text, close)];
  switch (problem) {
    case undefined:
      return undefined;
    case 'mixed':
      return house.isStraight() === (opens !== '"')
        ? { ...open, problem, partner: close }
        : { ...close, problem, partner: open };
    case 'same':
      return faultOfSame(opens, open, close, house);
    case 'mismatched':
      return mismatchOf(opens, closes, open, close, house);
  }
}

/** Both ends have the same mark. */
function faultOfSame(mark: string, open: Span, close: Span, house: HouseMarks): Fault | undefined {
  const usual = house.usual((marks) => marks.open === mark || marks.close === mark);
  // Swedish and Finnish quote with ”…” and »…».
  if (!usual) return mark === '”' || mark === '»' ? undefined : { ...close, problem: 'same', partner: open };
  if (usual.open === mark) return { ...close, problem: 'turnedClose', partner: open, expected: usual.close };
  const problem = usual.open === '„' ? 'mismatched' : 'turnedOpen';
  return { ...open, problem, partner: close, expected: usual.open };
}

/**
 * The mark that the article uses nowhere else is the wrong one. If it uses both or neither, both are reported with the
 * text between them.
 */
function mismatchOf(opens: string, closes: string, open: Span, close: Span, house: HouseMarks): Fault {
  const [byOpen, byClose] = [
    house.usual((marks) => marks.open === opens),
    house.usual((marks) => marks.close === closes),
  ];
  const problem = 'mismatched';
  if (byOpen && !byClose) return { ...close, problem, partner: open, expected: byOpen.close };
  if (byClose && !byOpen) return { ...open, problem, partner: close, expected: byClose.open };
  return { ...union(open, close), problem, partner: open };
}

/** What is wrong with the marks of a block that have no partner, one fault for each slip. Absolute UTF-16 offsets. */
export function faultsOfLone(
  block: Block,
  index: number,
  lone: { readonly unclosed: readonly LoneMark[]; readonly unopened: readonly LoneMark[] },
  house: HouseMarks,
): StrayMark[] {
  // Two apostrophes are italics in wikis.
  const isMark = ({ style }: LoneMark): boolean =>
    style !== 'double-apostrophe' || house.usual(hasApostrophes) !== undefined;
  const [unclosed, unopened] = [lone.unclosed.filter(isMark), lone.unopened.filter(isMark)];
  const { text, marks } = block.content;
  const pairs = marks.pairs.filter(({ style }) => style !== 'single');
  const faults = [...faultsOfOpening(unclosed, text, pairs), ...faultsOfClosing(unopened, text, pairs)];
  return faults.map((fault) => placed(fault, block, index));
}

/** A fault in its block, with offsets in the article. */
const placed = (fault: Fault, { start }: Block, index: number): StrayMark => ({
  ...fault,
  ...shift(fault, start),
  block: index,
  ...(fault.partner && { partner: shift(fault.partner, start) }),
});

const hasApostrophes = ({ open, close }: MarksUsed): boolean => open === "''" || close === "''";

type Fault = Omit<StrayMark, 'block'>;

/** Marks that touch another, by where they start and end. */
const byEdge = (spans: readonly Span[]): ReadonlyMap<number, Span> =>
  new Map(spans.flatMap((span) => [[span.start, span] as const, [span.end, span] as const]));
const touching = (edges: ReadonlyMap<number, Span>, { start, end }: Span): Span | undefined =>
  edges.get(end) ?? edges.get(start);

/** From right to left, so that each mark knows which quotation opens after it. */
function faultsOfOpening(marks: readonly LoneMark[], text: string, pairs: readonly MarkPair[]): Fault[] {
  const edges = byEdge(pairs.map(({ open }) => open));
  const after = new Map<MarkStyle, Span>();
  let next = pairs.length - 1;
  return [...marks].reverse().map((mark) => {
    for (; next >= 0 && pairs[next]!.open.start > mark.start; next--) after.set(pairs[next]!.style, pairs[next]!.open);
    const beside = touching(edges, mark);
    if (beside) return { ...union(mark, beside), problem: 'doubledOpen', partner: beside };
    const char = text.charAt(mark.start);
    if (char === '”' || char === '»') return { ...spanOf(mark), problem: 'unpaired' };
    const partner = after.get(mark.style);
    return partner ? { ...spanOf(mark), problem: 'reopened', partner } : { ...spanOf(mark), problem: 'unclosed' };
  });
}

function faultsOfClosing(marks: readonly LoneMark[], text: string, pairs: readonly MarkPair[]): Fault[] {
  const edges = byEdge(pairs.map(({ close }) => close));
  const opensBetween = (a: Span, b: Span): boolean =>
    (pairs[firstIndex(pairs.length, (at) => pairs[at]!.open.start > a.start)]?.open.start ?? Infinity) < b.start;
  const faults: Fault[] = [];
  for (let at = 0; at < marks.length; at++) {
    const [mark, next] = [marks[at]!, marks[at + 1]];
    const beside = touching(edges, mark);
    if (beside) faults.push({ ...union(mark, beside), problem: 'doubledClose', partner: beside });
    else if (text.charAt(mark.start) === '„') faults.push({ ...spanOf(mark), problem: 'unpaired' });
    else if (next && isSameFamily(mark.style, next.style) && !opensBetween(mark, next)) {
      faults.push({ ...spanOf(mark), problem: 'closedTwice', partner: spanOf(next) });
      at++;
    } else faults.push({ ...spanOf(mark), problem: 'unopened' });
  }
  return faults;
}
