import type { BlockContent } from '../article/article';
import type { Span } from '../text/span';
import { Class } from './lexicon/wordClasses';
import { linksOf, NO_LINKS } from './subjectLinks';
import type { Links } from './subjectLinks';
import { nameRunsOf } from './nameRuns';
import type { NameRun } from './nameRuns';
import { nominalsOf } from './nominals';
import { Shape, tokenAt, tokensOf } from './tokens';
import type { Tokens } from './tokens';

/** The kinds of mention, by form. */
export const MENTION_KINDS = [
  'fullName',
  'singleName',
  'doubtfulName',
  'bodyName',
  'he',
  'she',
  'they',
  'it',
  'we',
  'who',
  'possessivePronoun',
  'definite',
  'indefinite',
  'possessive',
  'quantifier',
  'bare',
] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

/** A mention in a block: offsets relative to the block, and token indexes, both ends included. */
export interface LocalMention extends Span {
  readonly first: number;
  readonly last: number;
  /** First token of the titles before a name. */
  readonly titleFirst: number;
  readonly kind: MentionKind;
  /**
   * If a name follows the noun phrase that it explains ("the envoy, Ana Ruiz, said"), it has the phrase's place in the
   * sentence.
   */
  readonly links: Links;
  /** True for a name that only modifies a noun: "a *Mercer* nominee". */
  readonly isModifier?: boolean;
  /** The mention of the same person or organization next to it, as an index into the block's mentions. */
  readonly apposition?: { readonly relation: Apposition; readonly other: number };
}

/** How a name and a noun phrase explain each other: "the envoy, Ana Ruiz", "Ana Ruiz, the envoy". */
export const APPOSITIONS = ['nameAfterNominal', 'nominalBeforeName', 'nominalAfterName', 'nameBeforeNominal'] as const;
export type Apposition = (typeof APPOSITIONS)[number];

const PRONOUNS: ReadonlyMap<string, MentionKind> = new Map<string, MentionKind>([
  ['he', 'he'],
  ['she', 'she'],
  ['they', 'they'],
  ['it', 'it'],
  ['i', 'we'],
  ['we', 'we'],
  ['who', 'who'],
  ['which', 'who'],
  ['his', 'possessivePronoun'],
  ['her', 'possessivePronoun'],
  ['their', 'possessivePronoun'],
]);

/** True for the name of a person or organization. */
export const isNameKind = (kind: MentionKind): boolean =>
  kind === 'fullName' || kind === 'singleName' || kind === 'doubtfulName' || kind === 'bodyName';

/** True for a pronoun. */
export const isPronounKind = (kind: MentionKind): boolean =>
  kind === 'he' ||
  kind === 'she' ||
  kind === 'they' ||
  kind === 'it' ||
  kind === 'we' ||
  kind === 'who' ||
  kind === 'possessivePronoun';

/** Number of words in a run that are not a particle or a suffix: "De Blasio" has one. */
function properWords({ flags }: Tokens, { first, last }: NameRun): number {
  let count = 0;
  for (let index = first; index <= last; index++) {
    if ((flags[index]! & Class.suffix) === 0 && (index === last || (flags[index]! & Class.particle) === 0)) count++;
  }
  return count;
}

/** True for a noun phrase without a name: "a spokesman". */
export const isNominalKind = (kind: MentionKind): boolean => !isNameKind(kind) && !isPronounKind(kind);

function kindOfName(tokens: Tokens, run: NameRun): MentionKind {
  const { flags } = tokens;
  if (run.isBody) return 'bodyName';
  if (properWords(tokens, run) > 1) return 'fullName';
  // "Officials said", "Democrats": an office, occupation or party.
  if ((flags[run.first]! & Class.role) !== 0 && run.titleFirst === run.first) return 'bare';
  return run.isDoubtful && run.titleFirst === run.first ? 'doubtfulName' : 'singleName';
}

/** For each token, 1 within quotation marks as far as the block alone can tell. */
export function quotedTokens({ marks }: BlockContent, tokens: Tokens): Uint8Array {
  const quoted = new Uint8Array(tokens.count);
  let until = 0;
  for (const { open, close } of marks.pairs) {
    const end = tokenAt(tokens, close.start);
    if (end <= until) continue;
    quoted.fill(1, Math.max(until, tokenAt(tokens, open.end)), end);
    until = end;
  }
  return quoted;
}

/** "a *Mercer* nominee", "the *Ruiz* campaign": a name that only modifies a noun. */
function isModifierAt({ flags, words, count }: Tokens, titleFirst: number, last: number): boolean {
  const before = flags[titleFirst - 1] ?? 0;
  if ((before & (Class.determiner | Class.possessive)) === 0 || last + 1 >= count) return false;
  const behind = flags[last + 1]!;
  return (behind & NO_NOUN) === 0 && !/(?:ed|ly)$/u.test(words[last + 1]!);
}

/** Names count everywhere; other mentions only outside quotation marks. */
function findMentions(content: BlockContent): LocalMention[] {
  const tokens = tokensOf(content);
  const quoted = quotedTokens(content, tokens);
  const mentions: LocalMention[] = [];
  const add = (first: number, last: number, titleFirst: number, kind: MentionKind): void => {
    const isModifier = isNameKind(kind) && isModifierAt(tokens, titleFirst, last);
    mentions.push({
      start: tokens.starts[first]!,
      end: tokens.ends[last]!,
      first,
      last,
      titleFirst,
      kind,
      links: quoted[first] === 1 || isModifier ? NO_LINKS : linksOf(tokens, titleFirst, last),
      ...(isModifier && { isModifier }),
    });
  };
  const runs = nameRunsOf(tokens, content.text);
  for (const run of runs) add(run.first, run.last, run.titleFirst, kindOfName(tokens, run));
  for (const phrase of nominalsOf(tokens, runs))
    if (quoted[phrase.first] === 0) add(phrase.first, phrase.last, phrase.first, phrase.form);
  for (let index = 0; index < tokens.count; index++) {
    const bits = tokens.flags[index]!;
    if ((bits & (Class.pronoun | Class.possessive | Class.subordinator)) === 0 || quoted[index] === 1) continue;
    const kind = PRONOUNS.get(tokens.words[index]!);
    if (kind !== undefined) add(index, index, index, kind);
  }
  return withAppositions(
    tokens,
    mentions.sort((a, b) => a.start - b.start || a.end - b.end),
  );
}

const { comma, stop, quote, colon, punctuation, clitic } = Shape;
/** How many mentions may be between the two of an apposition: "the envoy *of the Gulf Forum*, Ana Ruiz". */
const REACH = 4;
const NO_NOUN = punctuation | clitic | Shape.capital | Shape.number | Class.function | Class.cue | Class.time;
const NO_PHRASE = punctuation | clitic | Class.auxiliary | Class.subordinator | Class.conjunction | Class.pronoun;

/** True where only a prepositional phrase is between the tokens: "(the envoy) of the Gulf Forum(, Ana Ruiz)". */
function isPhrase({ flags, words }: Tokens, from: number, to: number): boolean {
  if (from < to && (flags[from]! & Class.preposition) === 0) return false;
  for (let index = from; index < to; index++) {
    if ((flags[index]! & NO_PHRASE) !== 0 && words[index] !== 's') return false;
  }
  return true;
}

/** True within the phrase of a noun that is itself the subject: "a spokesman for *Ruiz* said". */
function isWithinSubject(mentions: readonly LocalMention[], index: number): boolean {
  const { links, first } = mentions[index]!;
  if (links.context !== 'preposition' || links.verb < 0) return false;
  for (let other = index - 1; other >= Math.max(0, index - REACH); other--) {
    const { kind, last, links: others } = mentions[other]!;
    if (last < first && isNominalKind(kind) && others.subject === 'phrase' && others.verb === links.verb) return true;
  }
  return false;
}

function withAppositions(tokens: Tokens, mentions: LocalMention[]): LocalMention[] {
  const { flags } = tokens;
  const pair = (first: number, second: number, [ofFirst, ofSecond]: readonly [Apposition, Apposition]): void => {
    const [before, after] = [mentions[first]!, mentions[second]!];
    mentions[first] = { ...before, apposition: { relation: ofFirst, other: second } };
    mentions[second] = {
      ...after,
      links: before.links,
      apposition: { relation: ofSecond, other: first },
    };
  };
  mentions.forEach((mention, index) => {
    const { titleFirst, last, kind } = mention;
    if (isWithinSubject(mentions, index))
      mentions[index] = { ...mention, links: { ...mention.links, subject: 'none', verb: -1 } };
    if (titleFirst < 2 || (flags[titleFirst - 1]! & comma) === 0) return;
    const next = flags[last + 1] ?? stop;
    if ((next & (comma | stop | quote | colon)) === 0) return;
    for (let other = index - 1; other >= Math.max(0, index - REACH); other--) {
      const { kind: otherKind, last: otherLast } = mentions[other]!;
      if (isNameKind(kind) && isNominalKind(otherKind) && isPhrase(tokens, otherLast + 1, titleFirst - 1))
        return pair(other, index, ['nominalBeforeName', 'nameAfterNominal']);
      if (isNominalKind(kind) && isNameKind(otherKind) && otherLast + 2 === titleFirst)
        return pair(other, index, ['nameBeforeNominal', 'nominalAfterName']);
    }
  });
  return mentions;
}

const cache = new WeakMap<BlockContent, readonly LocalMention[]>();

/**
 * All that may name a speaker in a block, inside and outside quotations, in order; the same array for the same block
 * text.
 */
export function mentionsOf(content: BlockContent): readonly LocalMention[] {
  let mentions = cache.get(content);
  if (mentions === undefined) {
    mentions = findMentions(content);
    cache.set(content, mentions);
  }
  return mentions;
}
