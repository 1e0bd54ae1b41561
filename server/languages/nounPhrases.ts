import { genderOfGivenName } from '../english/lexicon/givenNames';
import type { MentionKind } from '../english/mentions';
import { Shape } from '../english/tokens';
import { isMark, isOpenWord } from './languageTokens';
import type { Words } from './languageTokens';

/** What names somebody: token indexes, both ends included. */
export interface Head {
  readonly first: number;
  readonly last: number;
  /** First token of the titles before a name. */
  readonly titleFirst: number;
  readonly kind: MentionKind;
}

/** A noun phrase, a name or a pronoun that may be a subject. */
export interface Phrase {
  readonly head: Head;
  readonly last: number;
  /** False for a form that cannot be a subject: "den Plan", "del Gobierno". */
  readonly isSubject: boolean;
}

/** Most modifiers (adjectives and nouns) in a phrase, and most phrases that belong to it. */
const MODIFIERS = 3;
const GENITIVES = 2;
/** Longest apposition and bracket, in tokens. */
const APPOSITION = 14;

const isGivenName = (word: string): boolean => genderOfGivenName(word) !== 0;

/** Words in lower case within a name: "von", "de la". */
const PARTICLES = /^(?:von|van|der|den|zu|de|del|della|di|da|la|las|los|du|des|le|dos|al|el|bin|y)$/u;

/** Index after the run of capitalised words that starts at `first`. */
export function runEnd(view: Words, first: number): number {
  const { names, words } = view;
  let end = first;
  while (end < words.length) {
    if (names[end] === 1 || (end > first && isMark(view, end, Shape.initial))) {
      end++;
      continue;
    }
    // "Folter von Vertretern" is not a name in a language whose nouns have capitals.
    if (end === first || (view.language.hasCapitalNouns && !isGivenName(words[end - 1]!))) break;
    let next = end;
    while (next < end + 2 && PARTICLES.test(words[next] ?? '')) next++;
    if (next === end || names[next] !== 1) break;
    end = next;
  }
  return end;
}

/** Index of the first of the capitalised words that end before `end`; `end` where there are none. */
export function runStart({ names, words }: Words, end: number): number {
  let start = end;
  while (names[start - 1] === 1 || (start < end && names[start - 2] === 1 && PARTICLES.test(words[start - 1] ?? '')))
    start--;
  return start;
}

/**
 * The name in a run of capitalised words, without its titles; undefined if the form shows that it is not a name.
 * @param hasDeterminer whether a determiner is before the run or before its adjectives.
 * @param isRole whether a lower-case noun is between: "el fiscal Tarek Ruiz".
 */
export function nameIn(
  view: Words,
  first: number,
  end: number,
  hasDeterminer: boolean,
  isRole: boolean,
): Head | undefined {
  const { words, language } = view;
  const last = end - 1;
  let start = first;
  while (start < last && language.titles.test(words[start]!)) start++;
  let given = start;
  while (given < last && !isGivenName(words[given]!)) given++;
  // "Bundestrainerin Ana Ruiz": a noun before a given name.
  if (given < last && language.hasCapitalNouns) start = given;
  const length = last - start + 1;
  // "der Innenminister Norvias": the country's minister, not one called Norvias.
  if (language.hasCapitalNouns && hasDeterminer && start === last && given >= last && words[last]!.endsWith('s'))
    return undefined;
  const isTitled = start > first || isRole;
  const head = (kind: MentionKind): Head => ({ first: start, last, titleFirst: first, kind });
  if (language.hasCapitalNouns && hasDeterminer && !isTitled && given >= last) {
    if (length < 3) return undefined;
    return { first: last - 1, last, titleFirst: first, kind: 'fullName' };
  }
  if (hasDeterminer && !isTitled && given >= last) return length > 1 ? head('bodyName') : undefined;
  // "Ministerio de Salud"
  const isJoined = !language.hasCapitalNouns && PARTICLES.test(words[start + 1] ?? '') && !isGivenName(words[start]!);
  if (length > 1) return head(isJoined && !isTitled ? 'bodyName' : 'fullName');
  const isProven = isTitled || (!language.hasCapitalNouns && first > 0 && !isMark(view, first - 1));
  return head(isProven ? 'singleName' : 'doubtfulName');
}

/** The noun phrase that starts at a token, or undefined. */
export function phraseAt(view: Words, start: number): Phrase | undefined {
  const { language, words, tokens } = view;
  const pronoun = language.pronouns.get(tokens.words[start] ?? '');
  if (pronoun !== undefined && !isNounBehind(view, start))
    return { head: { first: start, last: start, titleFirst: start, kind: pronoun }, last: start, isSubject: true };
  const opener = words[start] ?? '';
  const isOblique = language.oblique.has(opener);
  const hasDeterminer =
    isOblique ||
    language.determiners.has(opener) ||
    ((tokens.flags[start] ?? 0) & Shape.number) !== 0 ||
    (view.elided[start] ?? 0) > 0;
  let at = hasDeterminer && (view.elided[start] ?? 0) === 0 ? start + 1 : start;
  // "il suo amico", "los dos fiscales"
  if (at > start && !language.hasCapitalNouns && language.determiners.has(words[at] ?? '')) at++;
  const modifiers = at;
  if (hasDeterminer) while (at - modifiers < MODIFIERS && isModifier(view, at)) at++;
  const end = runEnd(view, at);
  const hasNoun = !language.hasCapitalNouns && at > modifiers;
  if (end === at && !hasNoun) return undefined;
  const name = end > at ? nameIn(view, at, end, hasDeterminer, hasNoun) : undefined;
  if (name !== undefined) {
    const last = language.hasCapitalNouns && hasDeterminer ? end - 1 : genitivesEnd(view, end) - 1;
    return { head: name, last, isSubject: !isOblique };
  }
  const kind = hasDeterminer ? (/^(?:ein|eine|un|une|una|uno)$/u.test(opener) ? 'indefinite' : 'definite') : 'bare';
  const last = genitivesEnd(view, end) - 1;
  const isSubject = !isOblique && !isDative(view, start, at);
  const explained = nameBehind(view, last) ?? nameWithin(view, end, last);
  if (explained !== undefined) {
    const isClosed = isMark(view, explained.last + 1, Shape.comma);
    return { head: explained, last: isClosed ? explained.last + 1 : explained.last, isSubject };
  }
  return { head: { first: start, last, titleFirst: start, kind }, last, isSubject };
}

/** "Der großen Zeitung (sagte er)": this form of the adjective is never a subject. */
const isDative = ({ words, language }: Words, determiner: number, noun: number): boolean =>
  language.code === 'de' &&
  words[determiner] === 'der' &&
  noun > determiner + 1 &&
  words[determiner + 1]!.endsWith('en');

/** "der Minister", "él": a determiner that may also be a pronoun is followed by a noun. */
const isNounBehind = (view: Words, index: number): boolean =>
  view.language.determiners.has(view.words[index]!) && (view.names[index + 1] === 1 || isModifier(view, index + 1));

/** A lower-case word that may be between a determiner and its noun, or be the noun. */
const isModifier = (view: Words, index: number): boolean =>
  isOpenWord(view, index) &&
  view.names[index] !== 1 &&
  view.elided[index] === 0 &&
  !view.language.verbs.has(view.words[index]!);

/** Index after the phrases that belong to a noun: "(der Sprecher) der Fraktion", "(el jefe) de la policía". */
function genitivesEnd(view: Words, from: number): number {
  const { language, words } = view;
  let end = from;
  for (let count = 0; count < GENITIVES; count++) {
    const isElided = (view.elided[end] ?? 0) > 0;
    if (!isElided && !language.genitives.has(words[end] ?? '')) break;
    let at = isElided ? end : end + 1;
    if (!isElided && (language.determiners.has(words[at] ?? '') || language.oblique.has(words[at] ?? ''))) at++;
    const modifiers = at;
    while (at - modifiers < MODIFIERS && isModifier(view, at)) at++;
    const next = runEnd(view, at);
    if (next === at && (language.hasCapitalNouns || at === modifiers)) break;
    end = next;
  }
  return end;
}

/** "der Sprecher der Fraktion, *Werner Holt*, (bewertete)": the name that explains a noun phrase, between commas. */
function nameBehind(view: Words, last: number): Head | undefined {
  if (!isMark(view, last + 1, Shape.comma) || view.names[last + 2] !== 1) return undefined;
  const end = runEnd(view, last + 2);
  const name = nameIn(view, last + 2, end, false, false);
  const isClosed = isMark(view, end) || view.language.verbs.has(view.words[end] ?? '') || end >= view.words.length;
  return name?.kind === 'fullName' && isClosed ? name : undefined;
}

/** "der Chef des Rats *Ulrich Holt*": a name that follows a noun's genitive without a comma. */
function nameWithin({ names, words }: Words, from: number, last: number): Head | undefined {
  for (let index = last - 1; index > from; index--) {
    if (names[index] !== 1) return undefined;
    if (names[index - 1] === 1 && isGivenName(words[index]!))
      return { first: index, last, titleFirst: index, kind: 'fullName' };
  }
  return undefined;
}

/**
 * Index after an apposition or bracket that starts at `index`: ", Chef der Linken,", "(SPD)"; `index` where there is
 * none.
 */
export function afterAside(view: Words, index: number): number {
  const closes = isMark(view, index, Shape.comma)
    ? Shape.comma
    : isMark(view, index, Shape.parenthesis)
      ? Shape.parenthesis
      : 0;
  if (closes === 0) return index;
  for (let next = index + 1; next < view.words.length && next <= index + APPOSITION; next++) {
    if (isMark(view, next, closes)) return next + 1;
    if (isMark(view, next, Shape.stop | Shape.colon | Shape.quote)) break;
  }
  return index;
}
