import type { BlockContent } from '../article/article';
import type { Span } from '../text/span';
import { Class } from './lexicon/words';
import { type Links, linksOf } from './links';
import { type NameRun, nameRunsOf } from './names';
import { nominalsOf } from './nominals';
import { Shape, type Tokens, tokensOf } from './tokens';

/** What a mention looks like. */
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
  readonly links: Links;
}

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

export const isNameKind = (kind: MentionKind): boolean =>
  kind === 'fullName' || kind === 'singleName' || kind === 'doubtfulName' || kind === 'bodyName';

export const isPronounKind = (kind: MentionKind): boolean =>
  kind === 'he' ||
  kind === 'she' ||
  kind === 'they' ||
  kind === 'it' ||
  kind === 'we' ||
  kind === 'who' ||
  kind === 'possessivePronoun';

/** Words of a run that are no particle: "De Blasio" has one. */
function properWords({ flags }: Tokens, { first, last }: NameRun): number {
  let count = 0;
  for (let index = first; index <= last; index++)
    if (index > first ? (flags[index]! & Class.suffix) === 0 : (flags[index]! & Class.particle) === 0) count++;
  return count;
}

function kindOfName(tokens: Tokens, run: NameRun): MentionKind {
  const { flags } = tokens;
  if (run.isBody) return 'bodyName';
  if (properWords(tokens, run) > 1) return 'fullName';
  // "Officials said", "Democrats": an office, trade or party.
  if ((flags[run.first]! & Class.role) !== 0 && run.titleFirst === run.first) return 'bare';
  return run.isDoubtful && run.titleFirst === run.first ? 'doubtfulName' : 'singleName';
}

function findMentions(tokens: Tokens): LocalMention[] {
  const mentions: LocalMention[] = [];
  const add = (first: number, last: number, titleFirst: number, kind: MentionKind): void =>
    void mentions.push({
      start: tokens.starts[first]!,
      end: tokens.ends[last]!,
      first,
      last,
      titleFirst,
      kind,
      links: linksOf(tokens, titleFirst, last),
    });
  const runs = nameRunsOf(tokens);
  for (const run of runs) add(run.first, run.last, run.titleFirst, kindOfName(tokens, run));
  for (const phrase of nominalsOf(tokens, runs)) add(phrase.first, phrase.last, phrase.first, phrase.form);
  for (let index = 0; index < tokens.count; index++) {
    const bits = tokens.flags[index]!;
    if ((bits & (Class.pronoun | Class.possessive | Class.subordinator)) === 0 || (bits & Shape.capitals) !== 0)
      continue;
    const kind = PRONOUNS.get(tokens.words[index]!);
    if (kind !== undefined) add(index, index, index, kind);
  }
  return mentions.sort((a, b) => a.start - b.start || a.end - b.end);
}

const cache = new WeakMap<BlockContent, readonly LocalMention[]>();

/** All that may name a speaker in a block, inside and outside quotations, in order; the same array for the same block text. */
export function mentionsOf(content: BlockContent): readonly LocalMention[] {
  let mentions = cache.get(content);
  if (mentions === undefined) {
    mentions = findMentions(tokensOf(content));
    cache.set(content, mentions);
  }
  return mentions;
}
