import type { Article, Citation } from '../../article/article';
import { contains, textOf } from '../../text/span';
import type { Span } from '../../text/span';
import { certainSpeaker } from '../attribution';
import type { Attribution, Attributions, Channel, Mention, ReportedStatement } from '../attribution';
import { firstIndex } from '../../text/binarySearch';

/** A channel with an outlet, and the speaker whose words came through it. */
interface CarriedChannel {
  readonly channel: Channel;
  readonly speaker: number;
  /** The block it applies to: its own, or the last one that continues it. */
  block: number;
  /** The keys that its sentence cites. */
  readonly keys: ReadonlySet<string>;
}

/** Words that show that a sentence is about another occasion. */
const ELSEWHERE =
  /(?<!\p{L})(?:on|at|during|last|earlier|later|before|yesterday|today|separately|previously|once|wrote|writes|posted|tweeted|(?:in|of) (?:an?|his|her|their|the)|from (?:an?|the))(?!\p{L})/iu;

/**
 * Lets the channel of a sentence apply to what its speaker says next, in its paragraph and those that directly follow:
 * "She told Nordwire that the dam would hold. “It held before,” she said." Words with another source, or in a sentence
 * about another occasion, are left alone. Linear in the article.
 */
export function withCarriedChannels(
  article: Article,
  attributions: readonly Attribution[],
  { mentions, statements, channels }: Pick<Attributions, 'mentions' | 'statements' | 'channels'>,
): readonly Attribution[] {
  const named = channels.filter(({ outlet }) => outlet !== undefined);
  if (named.length === 0) return attributions;
  let next = 0;
  let source: CarriedChannel | undefined;
  return attributions.map((attribution) => {
    const { kind, quotation, channel } = attribution;
    if (kind !== 'speech') return attribution;
    for (; next < named.length && named[next]!.sentence.end <= quotation.start; next++)
      source = sourceOf(article, named[next]!, speakerIn(named[next]!.sentence, statements, mentions));
    const speaker = certainSpeaker(attribution);
    if (channel !== undefined) {
      if (channel.outlet !== undefined && speaker !== undefined) source = sourceOf(article, channel, speaker, source);
      return attribution;
    }
    if (source === undefined || !isNear(article, attribution, source.block)) return attribution;
    if (speaker !== source.speaker && !isSameNominal(article, attribution, source)) return attribution;
    if (!isCompatible(attribution.citations, source.keys) || isElsewhere(article, attribution)) return attribution;
    source.block = quotation.lastBlock;
    return { ...attribution, channel: source.channel };
  });
}

/** How many characters of an unnamed speaker's words are compared. */
const LONGEST_NOMINAL = 80;

/** "The spokeswoman" after "a spokeswoman for the port told Nordwire": the channel's sentence has all these words. */
function isSameNominal({ text }: Article, { speaker, mention }: Attribution, source: CarriedChannel): boolean {
  if (speaker !== undefined || source.speaker >= 0 || mention?.form !== 'nominal') return false;
  const own = textOf(text, mention).slice(0, LONGEST_NOMINAL);
  // "The spokesman for the union" is another one.
  const whose = /^ (?:for|of|from|at) (?:the |an? )?[^\s,.]+/u.exec(
    text.slice(mention.end, mention.end + LONGEST_NOMINAL),
  );
  const [article = '', ...words] = `${own}${whose?.[0] ?? ''}`.toLowerCase().split(/\s+/u);
  const said = new Set(
    textOf(text, source.channel.sentence)
      .slice(0, LONGEST_SENTENCE)
      .toLowerCase()
      .split(/[\s,]+/u),
  );
  return article === 'the' && words.length > 0 && words.every((word) => said.has(word));
}

/** In the next paragraph, "he" may be somebody new, unless his words open it. */
function isNear({ blocks }: Article, { quotation, mention }: Attribution, block: number): boolean {
  if (quotation.block === block) return true;
  const opens = quotation.start - blocks[quotation.block]!.start < 3;
  return quotation.block === block + 1 && (opens || mention?.form !== 'pronoun');
}

/** @param before the previous source: often that of the same sentence. */
function sourceOf(article: Article, channel: Channel, speaker: number, before?: CarriedChannel): CarriedChannel {
  const { sentence } = channel;
  const keys = before?.channel === channel ? before.keys : keysIn(article, sentence);
  return {
    channel,
    speaker,
    block: firstIndex(article.blocks.length, (at) => article.blocks[at]!.end > sentence.start),
    keys,
  };
}

function keysIn({ citations }: Article, { start, end }: Span): ReadonlySet<string> {
  const keys = new Set<string>();
  const first = firstIndex(citations.length, (at) => citations[at]!.start >= start);
  for (let index = first; index < citations.length && citations[index]!.start < end; index++)
    for (const key of citations[index]!.keys) keys.add(key);
  return keys;
}

/** The speaker whose words a sentence reports, otherwise the only speaker that it mentions; -1 if that is unclear. */
function speakerIn(sentence: Span, statements: readonly ReportedStatement[], mentions: readonly Mention[]): number {
  const statement = statements[firstIndex(statements.length, (at) => statements[at]!.sentence.start >= sentence.start)];
  if (statement?.sentence.start === sentence.start) return statement.mention.speaker ?? -1;
  let only = -1;
  for (
    let index = firstIndex(mentions.length, (at) => mentions[at]!.start >= sentence.start);
    index < mentions.length && contains(sentence, mentions[index]!);
    index++
  ) {
    const { speaker } = mentions[index]!;
    if (speaker === undefined || speaker === only) continue;
    if (only >= 0) return -1;
    only = speaker;
  }
  return only;
}

const isCompatible = (citations: readonly Citation[], keys: ReadonlySet<string>): boolean =>
  keys.size === 0 || citations.every((citation) => citation.keys.some((key) => keys.has(key)));

/** How many characters of an endless sentence are read on either side, and from its start. */
const NEAR = 200;
const LONGEST_SENTENCE = 400;

function isElsewhere({ text }: Article, { quotation, evidence: { sentence } }: Attribution): boolean {
  const { start, end } = quotation;
  const before = textOf(text, { start: Math.max(sentence.start, start - NEAR), end: Math.min(start, sentence.end) });
  const after = textOf(text, { start: Math.max(end, sentence.start), end: Math.min(sentence.end, end + NEAR) });
  return ELSEWHERE.test(before) || ELSEWHERE.test(after);
}
