import type { Place } from './quotationPlaces';
import { firstMentionFrom } from '../prose';
import type { Prose, ProseMention } from '../prose';

/** How many paragraphs above and below the quotation its speaker is looked for. */
export const BLOCKS_ABOVE = 2;
export const BLOCKS_BELOW = 1;
/** At most this many mentions before and after it: limits the work in a long paragraph. */
const MOST_BEFORE = 30;
const MOST_AFTER = 12;

/** A noun phrase next to the name it explains is not a candidate: the name is. */
const isOwnMention = ({ isQuoted, local: { apposition } }: ProseMention): boolean =>
  !isQuoted && apposition?.relation.startsWith('nominal') !== true;

/** True for a mention that may name the speaker of a quotation in another paragraph. */
const isFarReaching = ({ local: { kind, links } }: ProseMention): boolean =>
  kind !== 'we' &&
  kind !== 'possessivePronoun' &&
  links.subject !== 'possessive' &&
  (links.verb >= 0 || links.before >= 0 || kind !== 'definite');

/** The mentions that may name a quotation's speaker, in order: near it, outside all quotations. */
export function candidatesFor(prose: Prose, { quotation }: Place): ProseMention[] {
  const { mentions } = prose;
  const before: ProseMention[] = [];
  const split = firstMentionFrom(prose, quotation.start);
  for (let index = split - 1; index >= 0 && before.length < MOST_BEFORE; index--) {
    const mention = mentions[index]!;
    if (quotation.block - mention.block > BLOCKS_ABOVE || split - index > 4 * MOST_BEFORE) break;
    if (
      isOwnMention(mention) &&
      mention.end <= quotation.start &&
      (mention.block === quotation.block || isFarReaching(mention))
    )
      before.push(mention);
  }
  const candidates = before.reverse();
  const behind = firstMentionFrom(prose, quotation.end);
  for (let index = behind, seen = 0; index < mentions.length && seen < MOST_AFTER; index++) {
    const mention = mentions[index]!;
    if (mention.block - quotation.lastBlock > BLOCKS_BELOW || index - behind > 4 * MOST_AFTER) break;
    if (!isOwnMention(mention) || (mention.block !== quotation.lastBlock && !isFarReaching(mention))) continue;
    candidates.push(mention);
    seen++;
  }
  return candidates;
}
