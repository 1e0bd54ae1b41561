import { Class } from './lexicon/words';
import {
  type Clue,
  hasBits,
  markedTitle,
  outletClue,
  outletFrom,
  personFrom,
  PRESENTERS,
  REACH,
  type SentenceWords,
  textOf,
  withPresenter,
  wordAt,
} from './clue-names';
import { capitalRunEnd, isPlatformName, outletEndingAt } from './outlets';
import { Shape } from './tokens';

/** Reads the construction whose trigger word is token `at`; null where it says nothing. */
type Reader = (sentence: SentenceWords, at: number) => Clue | null;

/** Words that name a medium where "in a …" or an outlet stands beside them, and the medium. */
const MEDIA: ReadonlyMap<string, string> = new Map(
  [
    'briefing',
    'statement',
    'letter',
    'email',
    'speech',
    'op-ed',
    'editorial',
    'column',
    'essay',
    'testimony',
    'affidavit',
  ].map((name) => [name, name]),
).set('e-mail', 'email');
/** `told Reuters`, `spoke to Reuters`, `told reporters`: whom the words were said to, from token `at`. */
function hearer(sentence: SentenceWords, at: number): Clue | null {
  let start = at;
  while (start < at + 3 && hasBits(sentence, start, Class.determiner) && wordAt(sentence, start) !== 'the') start++;
  for (let index = start; index < start + 3; index++) {
    const word = wordAt(sentence, index);
    if (word === 'reporters' || word === 'journalists')
      return { fields: { medium: 'remarks to reporters' }, last: index };
    if (hasBits(sentence, index, Shape.capital | Shape.punctuation) || word === '') break;
  }
  return outletClue(sentence, start, false);
}

const tell: Reader = (sentence, at) => hearer(sentence, at + 1);

/** `speaking to reporters`, `spoke on France 24`, `sat down with CNN`, `appeared on *Sunday Morning Futures*`. */
const speak: Reader = (sentence, at) => {
  for (let index = at + 1; index < at + 4; index++) {
    const word = wordAt(sentence, index);
    if (word === 'to' || word === 'with') {
      const clue = hearer(sentence, index + 1);
      const isInterview = wordAt(sentence, at) === 'sat' && clue !== null;
      return isInterview ? { ...clue, fields: { ...clue.fields, medium: 'interview' } } : clue;
    }
    if (word === 'on') return outletClue(sentence, index + 1, true);
  }
  return null;
};

/** True where "in a …", "during her …" stands before token `at`, with a few adjectives between, and no noun follows. */
function isIntroduced(sentence: SentenceWords, at: number): boolean {
  const next = wordAt(sentence, at + 1);
  const goesOn = Class.function | Class.cue | Class.time | Shape.punctuation | Shape.capital | Shape.number;
  const isNoun = next !== '' && !hasBits(sentence, at + 1, goesOn) && !/(?:ed|ing)$/u.test(next);
  if (isNoun || next === 'of') return false;
  if (/^(?:by|via)$/u.test(wordAt(sentence, at - 1))) return true;
  for (let index = at - 1; index > at - REACH; index--) {
    if (hasBits(sentence, index, Shape.punctuation)) return false;
    if (/^(?:in|during|at|told|tells)$/u.test(wordAt(sentence, index))) return index < at - 1;
  }
  return false;
}

/** The outlet beside the name of a medium: "a CNN interview", "an interview with CNN", "an op-ed published in Le Monde". */
function outletBeside(sentence: SentenceWords, at: number): Clue | null {
  const before = outletEndingAt(sentence.tokens, at - 1, Math.max(sentence.first, at - REACH));
  if (before !== null) return { fields: { outlet: textOf(sentence, before) }, last: at };
  for (let index = at + 1; index < at + REACH; index++) {
    // "her last interview, with Radio Kestrel"
    const isComma = index === at + 1 && hasBits(sentence, index, Shape.comma);
    const isDay = hasBits(sentence, index, Class.time);
    if (!isComma && !isDay && hasBits(sentence, index, Shape.capital | Shape.punctuation)) return null;
    const word = wordAt(sentence, index);
    if (/^(?:with|on|for|to|by|in|from)$/u.test(word)) {
      const clue = outletClue(sentence, index + 1, word === 'on');
      if (clue !== null) return clue;
    }
  }
  return null;
}

/** A reader for a word that names a medium, after "in a …" or beside an outlet. */
const medium =
  (name: string): Reader =>
  (sentence, at) => {
    // "the editorial board" writes no editorial.
    if (/^(?:board|page|writer|team)$/u.test(wordAt(sentence, at + 1))) return null;
    const beside = outletBeside(sentence, at);
    if (beside !== null) return { ...beside, fields: { ...beside.fields, medium: name } };
    return isIntroduced(sentence, at) ? { fields: { medium: name }, last: at } : null;
  };

/** `in an interview with Mark Owen`, said by somebody who has been named: the person asked the questions. */
const interview: Reader = (sentence, at) => {
  const how = wordAt(sentence, at - 1);
  const name = /^(?:(?:tele)?phone|video|e-?mail)$/u.test(how) ? `${how} interview` : 'interview';
  const clue = medium(name)(sentence, at);
  if (clue?.fields.interviewer !== undefined || wordAt(sentence, at + 1) !== 'with') return clue;
  const person = personFrom(sentence, at + 2);
  if (person === null) return clue;
  let before = at - 1;
  while (before > at - REACH && !/^(?:in|during)$/u.test(wordAt(sentence, before))) before--;
  const isPresenter = PRESENTERS.has(wordAt(sentence, at + 2)) || PRESENTERS.has(wordAt(sentence, at + 3));
  // At the head of a sentence, "In an interview with Ana Ruiz" may be the outlet's own words about its guest.
  if (!isPresenter && !hasBits(sentence, before - 1, Class.cue | Shape.quote)) return clue;
  return { fields: { ...clue?.fields, medium: 'interview', interviewer: textOf(sentence, person) }, last: person.last };
};

/** `conducted by Mark Owen`, where an interview is spoken of before; `interviewed by Mark Owen`. */
const by =
  (needsInterview: boolean): Reader =>
  (sentence, at) => {
    if (wordAt(sentence, at + 1) !== 'by') return null;
    const { tokens, first } = sentence;
    if (needsInterview && !tokens.words.slice(Math.max(first, at - 16), at).includes('interview')) return null;
    const clue = outletClue(sentence, at + 2, false);
    if (clue !== null) return { ...clue, fields: { ...clue.fields, medium: 'interview' } };
    const person = personFrom(sentence, at + 2);
    if (person === null) return null;
    const fields = { medium: 'interview', interviewer: textOf(sentence, person) };
    // "conducted by Mark Owen for Ledger House": what an interviewer works for is an outlet, whatever its name.
    const name = person.last + 2;
    const last = wordAt(sentence, person.last + 1) === 'for' ? capitalRunEnd(sentence.tokens, name, sentence.end) : -1;
    return last < 0
      ? { fields, last: person.last }
      : { fields: { ...fields, outlet: textOf(sentence, { first: name, last }) }, last };
  };

/** `wrote on X`, `wrote in Le Monde`, `published an op-ed in *The Washington Post*`. */
const write: Reader = (sentence, at) => {
  let name = 'article';
  for (let index = at + 1; index < at + REACH; index++) {
    if (hasBits(sentence, index, Shape.punctuation)) return null;
    const word = wordAt(sentence, index);
    name = MEDIA.get(word) ?? name;
    if (word !== 'in' && word !== 'on' && word !== 'for') continue;
    const own = hasBits(sentence, index + 1, Class.possessive) ? index + 2 : index + 1;
    const clue = outletClue(sentence, own, false);
    if (clue !== null) return { ...clue, fields: { medium: name, ...clue.fields } };
  }
  return null;
};

const post: Reader = (sentence, at) => {
  const clue = write(sentence, at);
  if (clue?.fields.medium === 'post') return clue;
  if (wordAt(sentence, at) === 'tweeted') return { fields: { medium: 'post' }, last: at };
  const beside = medium('post')(sentence, at);
  return beside?.fields.outlet !== undefined || wordAt(sentence, at - 1) === 'a' ? beside : null;
};

/** `as first reported by Reuters`, `reported by Reuters`, `Reuters first reported`. */
const report: Reader = (sentence, at) => {
  const outlet =
    wordAt(sentence, at + 1) === 'by'
      ? outletFrom(sentence, at + 2)
      : outletEndingAt(
          sentence.tokens,
          wordAt(sentence, at - 1) === 'first' ? at - 2 : at - 1,
          Math.max(sentence.first, at - REACH - 1),
        );
  // "Facebook reported a loss": a platform has no reporters.
  if (outlet === null || isPlatformName(textOf(sentence, outlet))) return null;
  return { fields: { outlet: textOf(sentence, outlet), medium: 'report' }, last: Math.max(at, outlet.last) };
};

/** `according to Reuters`, `according to a report in the Straits Times`. */
const according: Reader = (sentence, at) => {
  if (wordAt(sentence, at + 1) !== 'to') return null;
  let outlet = outletFrom(sentence, at + 2);
  for (let index = at + 2; outlet === null && index < at + 2 + REACH; index++) {
    if (hasBits(sentence, index, Shape.capital | Shape.punctuation)) return null;
    if (!/^(?:report|article|story|investigation)$/u.test(wordAt(sentence, index))) continue;
    outlet = /^(?:in|by|from|on)$/u.test(wordAt(sentence, index + 1)) ? outletFrom(sentence, index + 2) : null;
    break;
  }
  return outlet && { fields: { outlet: textOf(sentence, outlet), medium: 'report' }, last: outlet.last };
};

/** `“…,” she said on CNN`: only directly after a cue, a quotation or a day. */
const on: Reader = (sentence, at) => {
  const bits = Class.cue | Shape.quote | Class.time;
  if (!hasBits(sentence, at - 1, bits) && wordAt(sentence, at - 1) !== 'live') return null;
  const clue = outletClue(sentence, at + 1, true);
  return clue?.fields.outlet === undefined ? null : clue;
};

const conference: Reader = (sentence, at) =>
  /^(?:press|news|media)$/u.test(wordAt(sentence, at - 1)) ? medium('press conference')(sentence, at) : null;

/** True where "told the …" or "on the …" stands before a token, with a few adjectives between. */
const isHeard = ({ tokens, first }: SentenceWords, at: number): boolean =>
  tokens.words.slice(Math.max(first, at - 4), at).some((word) => word === 'on' || word === 'told');

/** `by phone`, `by telephone`. */
const phone: Reader = (sentence, at) =>
  wordAt(sentence, at - 1) === 'by' && isIntroduced(sentence, at)
    ? { fields: { medium: 'telephone' }, last: at }
    : null;

/** `in a televised address`: an address may be anything else. */
const address: Reader = (sentence, at) =>
  /^(?:televised|keynote|inaugural)$/u.test(wordAt(sentence, at - 1)) ? medium('speech')(sentence, at) : null;

/** `told the podcast “Second Opinion”`, `on the podcast Second Opinion`, `on the Today programme on BBC Radio 4`. */
const programme: Reader = (sentence, at) => {
  const after = isHeard(sentence, at) ? markedTitle(sentence, at + 1, true) : null;
  if (after !== null) return withPresenter(sentence, { programme: textOf(sentence, after) }, after.last);
  if (wordAt(sentence, at) === 'podcast' && isHeard(sentence, at)) {
    const last = capitalRunEnd(sentence.tokens, at + 1, sentence.end);
    if (last > at) return withPresenter(sentence, { programme: textOf(sentence, { first: at + 1, last }) }, last);
  }
  let first = at;
  while (first > at - REACH && hasBits(sentence, first - 1, Shape.capital)) first--;
  if (first === at || wordAt(sentence, first - 1) !== 'the' || wordAt(sentence, first - 2) !== 'on') return null;
  const name = textOf(sentence, { first, last: at - 1 });
  const outlet = wordAt(sentence, at + 1) === 'on' ? outletFrom(sentence, at + 2) : null;
  return outlet === null
    ? { fields: { programme: name }, last: at }
    : { fields: { programme: name, outlet: textOf(sentence, outlet) }, last: outlet.last };
};

const READERS: ReadonlyMap<string, Reader> = new Map(
  (
    [
      ['told tells telling', tell],
      ['speaking spoke speaks talking talked sat appeared appearing appears appearance', speak],
      ['interview', interview],
      ['interviewed', by(false)],
      ['conducted hosted moderated', by(true)],
      ['wrote writes writing published penned', write],
      ['posted posting post tweet tweeted', post],
      ['reported reports quoted cited', report],
      ['according', according],
      ['on', on],
      ['programme program show podcast broadcast', programme],
      ['conference', conference],
      ['phone telephone', phone],
      ['address', address],
      ...[...MEDIA].map(([word, name]): [string, Reader] => [word, medium(name)]),
    ] satisfies [string, Reader][]
  ).flatMap(([list, reader]) => list.split(' ').map((word): [string, Reader] => [word, reader])),
);

/** The reader for a trigger word, if it is one. */
export const readerFor = (word: string): Reader | undefined => READERS.get(word);
