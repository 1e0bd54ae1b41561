import type { Article, BlockContent, BlockKind } from '../../article/article';
import { shift } from '../../text/span';
import type { Attribution, Channel } from '../attribution';
import type { Clue, SentenceWords } from './clueNames';
import { readerFor } from './clueReaders';
import { dateEnd } from '../../english/dates';
import { Class } from '../../english/lexicon/wordClasses';
import { mentionsOf } from '../../english/mentions';
import { capitalRunEnd, outletAt } from './outlets';
import { firstIndex } from '../../text/binarySearch';
import { Shape, tokenAt, tokensOf } from '../../english/tokens';
import type { Tokens } from '../../english/tokens';

const PROSE: ReadonlySet<BlockKind> = new Set(['paragraph', 'listItem', 'blockQuote']);

/**
 * Through whom and how words reached us, wherever the prose says so: "told Reuters", "in an interview on France 24
 * English conducted by Mark Owen", "wrote on X". Words within quotation marks are ignored: they say nothing about the
 * article's own sources. In the order of the text; a sentence with two outlets gives two channels. Linear in the text.
 */
export function channelsIn({ blocks, house }: Article): readonly Channel[] {
  return blocks.flatMap(({ kind, content, start }) =>
    PROSE.has(kind)
      ? channelsOf(content, house.names.outlets).map((channel) => ({
          ...channel,
          sentence: shift(channel.sentence, start),
        }))
      : [],
  );
}

/** The channel that the sentence of a quotation's cue, or else its own last sentence, names. */
export function channelFor(
  channels: readonly Channel[],
  { kind, cue, mention, quotation }: Pick<Attribution, 'kind' | 'cue' | 'mention' | 'quotation'>,
): Channel | undefined {
  if (kind !== 'speech') return undefined;
  const at = (cue ?? mention)?.start ?? quotation.end - 1;
  const channel = channels[firstIndex(channels.length, (index) => channels[index]!.sentence.end > at)];
  return channel !== undefined && channel.sentence.start <= at ? channel : undefined;
}

const caches = new WeakMap<ReadonlySet<string>, WeakMap<BlockContent, readonly Channel[]>>();

/** The channels of a block, with offsets relative to it; the same array for the same block text and outlets. */
function channelsOf(content: BlockContent, outlets: ReadonlySet<string>): readonly Channel[] {
  const cache = caches.get(outlets) ?? new WeakMap<BlockContent, readonly Channel[]>();
  caches.set(outlets, cache);
  const channels = cache.get(content) ?? readChannels(content, outlets);
  cache.set(content, channels);
  return channels;
}

function readChannels(content: BlockContent, outlets: ReadonlySet<string>): readonly Channel[] {
  const tokens = { ...tokensOf(content), outlets };
  const triggers = triggersOf(content, tokens);
  if (triggers.length === 0) return [];
  const mentions = mentionsOf(content);
  const channels: Channel[] = [];
  for (let next = 0; next < triggers.length;) {
    const offset = tokens.starts[triggers[next]!]!;
    const { sentences } = content;
    const sentence = sentences[firstIndex(sentences.length, (index) => sentences[index]!.end > offset)];
    if (sentence === undefined) break;
    const first = tokenAt(tokens, sentence.start);
    const end = tokenAt(tokens, sentence.end);
    const words: SentenceWords = { text: content.text, tokens, mentions, first, end };
    const clues: Clue[] = [];
    for (; next < triggers.length && triggers[next]! < end; next++) {
      const at = triggers[next]!;
      const clue = readerFor(tokens.words[at]!)!(words, at);
      if (clue !== undefined) clues.push(withPlaceAndDate(words, clue));
    }
    for (const fields of merged(clues)) channels.push({ ...fields, sentence });
  }
  return channels;
}

/** The words outside quotation marks that may start a construction: token indexes, in order. */
function triggersOf({ marks }: BlockContent, { count, words, starts, flags }: Tokens): number[] {
  const triggers: number[] = [];
  let pair = 0;
  let quotedUntil = 0;
  for (let index = 0; index < count; index++) {
    // Within a name such as "Dawn Post" or "Ana Conference", a word starts no construction.
    const isInName = index > 0 && (flags[index]! & flags[index - 1]! & Shape.capital) !== 0;
    if (isInName || readerFor(words[index]!) === undefined) continue;
    const start = starts[index]!;
    for (; pair < marks.pairs.length && marks.pairs[pair]!.open.start <= start; pair++)
      quotedUntil = Math.max(quotedUntil, marks.pairs[pair]!.close.end);
    if (start >= quotedUntil) triggers.push(index);
  }
  return triggers;
}

/** Adds "in Oslo" and "on Tuesday" if they follow directly, or a date that opens the sentence. */
function withPlaceAndDate(sentence: SentenceWords, { fields, last }: Clue): Clue {
  const { tokens, first, end } = sentence;
  const text = (from: number, to: number): string =>
    sentence.text.slice(tokens.starts[from], tokens.ends[to]).replace(/\s+/gu, ' ');
  const skip = (at: number, words: RegExp): number => {
    let index = at;
    while (index < end && index < at + 2 && words.test(tokens.words[index]!)) index++;
    return index;
  };
  let place: string | undefined;
  let date: string | undefined;
  // After the closing mark of a title and the comma inside it.
  const isQuote = (index: number): boolean => index < end && (tokens.flags[index]! & Shape.quote) !== 0;
  let at = isQuote(last + 1)
    ? last + 2
    : isQuote(last + 2) && !/\p{L}/u.test(tokens.words[last + 1]!)
      ? last + 3
      : last + 1;
  for (let turn = 0; turn < 2 && at < end; turn++) {
    const from = skip(at, /^(?:on|late|early|earlier|,|dated|issued|released|published)$/u);
    const day = date === undefined ? dateEnd(tokens, from) : -1;
    if (day >= 0 && day < end) {
      date = text(from, day);
      at = day + 1;
      continue;
    }
    const name = at + 1;
    if (place !== undefined || tokens.words[at] !== 'in') break;
    const to = capitalRunEnd(tokens, name, end);
    // "May" is also an auxiliary; "in Velm's courts" and "Port St." are not places of speech.
    const bits = tokens.flags[name] ?? 0;
    if (to < 0 || (bits & (Class.time | Class.auxiliary | Shape.number)) !== 0 || outletAt(tokens, name, end)) break;
    if (tokens.words[to]!.length <= 2 || (to + 1 < end && (tokens.flags[to + 1]! & Shape.clitic) !== 0)) break;
    place = text(name, to);
    at = to + 1;
  }
  if (date === undefined) {
    const from = tokens.words[first] === 'on' ? first + 1 : first;
    const day = dateEnd(tokens, from);
    if (day >= 0 && day < end) date = text(from, day);
  }
  return {
    fields: { ...fields, ...(place === undefined ? {} : { place }), ...(date === undefined ? {} : { date }) },
    last: at - 1,
  };
}

/** No natural sentence names more outlets. */
const MOST_OUTLETS = 4;

/** One channel for the clues of a sentence, or one for each outlet that it names. */
function merged(clues: readonly Clue[]): Clue['fields'][] {
  const channels: Clue['fields'][] = [];
  for (const { fields } of clues) {
    const current = channels.at(-1);
    const isOther = current?.outlet !== undefined && fields.outlet !== undefined && current.outlet !== fields.outlet;
    if (current !== undefined && isOther && channels.length === MOST_OUTLETS) break;
    if (current === undefined || isOther) channels.push(fields);
    else channels[channels.length - 1] = { ...fields, ...current };
  }
  return channels;
}
