import type { Article, Quotation } from '../../article/article';
import type { Prose, ProseBlock } from '../prose';
import { Shape, tokenAt } from '../../english/tokens';

/** Where a quotation is among the words of its first and last block. */
export interface Place {
  readonly quotation: Quotation;
  readonly index: number;
  readonly opening: ProseBlock;
  readonly closing: ProseBlock;
  /** Token before the opening mark in the first block, or -1. */
  readonly before: number;
  /** Token after the closing mark in the last block; `closing.tokens.count` where the block ends with it. */
  readonly after: number;
  /** The mark within the quotation before its closing mark: `,` `.` `?` `!` `…` `—`, or nothing. */
  readonly lastMark: string;
}

/**
 * Places of the article's quotations; undefined for those outside prose.
 * @param earlier the places before an edit.
 */
export function placesOf(
  article: Article,
  prose: Prose,
  earlier: readonly (Place | undefined)[] = [],
): (Place | undefined)[] {
  return article.quotations.map((quotation, index) => {
    const opening = prose.blocks[quotation.block];
    const closing = prose.blocks[quotation.lastBlock];
    if (opening === undefined || closing === undefined) return undefined;
    const known = earlier[index];
    if (known?.quotation === quotation && known.opening === opening && known.closing === closing) return known;
    const before = tokenAt(opening.tokens, quotation.start - opening.block.start) - 1;
    const after = tokenAt(closing.tokens, quotation.end - closing.block.start);
    let end = quotation.content.end;
    while (end > quotation.content.start && /[\s\p{Pf}\p{Pi}"']/u.test(article.text.charAt(end - 1))) end--;
    const last = article.text.charAt(end - 1);
    return { quotation, index, opening, closing, before, after, lastMark: /[,.?!…—–-]/u.test(last) ? last : '' };
  });
}

/** True where the quotation opens its paragraph. */
export const opensBlock = ({ before }: Place): boolean => before < 0;

/** True where only a full stop follows in the paragraph. */
export function closesBlock({ closing: { tokens }, after }: Place): boolean {
  for (let index = after; index < tokens.count; index++)
    if ((tokens.flags[index]! & Shape.punctuation) === 0) return false;
  return true;
}
