import type { Article } from '../article/article';
import { certainSpeaker, isCertain } from '../attribution/attribution';
import type { Attributions, Channel, Cue, Speaker } from '../attribution/attribution';
import { isSomebody } from '../attribution/people/somebody';
import { isOutletName } from '../attribution/channels/outlets';
import { reportingVerbs } from '../english/lexicon/reportingVerbs';
import { firstIndex } from '../text/binarySearch';
import { sentenceAround } from '../attribution/statements';
import { contains } from '../text/span';
import type { Span } from '../text/span';
import { agreed, bare } from './agreedChannel';
import type { ChannelFields } from './agreedChannel';

/** What the prose says about the source of a key, and the sentences that support it. */
export interface Inference {
  readonly speaker?: Speaker;
  readonly channel: ChannelFields;
  /** The sentence that introduces the speaker or, failing that, names the outlet. */
  readonly place: Span;
  readonly evidence: readonly Span[];
}

/** A sentence with citations, and their keys. */
interface Carrier {
  readonly sentence: Span;
  readonly block: number;
  readonly keys: Set<string>;
}

/** Who is heard in the sentences with a key: by speaker (-1 for those without a name), the sentences by their start. */
type Votes = Map<number, Map<number, Span>>;

/**
 * Channels of a key: in the sentences that cite it, and in the sentences before them in the paragraph that have no
 * citation.
 */
interface KeyChannels {
  readonly own: Channel[];
  readonly before: Channel[];
}

/**
 * What each key means, from the sentences that cite it: whose words most of them report, and through which outlet.
 * Nobody is named unless more than half of them report the same speaker. Linear in the article.
 */
export function inferences(article: Article, attributions: Attributions): ReadonlyMap<string, Inference> {
  const carriers = carriersOf(article);
  const votes = votesOf(article, carriers, attributions);
  const channels = channelsOf(article, carriers, attributions);
  const keys = [...new Set(article.citations.flatMap((citation) => citation.keys))];
  const carried = sentencesOfKeys(carriers);
  const winners = new Map(keys.map((key) => [key, winnerOf(votes.get(key), carried.get(key) ?? 0)]));
  const wins = new Map<number, number>();
  for (const winner of winners.values()) wins.set(winner, (wins.get(winner) ?? 0) + 1);

  const inferred = new Map<string, Inference>();
  for (const key of keys) {
    const winner = winners.get(key)!;
    const speaker = attributions.speakers[winner];
    const { own, before } = channels.get(key) ?? { own: [], before: [] };
    const naming = speaker === undefined ? [] : before.filter(({ sentence }) => isNamedIn(speaker, sentence));
    // If the sentence that introduces the speaker has no citation, it shows how the words of the only key came about.
    const introducing =
      speaker !== undefined && wins.get(winner) === 1 && carrierAt(carriers, speaker.introduction) === undefined
        ? channelsAt(attributions.channels, speaker.introduction)
        : [];
    const others = new Set(winner < 0 ? [] : otherSentences(votes.get(key)!, winner));
    const channel = agreed([own.filter(({ sentence }) => !others.has(sentence.start)), naming, introducing]);
    const place = speaker?.introduction ?? channel.sentences[0];
    if (place === undefined) continue;
    const evidence = inOrder([place, ...(votes.get(key)?.get(winner)?.values() ?? []), ...channel.sentences]);
    inferred.set(key, { ...(speaker === undefined ? {} : { speaker }), channel: channel.fields, place, evidence });
  }
  return inferred;
}

function carriersOf(article: Article): Carrier[] {
  const carriers: Carrier[] = [];
  for (const { start, block, keys } of article.citations) {
    const sentence = sentenceAround(article, block, start);
    if (sentence === undefined) continue;
    const last = carriers.at(-1);
    if (last?.sentence.start === sentence.start) for (const key of keys) last.keys.add(key);
    else carriers.push({ sentence, block, keys: new Set(keys) });
  }
  return carriers;
}

/** The first citing sentence that ends after an offset. */
const nextCarrier = (carriers: readonly Carrier[], offset: number): Carrier | undefined =>
  carriers[firstIndex(carriers.length, (index) => carriers[index]!.sentence.end > offset)];

/** The entry for this citing sentence. */
function carrierAt(carriers: readonly Carrier[], { start }: Span): Carrier | undefined {
  const carrier = nextCarrier(carriers, start);
  return carrier !== undefined && carrier.sentence.start <= start ? carrier : undefined;
}

function votesOf(
  { text }: Article,
  carriers: readonly Carrier[],
  attributions: Attributions,
): ReadonlyMap<string, Votes> {
  const votes = new Map<string, Votes>();
  const vote = (key: string, speaker: number, sentence: Span): void => {
    let ofKey = votes.get(key);
    if (!ofKey) votes.set(key, (ofKey = new Map<number, Map<number, Span>>()));
    let sentences = ofKey.get(speaker);
    if (!sentences) ofKey.set(speaker, (sentences = new Map<number, Span>()));
    sentences.set(sentence.start, sentence);
  };
  const { speakers } = attributions;
  const speaksInArticle = sourcesOf(text, attributions);
  /** Who is heard in a sentence, by its start, even if uncertain: -1 for a speaker without a name, or for several. */
  const heard = new Map<number, number>();
  const hear = ({ start }: Span, speaker: number): void => {
    heard.set(start, (heard.get(start) ?? speaker) === speaker ? speaker : -1);
  };

  for (const attribution of attributions.ofQuotations) {
    const { kind, citations, evidence, shares } = attribution;
    if (kind === 'speech' && attribution.mention !== undefined) hear(evidence.sentence, attribution.speaker ?? -1);
    const speaker = certainSpeaker(attribution);
    if (kind !== 'speech' || shares || !isCertain(attribution) || (speaker !== undefined && !speaksInArticle[speaker]!))
      continue;
    if (evidence.by !== 'pattern' && (attribution.cue === undefined || !isReport(attribution.cue))) continue;
    for (const { keys } of citations) for (const key of keys) vote(key, speaker ?? -1, evidence.sentence);
  }
  for (const { mention, sentence, cue } of attributions.statements) {
    const speaker = mention.speaker ?? -1;
    hear(sentence, speaker);
    if (!isReport(cue) || (speaker >= 0 && !speaksInArticle[speaker]!)) continue;
    for (const key of carrierAt(carriers, sentence)?.keys ?? []) vote(key, speaker, sentence);
  }
  // "Ana Ruiz, a hydrologist, discussed it in an interview with Nordwire [1]": only the guest is introduced and heard.
  // This is not so in "a spokesman for Ana Ruiz told Nordwire".
  const introduced = new Map<number, number[]>();
  speakers.forEach(({ introduction, kind, mentions }, index) => {
    if (kind !== 'person' || !speaksInArticle[index]! || (heard.get(introduction.start) ?? index) !== index) return;
    if (mentions[0] !== undefined && isOfSomebodyElse(text, mentions[0])) return;
    const together = introduced.get(introduction.start);
    if (together) together.push(index);
    else introduced.set(introduction.start, [index]);
  });
  for (const { sentence, interviewer, programme } of attributions.channels) {
    const guests = (introduced.get(sentence.start) ?? []).filter((index) => {
      const { name } = speakers[index]!;
      return name !== interviewer && programme?.includes(name) !== true;
    });
    if (guests.length === 1)
      for (const key of carrierAt(carriers, sentence)?.keys ?? []) vote(key, guests[0]!, sentence);
  }
  return votes;
}

/**
 * Verbs in the lexicon whose object may also be a thing: "Substack blog", "has begun to rise", "conducted and issued".
 */
const NO_REPORT: ReadonlySet<string> = new Set(
  'begin blog put offer accept seek order support oppose hit fire lash issue release publish show find cast record'.split(
    ' ',
  ),
);

/** True for a word that reports speech. */
const isReport = ({ lemma }: Cue): boolean =>
  lemma === 'according to' || (reportingVerbs.has(lemma) && !NO_REPORT.has(lemma));

/** For each speaker, whether the words may be theirs: "Reuters" reports words; "Kenji Sun" and the mayor say them. */
function sourcesOf(text: string, { speakers, channels }: Attributions): boolean[] {
  const outlets = new Set(channels.flatMap(({ outlet }) => (outlet === undefined ? [] : [bare(outlet)])));
  return speakers.map((speaker) => {
    const { kind, name, mentions } = speaker;
    if (outlets.has(bare(name)) || !isSomebody(speaker)) return false;
    if (!isOutletName(name)) return true;
    const hasArticle = mentions.some(({ start }) => /\bthe[\s*_]+$/iu.test(text.slice(Math.max(0, start - 6), start)));
    return kind === 'person' && name.includes(' ') && !hasArticle;
  });
}

/**
 * "A spokesman for Ana Ruiz", "Ana Ruiz’s lawyer": the name belongs to the speaker's employer or client, not to the
 * speaker.
 */
const isOfSomebodyElse = (text: string, { start, end }: Span): boolean =>
  /\b(?:for|of|about|against|from|by)\s+$/iu.test(text.slice(Math.max(0, start - 10), start)) ||
  /^['’]s\b/iu.test(text.slice(end, end + 3));

/** The starts of sentences in which only others than the speaker are heard: their channels are not the speaker's. */
function otherSentences(votes: Votes, winner: number): number[] {
  const own = votes.get(winner)!;
  return [...votes.values()].flatMap((sentences) => [...sentences.keys()].filter((start) => !own.has(start)));
}

/** The channels that a sentence names. */
function channelsAt(channels: readonly Channel[], { start }: Span): readonly Channel[] {
  const first = firstIndex(channels.length, (index) => channels[index]!.sentence.start >= start);
  const behind = firstIndex(channels.length, (index) => channels[index]!.sentence.start > start);
  return channels.slice(first, behind);
}

/** How many sentences cite each key. */
function sentencesOfKeys(carriers: readonly Carrier[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const { keys } of carriers) for (const key of keys) count.set(key, (count.get(key) ?? 0) + 1);
  return count;
}

/**
 * The speaker in more than half of the sentences that report somebody, if these are half of all sentences that cite the
 * key, or at least two and a third of all; otherwise -1.
 */
function winnerOf(votes: Votes | undefined, carried: number): number {
  if (votes === undefined) return -1;
  let all = 0;
  for (const sentences of votes.values()) all += sentences.size;
  for (const [speaker, { size }] of votes) if (size * 2 > all && size * (size > 1 ? 3 : 2) >= carried) return speaker;
  return -1;
}

function channelsOf(
  { blocks }: Article,
  carriers: readonly Carrier[],
  { ofQuotations, channels }: Attributions,
): ReadonlyMap<string, KeyChannels> {
  const byKey = new Map<string, KeyChannels>();
  const ofKey = (key: string): KeyChannels => {
    const known = byKey.get(key) ?? { own: [], before: [] };
    byKey.set(key, known);
    return known;
  };
  const ofChannel = channels.map((channel) => servedBy(blocks, carriers, channel));
  const sharing = sharesOf(carriers, ofChannel);
  channels.forEach((channel, index) => {
    const carrier = ofChannel[index];
    if (carrier === undefined) return;
    const isOwn = carrier.sentence.start <= channel.sentence.start;
    for (const key of carrier.keys) {
      if (carrier.keys.size > 1 && !sharing.has(key)) continue;
      if (isOwn) ofKey(key).own.push(channel);
      else pushNear(ofKey(key).before, channel);
    }
  });
  // The sentence with the cue need not be the one with the citation.
  for (const { channel, citations, shares } of ofQuotations) {
    if (channel === undefined || shares || carrierAt(carriers, channel.sentence) !== undefined) continue;
    const keys = new Set(citations.flatMap((citation) => citation.keys));
    for (const key of keys) if (keys.size === 1 || sharing.has(key)) ofKey(key).own.push(channel);
  }
  return byKey;
}

/**
 * The keys that the channel of a sentence with several keys may apply to: at least half of their sentences name a
 * channel. "He told CBS News so [5][7]" says little about [5] if six more sentences cite it.
 */
function sharesOf(carriers: readonly Carrier[], ofChannels: readonly (Carrier | undefined)[]): ReadonlySet<string> {
  const naming = new Set(ofChannels);
  const balance = new Map<string, number>();
  for (const carrier of carriers)
    for (const key of carrier.keys) balance.set(key, (balance.get(key) ?? 0) + (naming.has(carrier) ? 1 : -1));
  return new Set([...balance].flatMap(([key, more]) => (more >= 0 ? [key] : [])));
}

/** The cited sentence that a channel applies to: its own, or the next one in its paragraph. */
function servedBy(blocks: Article['blocks'], carriers: readonly Carrier[], { sentence }: Channel): Carrier | undefined {
  const next = nextCarrier(carriers, sentence.start);
  return next !== undefined && blocks[next.block]!.start <= sentence.start ? next : undefined;
}

/** At most this many channels before a cited sentence may apply to it. */
const NEAR = 4;

function pushNear(channels: Channel[], channel: Channel): void {
  if (channels.length === NEAR) channels.shift();
  channels.push(channel);
}

const isNamedIn = ({ mentions }: Speaker, sentence: Span): boolean => {
  const mention = mentions[firstIndex(mentions.length, (index) => mentions[index]!.start >= sentence.start)];
  return mention !== undefined && contains(sentence, mention);
};

/** The spans in the order of the text, each once. */
const inOrder = (spans: readonly Span[]): Span[] =>
  [...spans]
    .sort((a, b) => a.start - b.start)
    .filter(({ start }, index, sorted) => index === 0 || start !== sorted[index - 1]!.start);
