import { hasBits, outletClue, personFrom, PRESENTERS, REACH, textOf, wordAt } from './clueNames';
import type { Clue, Reader, SentenceWords } from './clueNames';
import { Class } from '../../english/lexicon/wordClasses';
import { outletEndingAt } from './outlets';
import { Shape } from '../../english/tokens';

/** Words that name a medium after "in a …" or next to an outlet, and the medium. */
export const MEDIA: ReadonlyMap<string, string> = new Map(
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

/** True where "in a …" or "during her …" is before token `at`, with a few adjectives between, and no noun follows. */
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

/**
 * The outlet next to the name of a medium: "a CNN interview", "an interview with CNN", "an op-ed published in Le
 * Monde".
 */
function outletBeside(sentence: SentenceWords, at: number): Clue | undefined {
  const before = outletEndingAt(sentence.tokens, at - 1, Math.max(sentence.first, at - REACH));
  if (before !== undefined) return { fields: { outlet: textOf(sentence, before) }, last: at };
  for (let index = at + 1; index < at + REACH; index++) {
    // "her last interview, with Radio Kestrel"
    const isComma = index === at + 1 && hasBits(sentence, index, Shape.comma);
    const isDay = hasBits(sentence, index, Class.time);
    if (!isComma && !isDay && hasBits(sentence, index, Shape.capital | Shape.punctuation)) return undefined;
    const word = wordAt(sentence, index);
    if (/^(?:with|on|for|to|by|in|from)$/u.test(word)) {
      const clue = outletClue(sentence, index + 1, word === 'on');
      if (clue !== undefined) return clue;
    }
  }
  return undefined;
}

/** A reader for a word that names a medium, after "in a …" or beside an outlet. */
export const medium =
  (name: string): Reader =>
  (sentence, at) => {
    // "the editorial board" is not an editorial.
    if (/^(?:board|page|writer|team)$/u.test(wordAt(sentence, at + 1))) return undefined;
    const beside = outletBeside(sentence, at);
    if (beside !== undefined) return { ...beside, fields: { ...beside.fields, medium: name } };
    return isIntroduced(sentence, at) ? { fields: { medium: name }, last: at } : undefined;
  };

/** `in an interview with Mark Owen`, said by somebody who has been named: the person asked the questions. */
export const interview: Reader = (sentence, at) => {
  const how = wordAt(sentence, at - 1);
  const name = /^(?:(?:tele)?phone|video|e-?mail)$/u.test(how) ? `${how} interview` : 'interview';
  const clue = medium(name)(sentence, at);
  if (clue?.fields.interviewer !== undefined || wordAt(sentence, at + 1) !== 'with') return clue;
  const person = personFrom(sentence, at + 2);
  if (person === undefined) return clue;
  let before = at - 1;
  while (before > at - REACH && !/^(?:in|during)$/u.test(wordAt(sentence, before))) before--;
  const isPresenter = PRESENTERS.has(wordAt(sentence, at + 2)) || PRESENTERS.has(wordAt(sentence, at + 3));
  // At the head of a sentence, "In an interview with Ana Ruiz" may be the outlet's own words about its guest.
  if (!isPresenter && !hasBits(sentence, before - 1, Class.cue | Shape.quote)) return clue;
  return { fields: { ...clue?.fields, medium: 'interview', interviewer: textOf(sentence, person) }, last: person.last };
};

/** `at a press conference`. */
export const conference: Reader = (sentence, at) =>
  /^(?:press|news|media)$/u.test(wordAt(sentence, at - 1)) ? medium('press conference')(sentence, at) : undefined;

/** `by phone`, `by telephone`. */
export const phone: Reader = (sentence, at) =>
  wordAt(sentence, at - 1) === 'by' && isIntroduced(sentence, at)
    ? { fields: { medium: 'telephone' }, last: at }
    : undefined;

/** `in a televised address`: other addresses are not speeches. */
export const address: Reader = (sentence, at) =>
  /^(?:televised|keynote|inaugural)$/u.test(wordAt(sentence, at - 1)) ? medium('speech')(sentence, at) : undefined;
