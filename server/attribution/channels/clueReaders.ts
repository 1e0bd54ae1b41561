import { address, conference, interview, MEDIA, medium, phone } from './clueMedia';
import {
  hasBits,
  markedTitle,
  outletClue,
  outletFrom,
  personFrom,
  PRESENTERS,
  REACH,
  textOf,
  withPresenter,
  wordAt,
} from './clueNames';
import type { Clue, Reader, SentenceWords } from './clueNames';
import { Class } from '../../english/lexicon/wordClasses';
import { capitalRunEnd, isPlatformName, outletEndingAt } from './outlets';
import { Shape } from '../../english/tokens';

/** `told Reuters`, `spoke to Reuters`, `told reporters`: the listener, from token `at`. */
function hearer(sentence: SentenceWords, at: number): Clue | undefined {
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
      const isInterview = wordAt(sentence, at) === 'sat' && clue !== undefined;
      return isInterview ? { ...clue, fields: { ...clue.fields, medium: 'interview' } } : clue;
    }
    if (word === 'on') return outletClue(sentence, index + 1, true);
  }
  return undefined;
};

/** `conducted by Mark Owen`, if an interview is mentioned before; `interviewed by Mark Owen`. */
const by =
  (needsInterview: boolean): Reader =>
  (sentence, at) => {
    if (wordAt(sentence, at + 1) !== 'by') return undefined;
    const { tokens, first } = sentence;
    if (needsInterview && !tokens.words.slice(Math.max(first, at - 16), at).includes('interview')) return undefined;
    const clue = outletClue(sentence, at + 2, false);
    if (clue !== undefined) return { ...clue, fields: { ...clue.fields, medium: 'interview' } };
    const person = personFrom(sentence, at + 2);
    if (person === undefined) return undefined;
    const fields = { medium: 'interview', interviewer: textOf(sentence, person) };
    // "conducted by Mark Owen for Ledger House": an interviewer's employer is an outlet, whatever its name.
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
    if (hasBits(sentence, index, Shape.punctuation)) return undefined;
    const word = wordAt(sentence, index);
    name = MEDIA.get(word) ?? name;
    if (word !== 'in' && word !== 'on' && word !== 'for') continue;
    const own = hasBits(sentence, index + 1, Class.possessive) ? index + 2 : index + 1;
    const clue = outletClue(sentence, own, false);
    if (clue !== undefined) return { ...clue, fields: { medium: name, ...clue.fields } };
  }
  return undefined;
};

const post: Reader = (sentence, at) => {
  const clue = write(sentence, at);
  if (clue?.fields.medium === 'post') return clue;
  if (wordAt(sentence, at) === 'tweeted') return { fields: { medium: 'post' }, last: at };
  const beside = medium('post')(sentence, at);
  return beside?.fields.outlet !== undefined || wordAt(sentence, at - 1) === 'a' ? beside : undefined;
};

/** `in a thread on Mastodon`, `in a video published on Telegram`. */
const message: Reader = (sentence, at) => {
  for (let index = at + 1; index < at + 4; index++) {
    const word = wordAt(sentence, index);
    if (word === 'on' || word === 'to') {
      const outlet = outletFrom(sentence, index + 1);
      const name = outlet === undefined ? '' : textOf(sentence, outlet);
      return isPlatformName(name) ? { fields: { outlet: name, medium: 'post' }, last: outlet!.last } : undefined;
    }
    if (!/(?:ed|wn|nt)$/u.test(word)) return undefined;
  }
  return undefined;
};

/** `Asked by the Lathe Courier`, `asked in an interview with …, `, `Asked about it on CNN`, followed by the answer. */
const ask: Reader = (sentence, at) => {
  for (let index = at + 1; index < at + REACH; index++) {
    if (hasBits(sentence, index, Shape.punctuation | Shape.capital)) return undefined;
    const word = wordAt(sentence, index);
    if (word !== 'by' && word !== 'on') continue;
    const clue = outletClue(sentence, index + 1, word === 'on');
    if (clue?.fields.outlet !== undefined) return clue;
  }
  return undefined;
};

/** `a report broadcast by ERT`, `a memo obtained by Reuters`, `comments carried by TASS`. */
const carried: Reader = (sentence, at) => {
  const outlet = wordAt(sentence, at + 1) === 'by' ? outletFrom(sentence, at + 2) : undefined;
  if (outlet === undefined || isPlatformName(textOf(sentence, outlet))) return undefined;
  return { fields: { outlet: textOf(sentence, outlet), medium: 'report' }, last: outlet.last };
};

/** `discussed it with presenter Kofi Addo on Radio Kestrel`. */
const presenter: Reader = (sentence, at) => {
  const before = hasBits(sentence, at - 1, Class.determiner) ? at - 2 : at - 1;
  if (!/^(?:with|to|told)$/u.test(wordAt(sentence, before))) return undefined;
  const clue = outletClue(sentence, at, false);
  return clue?.fields.interviewer === undefined
    ? undefined
    : { ...clue, fields: { medium: 'interview', ...clue.fields } };
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
  if (outlet === undefined || isPlatformName(textOf(sentence, outlet))) return undefined;
  return { fields: { outlet: textOf(sentence, outlet), medium: 'report' }, last: Math.max(at, outlet.last) };
};

/** `according to Reuters`, `according to a report in the Straits Times`. */
const according: Reader = (sentence, at) => {
  if (wordAt(sentence, at + 1) !== 'to') return undefined;
  let outlet = outletFrom(sentence, at + 2);
  for (let index = at + 2; outlet === undefined && index < at + 2 + REACH; index++) {
    if (hasBits(sentence, index, Shape.capital | Shape.punctuation)) return undefined;
    if (!/^(?:report|article|story|investigation)$/u.test(wordAt(sentence, index))) continue;
    outlet = /^(?:in|by|from|on)$/u.test(wordAt(sentence, index + 1)) ? outletFrom(sentence, index + 2) : undefined;
    break;
  }
  return outlet && { fields: { outlet: textOf(sentence, outlet), medium: 'report' }, last: outlet.last };
};

/** `“…,” she said on CNN`: only directly after a cue, a quotation or a day. */
const on: Reader = (sentence, at) => {
  const bits = Class.cue | Shape.quote | Class.time;
  if (!hasBits(sentence, at - 1, bits) && wordAt(sentence, at - 1) !== 'live') return undefined;
  const clue = outletClue(sentence, at + 1, true);
  return clue?.fields.outlet === undefined ? undefined : clue;
};

/** True where "told the …" or "on the …" is before a token, with a few adjectives between. */
const isHeard = ({ tokens, first }: SentenceWords, at: number): boolean =>
  tokens.words.slice(Math.max(first, at - 4), at).some((word) => word === 'on' || word === 'told');

/** `told the podcast “Second Opinion”`, `on the podcast Second Opinion`, `on the Today programme on BBC Radio 4`. */
const programme: Reader = (sentence, at) => {
  const by = carried(sentence, at);
  if (by !== undefined) return by;
  const after = isHeard(sentence, at) ? markedTitle(sentence, at + 1, true) : undefined;
  if (after !== undefined) return withPresenter(sentence, { programme: textOf(sentence, after) }, after.last);
  if (wordAt(sentence, at) === 'podcast' && isHeard(sentence, at)) {
    const last = capitalRunEnd(sentence.tokens, at + 1, sentence.end);
    if (last > at) return withPresenter(sentence, { programme: textOf(sentence, { first: at + 1, last }) }, last);
  }
  let first = at;
  while (first > at - REACH && hasBits(sentence, first - 1, Shape.capital)) first--;
  if (first === at || wordAt(sentence, first - 1) !== 'the' || wordAt(sentence, first - 2) !== 'on') return undefined;
  const name = textOf(sentence, { first, last: at - 1 });
  const outlet = wordAt(sentence, at + 1) === 'on' ? outletFrom(sentence, at + 2) : undefined;
  return outlet === undefined
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
      ['thread video message story stream livestream', message],
      ['asked', ask],
      ['aired carried obtained', carried],
      [[...PRESENTERS].join(' '), presenter],
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
