import type { Article, Block } from '../article/article';
import { mentionsOf } from '../english/mentions';
import type { LocalMention } from '../english/mentions';
import { Tongues } from '../languages/detectLanguage';
import type { Tongue } from '../languages/detectLanguage';
import { asKnown } from './people/knownMentions';
import { factsOf } from './people/mentionFacts';
import type { MentionFacts } from './people/mentionFacts';
import { readingOf } from '../languages/blockReading';
import type { Reading } from '../languages/blockReading';
import { firstIndex } from '../text/binarySearch';
import type { Span } from '../text/span';
import { tokensOf } from '../english/tokens';
import type { Tokens } from '../english/tokens';

/** A mention in the article: absolute offsets. */
export interface ProseMention {
  readonly start: number;
  readonly end: number;
  readonly block: number;
  /** Index into {@link Prose.mentions}. */
  readonly index: number;
  readonly local: LocalMention;
  readonly facts: MentionFacts;
  /** True within quotation marks, and for what is known to be no name: nobody is named there. */
  readonly isQuoted: boolean;
}

/** A block of prose, with its words. */
export interface ProseBlock {
  readonly block: Block;
  readonly tokens: Tokens;
  /** The language of the block. */
  readonly tongue: Tongue;
  /** The block's reading in a language other than English that has word tables; undefined for all other languages. */
  readonly reading: Reading | undefined;
  /** Range of {@link Prose.mentions} in this block. */
  readonly firstMention: number;
  readonly endMention: number;
}

/** The article's words and mentions. */
export interface Prose {
  readonly text: string;
  /** One for each block of the article; undefined for blocks without prose (code, front matter, reference entries). */
  readonly blocks: readonly (ProseBlock | undefined)[];
  readonly mentions: readonly ProseMention[];
}

const isProse = ({ kind }: Block): boolean =>
  kind === 'paragraph' || kind === 'heading' || kind === 'listItem' || kind === 'blockQuote';

/**
 * Puts the mentions of all blocks in one list.
 * @param earlier the article before an edit, and its prose: what comes before the edit stays the same objects.
 */
export function proseOf(article: Article, earlier?: { readonly article: Article; readonly prose: Prose }): Prose {
  const tongues = new Tongues(article.blocks.filter(isProse).map(({ content }) => content));
  const kept = earlier ? sameBlocks(article, earlier, tongues) : 0;
  const blocks = earlier ? earlier.prose.blocks.slice(0, kept) : [];
  const mentions = earlier ? earlier.prose.mentions.slice(0, mentionsBefore(earlier.prose, kept)) : [];
  const isQuotedAt = quotedIn(article);
  for (let index = kept; index < article.blocks.length; index++) {
    const block = article.blocks[index]!;
    if (!isProse(block)) {
      blocks.push(undefined);
      continue;
    }
    const firstMention = mentions.length;
    const tongue = tongues.of(block.content);
    const reading = typeof tongue === 'string' ? undefined : readingOf(block.content, tongue);
    const tokens = tokensOf(block.content);
    const locals = reading?.mentions ?? mentionsOf(block.content);
    const facts = factsOf(locals, tokens);
    for (let at = 0; at < locals.length; at++) {
      const start = block.start + locals[at]!.start;
      const { local, facts: own, isNobody } = asKnown(tokens, locals[at]!, facts[at]!, article.house.names);
      mentions.push({
        start,
        end: block.start + locals[at]!.end,
        block: index,
        index: mentions.length,
        local,
        facts: own,
        isQuoted: isQuotedAt(start) || isNobody,
      });
    }
    blocks.push({ block, tokens, tongue, reading, firstMention, endMention: mentions.length });
  }
  return { text: article.text, blocks, mentions };
}

/** How many blocks at the beginning are the same, in the same language, and with the same quotations. */
function sameBlocks(
  { blocks, quotations }: Article,
  { article, prose }: { readonly article: Article; readonly prose: Prose },
  tongues: Tongues,
): number {
  let quotation = 0;
  while (quotation < quotations.length && quotations[quotation] === article.quotations[quotation]) quotation++;
  const [now, before] = [quotations[quotation], article.quotations[quotation]];
  const most = Math.min(now?.block ?? Infinity, before?.block ?? Infinity, blocks.length, article.blocks.length);
  let index = 0;
  while (
    index < most &&
    blocks[index] === article.blocks[index] &&
    (!prose.blocks[index] || prose.blocks[index]!.tongue === tongues.of(blocks[index]!.content))
  )
    index++;
  return index;
}

/** How many mentions are in the blocks before this one. */
export function mentionsBefore({ blocks }: Prose, block: number): number {
  for (let index = block - 1; index >= 0; index--) if (blocks[index]) return blocks[index]!.endMention;
  return 0;
}

/** Returns whether an offset is within quotation marks, for offsets in order. */
function quotedIn({ quotations }: Article): (offset: number) => boolean {
  const quoted: Span[] = [];
  for (const { parts } of quotations) for (const part of parts) quoted.push(part);
  quoted.sort((a, b) => a.start - b.start);
  let next = 0;
  // The furthest end of the quotations that start at or before the offset, nested ones included.
  let until = 0;
  return (offset) => {
    for (; next < quoted.length && quoted[next]!.start <= offset; next++) until = Math.max(until, quoted[next]!.end);
    return offset < until;
  };
}

/** Index of the first mention that starts at or after `offset`. */
export const firstMentionFrom = ({ mentions }: Prose, offset: number): number =>
  firstIndex(mentions.length, (index) => mentions[index]!.start >= offset);
