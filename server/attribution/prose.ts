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

/** Puts the mentions of all blocks in one list. */
export function proseOf(article: Article): Prose {
  const mentions: ProseMention[] = [];
  const quoted = article.quotations.flatMap(({ parts }) => parts).sort((a, b) => a.start - b.start);
  let nextQuoted = 0;
  // The furthest end of the quotations that start at or before the mention, nested ones included.
  let quotedUntil = 0;
  const tongues = new Tongues(article.blocks.filter(isProse).map(({ content }) => content));
  const blocks = article.blocks.map((block, blockIndex): ProseBlock | undefined => {
    if (!isProse(block)) return undefined;
    const firstMention = mentions.length;
    const tongue = tongues.of(block.content);
    const reading = typeof tongue === 'string' ? undefined : readingOf(block.content, tongue);
    const tokens = tokensOf(block.content);
    const locals = reading?.mentions ?? mentionsOf(block.content);
    const facts = factsOf(locals, tokens);
    for (const [at, read] of locals.entries()) {
      const start = block.start + read.start;
      for (; nextQuoted < quoted.length && quoted[nextQuoted]!.start <= start; nextQuoted++)
        quotedUntil = Math.max(quotedUntil, quoted[nextQuoted]!.end);
      const { local, facts: own, isNobody } = asKnown(tokens, read, facts[at]!, article.house.names);
      mentions.push({
        start,
        end: block.start + read.end,
        block: blockIndex,
        index: mentions.length,
        local,
        facts: own,
        isQuoted: isNobody || start < quotedUntil,
      });
    }
    return { block, tokens, tongue, reading, firstMention, endMention: mentions.length };
  });
  return { text: article.text, blocks, mentions };
}

/** Index of the first mention that starts at or after `offset`. */
export const firstMentionFrom = ({ mentions }: Prose, offset: number): number =>
  firstIndex(mentions.length, (index) => mentions[index]!.start >= offset);
