import type { Article, Block } from '../../article/article';
import { countWords } from '../../text/words';

/** In words. */
const LONGEST = 20;

/** True for a heading, and for a short first line that cites nothing. */
export const isHeadline = ({ blocks }: Article, block: Block | undefined): boolean =>
  block?.kind === 'heading' ||
  (block !== undefined &&
    block === blocks[0] &&
    block.content.citations.length === 0 &&
    countWords(block.content.text, { start: 0, end: block.end - block.start }, LONGEST + 1) <= LONGEST);

const STOP = /[.!?…。][”"’'»“)\]]*$/u;

/** True for a heading, and for a short first line without a full stop at its end: a sentence may be the lead. */
export const isTitleLine = (article: Article, block: Block): boolean =>
  block.kind === 'heading' || (isHeadline(article, block) && !STOP.test(block.content.text));
