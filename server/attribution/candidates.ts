import type { Place } from './place';
import { firstMentionFrom, type Prose, type ProseMention } from './prose';

/** Paragraphs above and below the quotation in which its speaker is looked for. */
const BLOCKS_ABOVE = 3;
const BLOCKS_BELOW = 1;
/** Most mentions before and after it: bounds the work in a paragraph of any length. */
const MOST_BEFORE = 40;
const MOST_AFTER = 15;

/** The mentions that may name a quotation's speaker, in order: near it, outside all quotations. */
export function candidatesFor(prose: Prose, { quotation }: Place): ProseMention[] {
  const { mentions } = prose;
  const before: ProseMention[] = [];
  const split = firstMentionFrom(prose, quotation.start);
  for (let index = split - 1; index >= 0 && before.length < MOST_BEFORE; index--) {
    const mention = mentions[index]!;
    if (quotation.block - mention.block > BLOCKS_ABOVE || split - index > 4 * MOST_BEFORE) break;
    if (!mention.isQuoted && mention.end <= quotation.start) before.push(mention);
  }
  const candidates = before.reverse();
  const behind = firstMentionFrom(prose, quotation.end);
  for (let index = behind, seen = 0; index < mentions.length && seen < MOST_AFTER; index++) {
    const mention = mentions[index]!;
    if (mention.block - quotation.lastBlock > BLOCKS_BELOW || index - behind > 4 * MOST_AFTER) break;
    if (mention.isQuoted) continue;
    candidates.push(mention);
    seen++;
  }
  return candidates;
}
