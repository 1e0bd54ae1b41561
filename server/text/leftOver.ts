import type { Mark } from './markSides';
import { problemOf } from './markPairs';
import type { LoneMark, MarkPair, MarkStyle } from './markPairs';
import { spanOf } from './span';
import type { Span } from './span';

/** A mark that found no partner in the first pass. */
export interface Lone {
  readonly mark: Mark;
  readonly style: MarkStyle;
  /** True where it was read as an opening mark. */
  readonly opens: boolean;
}

interface Paired {
  readonly pairs: readonly MarkPair[];
  readonly unclosed: readonly LoneMark[];
  readonly unopened: readonly LoneMark[];
}

/** A pair of marks, with what is wrong with it. */
export const pairOf = (open: Mark, close: Mark, style: MarkStyle): MarkPair => {
  const problem = problemOf(open.char, close.char);
  return { open: spanOf(open), close: spanOf(close), style, ...(problem && { problem }) };
};

/** True for the remains of a broken tag, `name="…">`, which are not a quotation. */
const isMarkup = (text: string, { mark }: Lone): boolean =>
  mark.char === '"' && (text.charAt(mark.start - 1) === '=' || text.charAt(mark.end) === '>');

/**
 * Pairs marks that found no partner by their characters but plainly have one by their position: `«Word“`, `„word„`. Two
 * such marks are partners if the first opens, the next can only close, and no quotation is between them.
 * @param left the marks without a partner, ascending.
 */
export function pairLeftOver(text: string, pairs: readonly MarkPair[], left: readonly Lone[]): Paired {
  const lone = left.filter((each) => !isMarkup(text, each));
  if (lone.length < 2) return split(pairs, lone);
  const sorted = [...pairs].sort((a, b) => a.open.start - b.open.start);
  const swapped = new Set<MarkPair>();
  const found: MarkPair[] = [];
  const rest: Lone[] = [];
  let next = 0;
  for (let at = 0; at < lone.length; at++) {
    const [a, b] = [lone[at]!, lone[at + 1]];
    while (next < sorted.length && sorted[next]!.open.start < a.mark.start) next++;
    const around = sorted[next - 1];
    const isFree = b !== undefined && areNeighbours(a.mark, b.mark, around, sorted[next]);
    if (isFree && a.opens && b.mark.ends && (!b.opens || b.mark.char === a.mark.char)) {
      found.push(pairOf(a.mark, b.mark, a.style));
      at++;
    } else if (isFree && around && !swapped.has(around) && areInside(around, a, b)) {
      // «one“, and „two»: the outer marks belong to the inner ones.
      swapped.add(around);
      found.push(pairOf(charOf(text, around.open), a.mark, around.style));
      found.push(pairOf(b.mark, charOf(text, around.close), b.style));
      at++;
    } else rest.push(a);
  }
  return split([...pairs.filter((pair) => !swapped.has(pair)), ...found], rest);
}

const charOf = (text: string, { start, end }: Span): Mark => ({
  start,
  end,
  char: text.slice(start, end),
  opening: false,
  closing: false,
  ends: false,
});

/** True where no quotation starts or ends between the marks. */
const areNeighbours = (a: Span, b: Span, before: MarkPair | undefined, after: MarkPair | undefined): boolean =>
  !(after && after.open.start < b.start) && !(before && before.close.start > a.start && before.close.start < b.start);

/** True where `a` only closes and `b` opens, both within the quotation. */
const areInside = ({ open, close }: MarkPair, a: Lone, b: Lone): boolean =>
  !a.opens && a.mark.ends && b.opens && b.mark.opening && open.end < a.mark.start && b.mark.end < close.start;

function split(pairs: readonly MarkPair[], lone: readonly Lone[]): Paired {
  const only = (opens: boolean): LoneMark[] =>
    lone.filter((each) => each.opens === opens).map(({ mark, style }) => ({ ...spanOf(mark), style }));
  return { pairs, unclosed: only(true), unopened: only(false) };
}
