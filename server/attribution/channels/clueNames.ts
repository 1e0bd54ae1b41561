import type { Channel } from '../attribution';
import { Class } from '../../english/lexicon/wordClasses';
import { isNameKind } from '../../english/mentions';
import type { LocalMention } from '../../english/mentions';
import { capitalRunEnd, isPlatformName, outletAt } from './outlets';
import type { NameSpan } from './outlets';
import { firstIndex } from '../../text/binarySearch';
import { isDigit } from '../../text/characters';
import { Shape } from '../../english/tokens';
import type { Tokens } from '../../english/tokens';

/** A sentence of a block, as a range of its tokens. */
export interface SentenceWords {
  readonly text: string;
  readonly tokens: Tokens;
  readonly mentions: readonly LocalMention[];
  readonly first: number;
  readonly end: number;
}

/** What one construction says about how words reached us. */
export interface Clue {
  readonly fields: Omit<Channel, 'sentence'>;
  /** Its last token: a place or date may follow. */
  readonly last: number;
}

/** Reads the construction whose trigger word is token `at`; undefined if there is none. */
export type Reader = (sentence: SentenceWords, at: number) => Clue | undefined;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
export const PRESENTERS = words(
  'host presenter anchor anchorman anchorwoman moderator interviewer correspondent journalist reporter broadcaster editor ' +
    'columnist co-host newsreader',
);
/** How far a construction extends, in tokens. */
export const REACH = 6;

export const wordAt = ({ tokens, first, end }: SentenceWords, at: number): string =>
  at >= first && at < end ? tokens.words[at]! : '';
export const hasBits = ({ tokens, first, end }: SentenceWords, at: number, bits: number): boolean =>
  at >= first && at < end && (tokens.flags[at]! & bits) !== 0;

/**
 * A full stop that ends a sentence may be part of a name's last token: "This Week.", "Radio 4.", "live on X."; not "Ana
 * R."
 */
function endOf({ starts, ends, words }: Tokens, { first, last }: NameSpan): number {
  const word = words[last]!;
  const isWhole = word.length > 2 || isDigit(word.charCodeAt(0)) || (first === last && isPlatformName(word));
  return isWhole ? Math.min(ends[last]!, starts[last]! + word.length) : ends[last]!;
}

/** The words of tokens, without the marks of emphasis and links within them. */
export const textOf = ({ text, tokens }: SentenceWords, name: NameSpan): string =>
  text
    .slice(tokens.starts[name.first], endOf(tokens, name))
    .replace(/[*_[\]]/gu, '')
    .replace(/\s+/gu, ' ');

export const outletFrom = ({ tokens, end }: SentenceWords, at: number): NameSpan | undefined =>
  outletAt(tokens, at, end);

/** The person whose name starts at a token, without titles and "the host" before it. */
export function personFrom(sentence: SentenceWords, at: number): NameSpan | undefined {
  const { mentions, end } = sentence;
  let start = at;
  while (start < at + 4 && (PRESENTERS.has(wordAt(sentence, start)) || wordAt(sentence, start) === 'the')) start++;
  const mention = mentions[firstIndex(mentions.length, (index) => mentions[index]!.first >= start)];
  if (mention === undefined || mention.titleFirst > start || mention.last >= end) return undefined;
  if (!isNameKind(mention.kind) || mention.kind === 'bodyName' || outletFrom(sentence, start) !== undefined)
    return undefined;
  return { first: mention.first, last: mention.last };
}

/** A title in emphasis, or in quotation marks where `quoted`, that starts at a token: "*Sunday Morning Futures*". */
export function markedTitle(sentence: SentenceWords, at: number, quoted: boolean): NameSpan | undefined {
  const { text, tokens } = sentence;
  const start = wordAt(sentence, at) === 'the' && !hasBits(sentence, at, Shape.capital) ? at + 1 : at;
  if (hasBits(sentence, start, Shape.quote)) {
    if (!quoted) return undefined;
    for (let index = start + 2; index < start + REACH + 4; index++) {
      if (!hasBits(sentence, index, Shape.quote)) continue;
      // American typesetting puts the sentence's comma or stop inside the marks.
      const last = hasBits(sentence, index - 1, Shape.comma | Shape.stop) ? index - 2 : index - 1;
      return last > start && hasBits(sentence, start + 1, Shape.capital | Shape.number)
        ? { first: start + 1, last }
        : undefined;
    }
    return undefined;
  }
  const mark = text.charAt((tokens.starts[start] ?? 0) - 1);
  if (mark !== '*' && mark !== '_') return undefined;
  for (let index = start; index < Math.min(sentence.end, start + REACH + 2); index++)
    if (text.charAt(tokens.ends[index]!) === mark) return { first: start, last: index };
  return undefined;
}

/** A programme's name after an outlet's, "CNN's State of the Union": the capitalised run. */
function programmeFrom(sentence: SentenceWords, at: number): NameSpan | undefined {
  const marked = markedTitle(sentence, at, true);
  if (marked !== undefined) return marked;
  const last = hasBits(sentence, at, Shape.capital) ? capitalRunEnd(sentence.tokens, at, sentence.end) : -1;
  if (last >= at) return { first: at, last };
  // "the BBC's Today programme": here, an ordinary word is a name.
  return hasBits(sentence, at, Shape.capital) && /^(?:program|programme|show)$/u.test(wordAt(sentence, at + 1))
    ? { first: at, last: at }
    : undefined;
}

/**
 * `CNN`, `CNN’s Jake Tapper`, `Jake Tapper of CNN`, `CNN’s *State of the Union*`, `*State of the Union*` from token
 * `at`.
 */
export function outletClue(sentence: SentenceWords, at: number, onAir: boolean): Clue | undefined {
  const outlet = outletFrom(sentence, at);
  const title = markedTitle(sentence, at, onAir);
  // "*Fox & Friends Weekend*" is not an outlet called Fox: the marks show where the name ends.
  if (outlet !== undefined && (title === undefined || title.last <= outlet.last))
    return employed(sentence, outlet) ?? withPeople(sentence, outlet, onAir);
  if (title !== undefined && hasBits(sentence, title.first, Shape.capital | Shape.number))
    return withPresenter(sentence, { [onAir ? 'programme' : 'outlet']: textOf(sentence, title) }, title.last);
  const person = personFrom(sentence, at);
  if (person === undefined) return undefined;
  let after = person.last + 1;
  // "Jake Tapper, the host of …", "Jake Tapper of CNN"
  if (wordAt(sentence, after) === ',') after++;
  while (
    after < person.last + 6 &&
    (PRESENTERS.has(wordAt(sentence, after)) || /^(?:an?|the)$/u.test(wordAt(sentence, after)))
  )
    after++;
  if (!/^(?:of|on|from|for|at|with)$/u.test(wordAt(sentence, after))) return undefined;
  const of = outletFrom(sentence, after + 1);
  return of && { fields: { outlet: textOf(sentence, of), interviewer: textOf(sentence, person) }, last: of.last };
}

/** "Ana Ruiz of Nordwire" reads like "Voice of America", but is a person and an outlet. */
function employed(sentence: SentenceWords, { first, last }: NameSpan): Clue | undefined {
  const { mentions, tokens } = sentence;
  const person = mentions.find((mention) => mention.kind === 'fullName' && mention.first === first);
  if (person === undefined || person.last >= last || outletAt(tokens, first, person.last + 1) !== undefined)
    return undefined;
  const outlet = outletFrom(sentence, person.last + 2);
  if (outlet?.last !== last) return undefined;
  return { fields: { outlet: textOf(sentence, outlet), interviewer: textOf(sentence, person) }, last };
}

/** What follows an outlet's name: "CNN’s Jake Tapper", "CNN host Jake Tapper", "CNN’s *State of the Union*". */
function withPeople(sentence: SentenceWords, outlet: NameSpan, onAir: boolean): Clue {
  const name = textOf(sentence, outlet);
  const fields = { outlet: name, ...(isPlatformName(name) ? { medium: 'post' } : {}) };
  const isPossessive = hasBits(sentence, outlet.last + 1, Shape.clitic);
  const next = outlet.last + (isPossessive ? 2 : 1);
  const title = isPossessive ? (onAir ? programmeFrom(sentence, next) : markedTitle(sentence, next, true)) : undefined;
  if (title !== undefined)
    return withPresenter(sentence, { ...fields, programme: textOf(sentence, title) }, title.last);
  if (isPossessive || PRESENTERS.has(wordAt(sentence, next))) {
    const person = personFrom(sentence, next);
    // "MSNBC's Morning Joe", "Radio Kestrel's Velm bureau" are not people.
    const isPerson =
      person !== undefined &&
      !hasBits(sentence, person.first, Class.time) &&
      !/^(?:affiliate|bureau|show|programm?e?|newsroom|team|office|audience)$/u.test(wordAt(sentence, person.last + 1));
    if (isPerson) return { fields: { ...fields, interviewer: textOf(sentence, person) }, last: person.last };
  }
  return isPossessive ? { fields, last: outlet.last + 1 } : withPresenter(sentence, fields, outlet.last);
}

/** "… with Sean Hannity", "… with host Mark Owen", "… hosted by Mark Owen". */
export function withPresenter(sentence: SentenceWords, fields: Clue['fields'], last: number): Clue {
  const isWith = wordAt(sentence, last + 1) === 'with';
  const isBy = /^(?:hosted|conducted|moderated|presented)$/u.test(wordAt(sentence, last + 1));
  const person = isWith || isBy ? personFrom(sentence, last + (isBy ? 3 : 2)) : undefined;
  return person === undefined
    ? { fields, last }
    : { fields: { ...fields, interviewer: textOf(sentence, person) }, last: person.last };
}
