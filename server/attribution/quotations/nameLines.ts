import { Shape } from '../../english/tokens';
import { isNameKind } from '../../english/mentions';
import { firstMentionFrom } from '../prose';
import type { Prose, ProseBlock, ProseMention } from '../prose';
import { closesBlock, opensBlock } from './quotationPlaces';
import type { Place } from './quotationPlaces';

/** A name with its office; a longer line is a sentence. */
const LONGEST = 120;

/**
 * The name on a line of its own under a block quote: `> “…”` and `Ana Ruiz, head of the works` below it, in the next
 * block or on the next line. The line has no full stop, and only an office follows the name.
 */
export function nameBelow(prose: Prose, place: Place): ProseMention | undefined {
  if (!opensBlock(place)) return undefined;
  const { quotation, closing, after } = place;
  if (!closesBlock(place)) {
    const isNextLine = /^[^\S\r\n]*(?:\[[^\]\n]{1,20}\][^\S\r\n]*)?\\?(?:<br\s?\/?>\s*|\r?\n)/u.test(
      prose.text.slice(quotation.end, quotation.end + 40),
    );
    return isNextLine ? nameAlone(prose, closing, after, firstMentionFrom(prose, quotation.end)) : undefined;
  }
  const next = prose.blocks[quotation.lastBlock + 1];
  if (!next || next.block.kind === 'heading' || next.block.kind === 'listItem') return undefined;
  return nameAlone(prose, next, 0, next.firstMention);
}

/** The name that opens the line at token `first`, where the rest of its block is only an office. */
function nameAlone(
  prose: Prose,
  { block, tokens, endMention }: ProseBlock,
  first: number,
  from: number,
): ProseMention | undefined {
  const { flags, starts } = tokens;
  // Within a block quote, the line may end with a full stop.
  const hasStop = block.kind === 'blockQuote' && (flags[tokens.count - 1]! & Shape.stop) !== 0;
  const count = hasStop ? tokens.count - 1 : tokens.count;
  if (first >= count || block.end - block.start - starts[first]! > LONGEST) return undefined;
  if ((flags[count - 1]! & (Shape.stop | Shape.colon | Shape.quote)) !== 0) return undefined;
  const mention = prose.mentions[from];
  if (!mention || from >= endMention || mention.local.titleFirst !== first) return undefined;
  if (!isNameKind(mention.local.kind) || mention.local.first === mention.local.last) return undefined;
  const behind = mention.local.last + 1;
  return behind >= count || (flags[behind]! & (Shape.comma | Shape.parenthesis | Shape.dash)) !== 0
    ? mention
    : undefined;
}

/** The name on a line of its own above a quotation: `**Ana Ruiz, head of the works:**`, `Ana Ruiz:`. */
export function nameAbove(prose: Prose, place: Place): ProseMention | undefined {
  const above = opensBlock(place) ? prose.blocks[place.quotation.block - 1] : undefined;
  if (!above || above.block.end - above.block.start > LONGEST) return undefined;
  const { tokens, firstMention, endMention } = above;
  const mention = prose.mentions[firstMention];
  if (firstMention === endMention || !mention || mention.local.titleFirst !== 0) return undefined;
  if (!isNameKind(mention.local.kind) || (tokens.flags[tokens.count - 1]! & Shape.colon) === 0) return undefined;
  const isLabel = mention.local.last === tokens.count - 2 || /^(?:\*\*|__)/u.test(above.block.content.text);
  return isLabel ? mention : undefined;
}
