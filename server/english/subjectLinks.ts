import { reportingVerbs } from './lexicon/reportingVerbs';
import { Class } from './lexicon/wordClasses';
import { Shape } from './tokens';
import type { Tokens } from './tokens';

/** What is between a mention and the verb whose subject it is. */
export const SUBJECT_LINKS = [
  'none',
  'direct',
  'auxiliary',
  'apposition',
  'phrase',
  'far',
  'otherVerb',
  'possessive',
] as const;
export type SubjectLink = (typeof SUBJECT_LINKS)[number];

/** What comes before a mention and its titles and modifiers. */
export const CONTEXTS = [
  'start',
  'comma',
  'colon',
  'dash',
  'quote',
  'conjunction',
  'clause',
  'preposition',
  'by',
  'accordingTo',
  'inverted',
  'object',
  'other',
] as const;
export type MentionContext = (typeof CONTEXTS)[number];

/** The relation of a mention to the reporting verbs near it. Token indexes; -1 where there is none. */
export interface Links {
  readonly subject: SubjectLink;
  /** The verb whose subject the mention is, reporting or not. */
  readonly verb: number;
  readonly context: MentionContext;
  /** The verb or "according" before the mention, for the contexts `inverted`, `object` and `accordingTo`. */
  readonly before: number;
}

/** Of a mention in quoted speech: its relation to the verbs there does not show who spoke. */
export const NO_LINKS: Links = { subject: 'none', verb: -1, context: 'other', before: -1 };

const { comma, stop, colon, dash, quote, parenthesis, punctuation, clitic, capital } = Shape;
const SENTENCE_END = stop | colon | quote;
/** How far a verb may be from its subject, in tokens: limits the work for each mention. */
const REACH = 30;

/** True for a reporting verb, but not for a noun with the same form: "his comments", "the issue", "in reports". */
export function isVerb({ flags, words }: Tokens, index: number): boolean {
  const bits = flags[index]!;
  if ((bits & Class.cue) === 0) return false;
  const before = flags[index - 1] ?? 0;
  if ((bits & capital) !== 0 && index > 0 && (before & (stop | quote | colon)) === 0) return false;
  if (words[index - 1] === 'to') return true;
  return (
    (before & (Class.determiner | Class.possessive | Class.preposition)) === 0 &&
    (words[index - 1] !== 's' || (before & clitic) === 0)
  );
}

/** A verb form that reports on its own: "said", "says", "say"; not "saying". */
export const isFinite = (tokens: Tokens, index: number): boolean =>
  isVerb(tokens, index) && reportingVerbs.get(tokens.words[index]!)?.inflection !== 'participle';

/**
 * Index after the mark that closes what the mark at `index` opens (an apposition's comma, dash or bracket), or -1. Of
 * several commas the one before a verb closes: "Ana Ruiz, 42, a nurse, said".
 */
function afterClosing(tokens: Tokens, index: number): number {
  const { flags, count } = tokens;
  const mark = flags[index]! & (comma | dash | parenthesis);
  const end = Math.min(count, index + REACH);
  let first = -1;
  for (let next = index + 1; next < end; next++) {
    const bits = flags[next]!;
    // "(D-Ore.)": a bracket may contain a full stop.
    if ((bits & SENTENCE_END) !== 0 && mark !== parenthesis) break;
    if ((bits & mark) === 0) continue;
    if (mark !== comma) return next + 1;
    if (first < 0) first = next + 1;
    if (next + 1 < end && (isFinite(tokens, next + 1) || (flags[next + 1]! & (Class.auxiliary | Class.adverb)) !== 0))
      return next + 1;
  }
  return first;
}

function subjectLink(tokens: Tokens, last: number): Pick<Links, 'subject' | 'verb'> {
  const { flags, words, count } = tokens;
  let link: SubjectLink = 'direct';
  let otherVerb = -1;
  const end = Math.min(count, last + 1 + REACH);
  for (let index = last + 1; index < end; index++) {
    const bits = flags[index]!;
    if ((bits & SENTENCE_END) !== 0) break;
    if ((bits & (comma | dash | parenthesis)) !== 0) {
      const after = afterClosing(tokens, index);
      if (after < 0) {
        if (link === 'far') continue;
        break;
      }
      index = after - 1;
      if (link !== 'far') link = 'apposition';
      continue;
    }
    if ((bits & clitic) !== 0) {
      if (words[index] === 's' && link === 'direct') return { subject: 'possessive', verb: -1 };
      continue;
    }
    if (isVerb(tokens, index) && (link !== 'phrase' || isFinite(tokens, index))) return { subject: link, verb: index };
    // "One student interviewed said"
    if (link === 'direct' && words[index]!.endsWith('ed') && index + 1 < end && isFinite(tokens, index + 1)) continue;
    if ((bits & (Class.auxiliary | Class.adverb)) !== 0) {
      if (link === 'direct') link = 'auxiliary';
    } else if ((bits & (Class.preposition | Class.conjunction | Class.subordinator)) !== 0) {
      if (link !== 'far') link = 'phrase';
    } else if (link !== 'phrase' && link !== 'far') {
      otherVerb = index;
      link = 'far';
    }
  }
  return otherVerb >= 0 ? { subject: 'otherVerb', verb: otherVerb } : { subject: 'none', verb: -1 };
}

function contextOf(tokens: Tokens, first: number): Pick<Links, 'context' | 'before'> {
  const { flags, words } = tokens;
  for (let index = first - 1; index >= 0 && first - index < 12; index--) {
    const bits = flags[index]!;
    if ((bits & (stop | quote | colon | dash | comma | parenthesis)) !== 0) {
      const context =
        bits & stop
          ? 'start'
          : bits & quote
            ? 'quote'
            : bits & colon
              ? 'colon'
              : bits & (dash | parenthesis)
                ? 'dash'
                : 'comma';
      return { context, before: -1 };
    }
    // "on Monday Ruiz said": the day ends the part before it.
    if ((bits & Class.time) !== 0) return { context: 'other', before: -1 };
    if (words[index] === 'to' && words[index - 1] === 'according') return { context: 'accordingTo', before: index - 1 };
    if (isUnknownInversion(tokens, index)) return { context: 'inverted', before: index };
    if (isFinite(tokens, index) && (bits & capital) === 0)
      return { context: isInverted(tokens, index) ? 'inverted' : 'object', before: index };
    if ((bits & Class.preposition) !== 0) return { context: words[index] === 'by' ? 'by' : 'preposition', before: -1 };
    if ((bits & Class.conjunction) !== 0) return { context: 'conjunction', before: -1 };
    if ((bits & Class.subordinator) !== 0) return { context: 'clause', before: -1 };
    if ((bits & (Class.auxiliary | Class.pronoun | Class.adverb)) !== 0) return { context: 'other', before: -1 };
  }
  return { context: first < 12 ? 'start' : 'other', before: -1 };
}

/** "…,” scoffed Ana Ruiz": any past tense directly after a closing mark. */
function isUnknownInversion({ flags, words }: Tokens, index: number): boolean {
  if (
    ((flags[index - 1] ?? 0) & quote) === 0 ||
    (flags[index]! & (capital | punctuation | Class.function | Class.cue)) !== 0
  )
    return false;
  return (
    words[index]!.endsWith('ed') &&
    ((flags[index + 1] ?? 0) & (capital | Class.determiner | Class.pronoun | Class.role)) !== 0
  );
}

/** True where the verb follows a quotation or its comma: "…," said the minister. */
function isInverted({ flags }: Tokens, verb: number): boolean {
  let index = verb - 1;
  while (
    index >= 0 &&
    (flags[index]! & (Class.adverb | Class.auxiliary | Class.conjunction)) !== 0 &&
    (flags[index]! & punctuation) === 0
  )
    index--;
  return index < 0 || (flags[index]! & (quote | comma | stop | dash)) !== 0;
}

/** The links of a mention from token `first` (its titles included) to token `last`. */
export function linksOf(tokens: Tokens, first: number, last: number): Links {
  const { subject, verb } = subjectLink(tokens, last);
  const { context, before } = contextOf(tokens, first);
  return { subject, verb, context, before };
}
