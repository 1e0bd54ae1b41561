import { Class } from '../../english/lexicon/wordClasses';
import { APPOSITIONS, MENTION_KINDS } from '../../english/mentions';
import type { LocalMention } from '../../english/mentions';
import { CONTEXTS, isFinite, SUBJECT_LINKS } from '../../english/subjectLinks';
import type { Tokens } from '../../english/tokens';
import { cueBin } from './featureValues';

export const GROUP = ['name', 'pronoun', 'plural', 'who', 'possessive', 'nominal', 'bare'] as const;
export const APPOSED = ['no', ...APPOSITIONS] as const;
export const HEAD = ['role', 'document', 'body', 'time', 'person', 'other'] as const;
export const ROLE = ['speaker', 'subject', 'possessive', 'object', 'preposition', 'other'] as const;

/** The values of the features that a mention has by itself, as indexes into the lists of their names. */
export interface MentionValues {
  readonly kind: number;
  readonly group: number;
  readonly subject: number;
  readonly context: number;
  /** The verb whose subject it is, and the one before it. */
  readonly cue: number;
  readonly cueBefore: number;
  readonly apposed: number;
  readonly head: number;
  readonly role: number;
}

const KIND_GROUP: Readonly<Record<(typeof MENTION_KINDS)[number], number>> = {
  fullName: 0,
  singleName: 0,
  doubtfulName: 0,
  bodyName: 0,
  he: 1,
  she: 1,
  they: 2,
  it: 2,
  we: 2,
  who: 3,
  possessivePronoun: 4,
  definite: 5,
  indefinite: 5,
  possessive: 5,
  quantifier: 6,
  bare: 6,
};

export function valuesOf(tokens: Tokens, mention: LocalMention): MentionValues {
  const { kind, links, apposition } = mention;
  return {
    kind: MENTION_KINDS.indexOf(kind),
    group: KIND_GROUP[kind],
    subject: SUBJECT_LINKS.indexOf(links.subject),
    context: CONTEXTS.indexOf(links.context),
    cue: cueBin(tokens, links.verb),
    cueBefore: cueBin(tokens, links.before),
    apposed: apposition === undefined ? 0 : APPOSED.indexOf(apposition.relation),
    head: headBin(tokens, mention),
    role: roleBin(tokens, mention),
  };
}

function headBin({ flags, words }: Tokens, { last }: LocalMention): number {
  const bits = flags[last]!;
  if ((bits & (Class.role | Class.title)) !== 0) return 0;
  if ((bits & Class.document) !== 0) return 1;
  if ((bits & Class.body) !== 0) return 2;
  if ((bits & Class.time) !== 0) return 3;
  return /(?:[eo]r|ist|man|woman|ian|[ae]nt)s?$/u.test(words[last]!) ? 4 : 5;
}

function roleBin(tokens: Tokens, { links }: LocalMention): number {
  if (links.context === 'inverted' || links.context === 'accordingTo') return 0;
  if (links.subject === 'possessive') return 2;
  if (links.context === 'preposition' || links.context === 'by') return 4;
  if (links.context === 'object') return 3;
  if (links.subject === 'none') return 5;
  return links.verb >= 0 && isFinite(tokens, links.verb) ? 0 : 1;
}
