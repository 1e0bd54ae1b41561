import { Shape } from '../english/tokens';
import { isMark, sentenceStart } from './languageTokens';
import type { Words } from './languageTokens';
import { afterAside, nameIn, phraseAt, runEnd, runStart } from './nounPhrases';
import type { Phrase } from './nounPhrases';

/** The subject of a verb that reports. */
export interface VerbSubject {
  /** Null if it is missing or not clear. */
  readonly subject: Phrase | undefined;
  /** False if the sentence leaves open whose verb it is. */
  readonly isPlain: boolean;
}

/**
 * How many tokens a subject may start before its verb, and how many function words may be between a verb and its
 * subject.
 */
const BEFORE = 25;
const AFTER = 3;

/** The subject of the verb from `first` to `last`. */
export function subjectOf(view: Words, first: number, last: number): VerbSubject {
  const isAfterQuotation = first > 0 && isMark(view, first - 1, Shape.quote);
  const isAfterComma = first > 1 && isMark(view, first - 1, Shape.comma);
  const followsQuotation = isAfterQuotation || (isAfterComma && isMark(view, first - 2, Shape.quote));
  const before = followsQuotation ? undefined : subjectBefore(view, first);
  const after = subjectAfter(view, last);
  if (before === undefined && after === undefined && view.language.code === 'de') {
    const subject = vonName(view, first, last, followsQuotation);
    if (subject !== undefined) return { subject, isPlain: true };
  }
  if (before === undefined) return { subject: after, isPlain: followsQuotation || !hasSubjectAhead(view, first) };
  // "Ähnlich äußerte sich Ana Ruiz": a capital that opens a sentence is not a subject if a name follows. "Den Plan
  // nannte er".
  const isBetter =
    (before.head.kind === 'doubtfulName' && after?.head.kind === 'fullName') ||
    (view.language.hasCapitalNouns && after?.head.kind === 'he' && before.head.kind !== 'he');
  return { subject: isBetter ? after : before, isPlain: true };
}

const INDEFINITE = /^(?:niemand|jemand|keiner|einer|man|alle|viele|nichts|es)$/u;
const FROM = /^(?:berichte|erzähl|erzaehl|sprach|sprich|sprech|hör|wusste)/u;

/**
 * "Von der Leyen (sagte)", "(sagte) von der Leyen": if a verb has no other subject. In "berichtete von der Reise" it is
 * an object.
 */
function vonName(view: Words, first: number, last: number, followsQuotation: boolean): Phrase | undefined {
  const { words } = view;
  if (FROM.test(words[last]!) || INDEFINITE.test(words[last + 1] ?? '')) return undefined;
  const start = followsQuotation ? last + 1 : sentenceStart(view, first, Shape.colon | Shape.quote);
  const places = start === last + 1 ? [start] : [start, last + 1];
  for (const at of places) {
    if (words[at] !== 'von' || !/^(?:der|dem|den)$/u.test(words[at + 1] ?? '')) continue;
    const end = runEnd(view, at + 2);
    if (end !== at + 3 || (at < last && end !== first)) continue;
    return { head: { first: at, last: end - 1, titleFirst: at, kind: 'singleName' }, last: end - 1, isSubject: true };
  }
  return undefined;
}

/** True where the start of the verb's sentence might be its subject after all. */
function hasSubjectAhead(view: Words, verb: number): boolean {
  const start = sentenceStart(view, verb, Shape.colon | Shape.quote);
  return start < verb && phraseAt(view, start)?.isSubject === true;
}

function subjectBefore(view: Words, verb: number): Phrase | undefined {
  const { words, language } = view;
  const start = sentenceStart(view, verb, Shape.colon | Shape.quote);
  const isClauseStart = (index: number): boolean =>
    index === start ||
    isMark(view, index - 1, Shape.comma | Shape.dash) ||
    language.conjunctions.has(words[index - 1]!);
  for (let at = Math.max(start, verb - BEFORE); at < verb; at++) {
    const antecedent = RELATIVE.test(words[at]!) ? antecedentOf(view, at, verb) : undefined;
    if (antecedent !== undefined) return antecedent;
    if (!isClauseStart(at) || language.subordinators.has(words[at]!)) continue;
    const from = language.hasCapitalNouns ? at : afterPrepositions(view, at);
    const subject = phraseAt(view, from);
    if (subject?.isSubject === true && reaches(view, subject, verb)) return subject;
  }
  return undefined;
}

/** "Ana Ruiz, quien (dijo)", "qui", "che": German ones are articles as well. */
const RELATIVE = /^(?:quien|quienes|qui|che)$/u;
const RELATIVE_CLAUSE = 8;

/** The name right before a relative pronoun whose clause has the verb. */
function antecedentOf(view: Words, pronoun: number, verb: number): Phrase | undefined {
  if (view.language.hasCapitalNouns || !isMark(view, pronoun - 1, Shape.comma)) return undefined;
  if (verb - pronoun > RELATIVE_CLAUSE || !isClear(view, pronoun + 1, verb)) return undefined;
  const first = runStart(view, pronoun - 1);
  const head = first < pronoun - 1 ? nameIn(view, first, pronoun - 1, false, false) : undefined;
  return head?.kind === 'fullName' ? { head, last: pronoun - 2, isSubject: true } : undefined;
}

/** Index after the prepositional phrases that open a clause: "Ante esa advertencia, (el abogado)". */
export function afterPrepositions(view: Words, start: number): number {
  let at = start;
  for (let count = 0; count < 2 && view.language.prepositions.has(view.words[at] ?? ''); count++) {
    const phrase = phraseAt(view, at + 1) ?? phraseAt(view, at);
    if (phrase === undefined) break;
    at = phrase.last + 1;
    if (isMark(view, at, Shape.comma)) return at + 1;
  }
  // Function words that open a sentence: "Allora", "Ma", "También".
  while (
    view.language.small.has(view.words[at] ?? '') &&
    !view.language.determiners.has(view.words[at]!) &&
    !view.language.pronouns.has(view.words[at]!) &&
    !view.language.prepositions.has(view.words[at]!) &&
    !view.language.subordinators.has(view.words[at]!) &&
    at < start + 4
  )
    at++;
  return at;
}

/** True where nothing between a subject and its verb starts another clause. */
function reaches(view: Words, { head, last }: Phrase, verb: number): boolean {
  const { words, language } = view;
  let at = last + 1;
  // "Martin Holt, Sprecher des Forums Norden (sagte)"
  if (head.kind === 'fullName' && isMark(view, at, Shape.comma) && isClear(view, at + 1, verb)) return true;
  let open = language.hasCapitalNouns ? 1 : BEFORE;
  while (at < verb) {
    const behind = afterAside(view, at);
    if (behind > at && behind <= verb) {
      at = behind;
      continue;
    }
    // "el abogado Gustavo Peña, manifestó"
    if (isMark(view, at, Shape.comma) && at === verb - 1 && !language.hasCapitalNouns) return true;
    const word = words[at]!;
    if (isMark(view, at) || language.subordinators.has(word) || language.conjunctions.has(word)) return false;
    if (language.verbs.has(word) && !language.small.has(word)) return false;
    if (open-- <= 0) return false;
    at++;
  }
  return at === verb;
}

/** True where no mark and no other verb is between, within the length of an apposition. */
function isClear(view: Words, from: number, to: number): boolean {
  if (to - from > 10) return false;
  for (let index = from; index < to; index++)
    if (isMark(view, index) || view.language.verbs.has(view.words[index]!)) return false;
  return true;
}

function subjectAfter(view: Words, verb: number): Phrase | undefined {
  const { words, language } = view;
  let at = verb + 1;
  for (let skipped = 0; skipped <= AFTER; skipped++) {
    if (language.prepositions.has(words[at] ?? '')) {
      const phrase = phraseAt(view, at) ?? phraseAt(view, at + 1);
      if (phrase === undefined) return undefined;
      at = phrase.last + 1;
      continue;
    }
    const subject = phraseAt(view, at);
    if (subject !== undefined) {
      if (subject.isSubject) return subject;
      at = subject.last + 1;
      continue;
    }
    if (at >= words.length || isMark(view, at) || !language.small.has(words[at]!)) return undefined;
    if (language.subordinators.has(words[at]!) || language.conjunctions.has(words[at]!)) return undefined;
    at++;
  }
  return undefined;
}
