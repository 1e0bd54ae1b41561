import type { Article, Block, Quotation } from './article';

/**
 * The part of a list that is the same before and after an edit: the items below `head`, and those from `tail` on, whose
 * indexes have grown by `moved`.
 */
export interface Shared {
  readonly head: number;
  readonly tail: number;
  readonly moved: number;
}

/** The index that an item had before the edit; -1 for an item that is not shared. */
export const indexBefore = ({ head, tail, moved }: Shared, index: number): number =>
  index < head ? index : index >= tail ? index - moved : -1;

/** The index that an item has after the edit; -1 for an item that is not shared. */
export const indexAfter = ({ head, tail, moved }: Shared, index: number): number =>
  index < head ? index : index >= tail - moved ? index + moved : -1;

/** @param isSame whether an item is the same as one before the edit; at the end of the list, apart from its offsets. */
export function sharedItems<T>(
  before: readonly T[],
  after: readonly T[],
  isSame: (before: T, after: T, isTail: boolean) => boolean,
): Shared {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && isSame(before[head]!, after[head]!, false)) head++;
  const moved = after.length - before.length;
  let tail = after.length;
  while (tail > head && tail - moved > head && isSame(before[tail - 1 - moved]!, after[tail - 1]!, true)) tail--;
  return { head, tail, moved };
}

/** The blocks that an article shares with the one before an edit. */
export function sharedBlocks(before: Article, after: Article): Shared {
  const moved = after.text.length - before.text.length;
  return sharedItems(before.blocks, after.blocks, (old, now, isTail) => isSameBlock(old, now, isTail ? moved : 0));
}

/** The items, those that are the same at the beginning as the objects that they were before the edit. */
export function withSameObjects<T>(
  before: readonly T[],
  after: readonly T[],
  isSame: (before: T, after: T) => boolean,
): T[] {
  const items = [...after];
  const most = Math.min(before.length, after.length);
  for (let index = 0; index < most && isSame(before[index]!, after[index]!); index++) items[index] = before[index]!;
  return items;
}

const isSameBlock = (old: Block, now: Block, by: number): boolean =>
  old.content === now.content && old.kind === now.kind && old.start + by === now.start;

/** The quotations that an article shares with the one before an edit. */
export function sharedQuotations(before: Article, after: Article, blocks: Shared): Shared {
  const by = {
    text: after.text.length - before.text.length,
    blocks: blocks.moved,
    quotations: after.quotations.length - before.quotations.length,
  };
  return sharedItems(before.quotations, after.quotations, (old, now, isTail) =>
    isSameQuotation(old, now, isTail ? by : NOWHERE),
  );
}

const NOWHERE = { text: 0, blocks: 0, quotations: 0 };

/** @param by how far the text, the blocks and the quotations have moved. */
export function isSameQuotation(
  old: Quotation,
  now: Quotation,
  by: { readonly text: number; readonly blocks: number; readonly quotations: number } = NOWHERE,
): boolean {
  return (
    old === now ||
    (old.start + by.text === now.start &&
      old.end + by.text === now.end &&
      old.content.start + by.text === now.content.start &&
      old.content.end + by.text === now.content.end &&
      old.block + by.blocks === now.block &&
      old.lastBlock + by.blocks === now.lastBlock &&
      old.style === now.style &&
      old.closed === now.closed &&
      (old.outer === undefined ? undefined : old.outer + by.quotations) === now.outer &&
      old.parts.length === now.parts.length &&
      // A single part is the quotation itself.
      (old.parts.length === 1 ||
        old.parts.every(
          ({ start, end }, at) => start + by.text === now.parts[at]!.start && end + by.text === now.parts[at]!.end,
        )))
  );
}
