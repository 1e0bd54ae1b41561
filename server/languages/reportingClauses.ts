import { Shape } from '../english/tokens';
import { isMark, isSentenceEnd, sentenceStart } from './languageTokens';
import type { Words } from './languageTokens';
import { phraseAt } from './nounPhrases';
import { afterPrepositions, subjectOf } from './verbSubjects';
import type { VerbSubject } from './verbSubjects';

/** Words that report and who reports: token indexes. */
export interface Report extends VerbSubject {
  /** First and last token of the verb, or of "laut". */
  readonly first: number;
  readonly last: number;
  /** The word to show as the cue. */
  readonly cue: number;
  /** `colon`: there is no reporting word, only a colon before a quotation. */
  readonly form: 'verb' | 'source' | 'colon';
}

/** How many tokens an auxiliary may be away from its participle. */
const PARTICIPLE = 30;

/** Everything that reports in a block, outside quotation marks. */
export function reportsOf(view: Words): Report[] {
  const reports: Report[] = [];
  for (let index = 0; index < view.words.length; index++) {
    if (view.quoted[index] === 1) continue;
    if (isMark(view, index)) {
      const report = colonAt(view, index, reports.at(-1));
      if (report !== undefined) reports.push(report);
      continue;
    }
    const found = inverted(view, index) ?? documentAt(view, index) ?? sourceAt(view, index) ?? verbAt(view, index);
    if (found === undefined) continue;
    const report = found.form === 'verb' ? leftOut(view, joined(view, found, reports.at(-1)), reports.at(-1)) : found;
    reports.push(report);
    index = Math.max(index, report.last);
  }
  return reports;
}

/** "… und nannte ihn": the verb shares the subject of the previous verb or of its sentence. */
function joined(view: Words, report: Report, previous: Report | undefined): Report {
  const { words, language } = view;
  if (!language.conjunctions.has(words[report.first - 1] ?? '')) return report;
  const start = sentenceStart(view, report.first - 1, Shape.colon);
  if (previous !== undefined && previous.first >= start && previous.form === 'verb')
    return { ...report, subject: previous.subject };
  const subject = phraseAt(view, language.hasCapitalNouns ? start : afterPrepositions(view, start));
  return { ...report, subject: subject?.isSubject === true ? subject : undefined };
}

const INVERSION = /^(\p{L}+)-(?:t-)?(il|elle|ils|elles)$/u;

/** "dit-il", "a-t-elle déclaré". */
function inverted(view: Words, index: number): Report | undefined {
  const { words, language } = view;
  const [, verb, who] = language.code === 'fr' ? (INVERSION.exec(words[index]!) ?? []) : [];
  if (verb === undefined || who === undefined) return undefined;
  const participle = [1, 2].find((step) => language.participles.has(words[index + step] ?? ''));
  const isAuxiliary = language.auxiliaries.has(verb) && participle !== undefined;
  if (!isAuxiliary && !language.verbs.has(verb)) return undefined;
  const last = isAuxiliary ? index + participle : index;
  const head = { first: index, last: index, titleFirst: index, kind: language.pronouns.get(who)! };
  return {
    first: index,
    last,
    cue: last,
    subject: { head, last: index, isSubject: true },
    isPlain: true,
    form: 'verb',
  };
}

/** "laut dem Minister", "selon Jean Morel"; "so der Minister" after a comma or quotation. */
function sourceAt(view: Words, index: number): Report | undefined {
  const { words, language } = view;
  const word = words[index]!;
  if (language.hearsay.has(words[index + 1] ?? '') && language.prepositions.has(word)) {
    const subject = phraseAt(view, index + 2) ?? phraseAt(view, index + 3);
    return { first: index, last: index + 1, cue: index + 1, subject, isPlain: true, form: 'source' };
  }
  const isTag = language.tags.has(word) && index > 0 && isMark(view, index - 1, Shape.comma | Shape.quote | Shape.dash);
  if (!isTag && !language.sources.has(word)) return undefined;
  const subject = phraseAt(view, index + 1);
  if (subject === undefined || (isTag && !language.sources.has(word) && !subject.isSubject)) return undefined;
  return { first: index, last: index, cue: index, subject, isPlain: true, form: 'source' };
}

/**
 * "Ana Ruiz dijo que no. Agregó: «…»": a verb that opens the next sentence has the subject of the previous sentence.
 */
function leftOut(view: Words, report: Report, previous: Report | undefined): Report {
  if (report.subject !== undefined || view.language.hasCapitalNouns || previous?.form !== 'verb') return report;
  const start = sentenceStart(view, report.first, 0);
  const opens = report.first - start <= 1 && start > 0;
  const isNext = opens && previous.first >= sentenceStart(view, start - 1, 0);
  return isNext ? { ...report, subject: previous.subject } : report;
}

const POSSESSIVE = /^(?:sein|seine|ihr|ihre|son|sa|ses|su|sus|suo|sua)$/u;

/** "Der Sprecher versuchte zu beruhigen: „…“": the subject of a sentence without a reporting verb. */
function colonAt(view: Words, index: number, previous: Report | undefined): Report | undefined {
  if (!isMark(view, index, Shape.colon) || !isMark(view, index + 1, Shape.quote)) return undefined;
  const start = sentenceStart(view, index, Shape.colon);
  if (previous !== undefined && previous.last >= start) return undefined;
  const subject = phraseAt(view, view.language.hasCapitalNouns ? start : afterPrepositions(view, start));
  // "Seine Begründung:" belongs to the person named before.
  if (subject?.isSubject !== true || POSSESSIVE.test(view.words[start]!)) return undefined;
  return { first: index, last: index, cue: -1, subject, isPlain: false, form: 'colon' };
}

/** "heißt es in dem Schreiben": the words of a document. */
function documentAt(view: Words, index: number): Report | undefined {
  const { words, language } = view;
  if (language.code !== 'de' || !/^(?:hei(?:ss|ß)t|hie(?:ss|ß))$/u.test(words[index]!)) return undefined;
  if (words[index + 1] !== 'es' || !language.prepositions.has(words[index + 2] ?? '')) return undefined;
  const subject = phraseAt(view, index + 2) ?? phraseAt(view, index + 3);
  return { first: index, last: index + 1, cue: index, subject, isPlain: true, form: 'source' };
}

/** A verb that reports on its own, or an auxiliary with its participle. */
function verbAt(view: Words, index: number): Report | undefined {
  const { words, language, names } = view;
  const word = words[index]!;
  if (language.verbs.has(word) && words[index - 1] !== 'zu' && !isNoun(view, index)) {
    const isParticiple = language.participles.has(word);
    if (isParticiple && isPassive(view, index)) return undefined;
    const auxiliary = isParticiple ? auxiliaryBefore(view, index) : -1;
    const first = auxiliary < 0 ? index : auxiliary;
    return { first, last: index, cue: index, ...subjectOf(view, first, index), form: 'verb' };
  }
  if (language.hasCapitalNouns) {
    if (!language.auxiliaries.has(word)) return undefined;
    const participle = participleBehind(view, index);
    return participle < 0
      ? undefined
      : { first: index, last: index, cue: participle, ...subjectOf(view, index, index), form: 'verb' };
  }
  if (!language.participles.has(word) || names[index] === 1) return undefined;
  const auxiliary = auxiliaryBefore(view, index);
  return auxiliary < 0
    ? undefined
    : { first: auxiliary, last: index, cue: index, ...subjectOf(view, auxiliary, index), form: 'verb' };
}

/** "wird … bezeichnet", and "hat … erklärt", which was already read from its auxiliary. */
function isPassive(view: Words, index: number): boolean {
  const { words, language } = view;
  if (!language.hasCapitalNouns) return false;
  for (let before = index - 1; before >= 0 && index - before < PARTICIPLE; before--) {
    if (view.quoted[before] === 1) continue;
    if (isMark(view, before, Shape.comma | Shape.colon) || isSentenceEnd(view, before)) return false;
    if (language.passives.has(words[before]!) || language.auxiliaries.has(words[before]!)) return true;
  }
  return false;
}

function auxiliaryBefore({ words, language }: Words, index: number): number {
  if (language.hasCapitalNouns) return -1;
  for (let step = 1; step <= 3; step++) if (language.auxiliaries.has(words[index - step] ?? '')) return index - step;
  return -1;
}

function participleBehind(view: Words, index: number): number {
  const { words, language, quoted } = view;
  for (let next = index + 1; next < words.length && next < index + PARTICIPLE; next++) {
    if (quoted[next] === 1) continue;
    if (isSentenceEnd(view, next)) break;
    if (language.participles.has(words[next]!)) return next;
  }
  return -1;
}

/**
 * "la demande", "una critica": a noun with a verb's form after a determiner or preposition, or capitalised within a
 * sentence.
 */
function isNoun(view: Words, index: number): boolean {
  const { words, language, names } = view;
  if (view.elided[index]! > 0 && language.code === 'fr') return !/^(?:a|est|ont)$/u.test(words[index]!);
  const before = words[index - 1] ?? '';
  // "gli (chiese)" is "to him": after this word, a verb form is not a noun.
  if (language.determiners.has(before) && !language.pronouns.has(before) && before !== 'gli') return true;
  if (language.oblique.has(before) || language.prepositions.has(before)) return true;
  return names[index] === 1 && index > 0 && !isMark(view, index - 1, Shape.stop | Shape.quote | Shape.colon);
}
