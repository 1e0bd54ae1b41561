import type { Span } from '../../text/span';
import type { Transcript } from '../transcript';
import type { Alignment, Step } from './alignment';
import type { QuotedWords } from './quotedWords';
import { isCapitalName } from './capitals';

/**
 * How much a change matters. Never tolerated: `negation`, `number`, `name`, `omission` (several words left out without
 * a sign). `tidy`: a hesitation or repetition left out. `small`: an article or auxiliary. `marked`: the writer's
 * brackets, another's interjection, what a page says outside of its quotation marks.
 */
export type Weight = 'negation' | 'number' | 'name' | 'omission' | 'word' | 'small' | 'tidy' | 'marked';

/** A place where the quotation and the transcript do not have the same words. */
export interface Change {
  readonly kind: 'replaced' | 'omitted' | 'added';
  /** In the article; empty where words are left out. */
  readonly quoted: Span;
  /** In the transcript's file; empty where words are added. */
  readonly spoken: Span;
  /** The transcript's words there, without mark-up. */
  readonly words: string;
  readonly weight: Weight;
}

/** So many words left out in a row, without a sign, are an omission. */
const OMISSION = 4;
/** A false start has so many words at most. */
const FALSE_START = 3;

const NEGATIONS: ReadonlySet<string> = new Set([
  ...['not', "n't", 'no', 'never', 'without', 'none', 'nobody', 'nothing', 'neither', 'nor', 'nowhere', 'hardly'],
  ...['nicht', 'kein', 'keine', 'keinen', 'nie', 'niemals', 'ohne', 'pas', 'jamais', 'sans', 'nunca', 'sin'],
]);
const SMALL: ReadonlySet<string> = new Set([
  ...['a', 'an', 'the', 'that', 'is', 'are', 'was', 'were', 'be', 'been', 'am', 'has', 'have', 'had', 'do', 'does'],
  ...['did', 'will', 'would', "'s", "'re", "'ve", "'ll", "'d", "'m", 'well', 'so'],
]);
const HEDGES: ReadonlySet<string> = new Set(['you know', 'i mean']);

/** What is needed to tell one change from another. */
interface Compared {
  readonly text: string;
  readonly words: QuotedWords;
  readonly transcript: Transcript;
  /** Folded words of the names in the article. */
  readonly cast: ReadonlySet<string>;
}

/**
 * The changes between a quotation and the place where it was found, in the quotation's order.
 * @param text the article.
 * @param cast words of the article's names, folded.
 */
export function changesOf(
  text: string,
  words: QuotedWords,
  transcript: Transcript,
  { steps, start, end }: Alignment,
  cast: ReadonlySet<string>,
): Change[] {
  const compared: Compared = { text, words, transcript, cast };
  const changes = grouped(steps).map((step) => changeOf(step, compared));
  return [...changes, ...hesitations(words, transcript, start, end, steps)].sort(
    (a, b) => a.quoted.start - b.quoted.start,
  );
}

/** Steps that follow each other and differ are one change. */
function grouped(steps: readonly Step[]): Step[] {
  const groups: Step[] = [];
  let isOpen = false;
  for (const step of steps) {
    const last = groups.at(-1);
    if (step.kind === 'same') isOpen = false;
    else if (last && isOpen && step.kind !== 'marked' && last.kind !== 'marked')
      groups[groups.length - 1] = {
        ...last,
        kind: last.kind === step.kind ? last.kind : 'replaced',
        quotedEnd: step.quotedEnd,
        spokenEnd: step.spokenEnd,
      };
    else {
      groups.push(step);
      isOpen = true;
    }
  }
  return groups;
}

function changeOf(step: Step, compared: Compared): Change {
  const { words, transcript } = compared;
  const edge = atEdge(step, compared);
  const { quoted, quotedEnd, spoken, spokenEnd } = edge;
  const before = words.spans[Math.max(0, quoted - 1)];
  const at = quotedEnd > quoted ? words.spans[quoted]!.start : (before?.end ?? 0);
  const till = quotedEnd > quoted ? words.spans[quotedEnd - 1]!.end : at;
  const index = transcript.words;
  const from = index.spanOf(spoken).start;
  const to = spokenEnd > spoken ? index.spanOf(spokenEnd - 1).end : from;
  return {
    kind: edge.kind === 'marked' || edge.kind === 'same' ? 'replaced' : edge.kind,
    quoted: { start: at, end: till },
    spoken: transcript.spoken.fileSpan({ start: from, end: to }),
    words: wordsBetween(transcript, from, to),
    weight: edge.kind === 'marked' ? 'marked' : weightOf(edge, compared),
  };
}

/** Beyond the end of a sentence nothing was replaced: the quotation adds a word there. */
function atEdge(step: Step, { words, transcript }: Compared): Step {
  if (step.kind !== 'replaced') return step;
  const { spoken, index } = { spoken: transcript.spoken.text, index: transcript.words };
  const isFirst = step.quoted === 0;
  const isLast = step.quotedEnd === words.units.length;
  if (isFirst === isLast) return step;
  const between = isLast
    ? spoken.slice(index.spanOf(step.spoken - 1).end, index.spanOf(step.spoken).start)
    : spoken.slice(index.spanOf(step.spokenEnd - 1).end, index.spanOf(step.spokenEnd).start);
  return /[.?!]/u.test(between) ? { ...step, kind: 'added', spokenEnd: step.spoken } : step;
}

function weightOf(step: Step, compared: Compared): Weight {
  const { words, transcript } = compared;
  const index = transcript.words;
  const quoted = words.units.slice(step.quoted, step.quotedEnd);
  const spoken = Array.from({ length: step.spokenEnd - step.spoken }, (_, at) => index.unitOf(step.spoken + at));
  if (step.kind === 'omitted') {
    if (isAside(step, transcript)) return 'marked';
    if (isRepeated(step, transcript)) return 'tidy';
    if (spoken.length >= OMISSION) return 'omission';
  }
  if (countOf(quoted, isNegation) !== countOf(spoken, isNegation)) return 'negation';
  if (differ(quoted.filter(isNumber), spoken.filter(isNumber))) return 'number';
  if (hasName(step, compared)) return 'name';
  const isBroken = HEDGES.has(spoken.join(' ')) || isFalseStart(step, transcript);
  if (step.kind === 'omitted' && isBroken) return 'tidy';
  return [...quoted, ...spoken].every((unit) => SMALL.has(unit)) ? 'small' : 'word';
}

const isNegation = (unit: string): boolean => NEGATIONS.has(unit);
const isNumber = (unit: string): boolean => unit.startsWith('#');
const countOf = (units: readonly string[], holds: (unit: string) => boolean): number => units.filter(holds).length;
const differ = (a: readonly string[], b: readonly string[]): boolean => a.join(' ') !== b.join(' ');

/** Whether a name is put in, left out or changed for another. */
function hasName({ quoted, quotedEnd, spoken, spokenEnd }: Step, compared: Compared): boolean {
  const { text, words, transcript, cast } = compared;
  const index = transcript.words;
  const isQuotedName = (at: number): boolean =>
    cast.has(words.units[at]!) || isCapitalName(text, words.spans[at]!, false);
  const isSpokenName = (at: number): boolean =>
    cast.has(index.unitOf(at)) || isCapitalName(transcript.spoken.text, index.spanOf(at), index.isShouted);
  for (let at = quoted; at < quotedEnd; at++) if (isQuotedName(at)) return true;
  for (let at = spoken; at < spokenEnd; at++) if (isSpokenName(at)) return true;
  return false;
}

const isAside = ({ spoken, spokenEnd }: Step, { words }: Transcript): boolean =>
  words.aside.subarray(spoken, spokenEnd).every((flag) => flag === 1);

/** The same words once more, before or behind. */
function isRepeated({ spoken, spokenEnd }: Step, { words }: Transcript): boolean {
  const length = spokenEnd - spoken;
  const isSame = (at: number): boolean => {
    for (let step = 0; step < length; step++)
      if (words.ids[spoken + step] !== words.ids[at + step] || words.ids[at + step] === undefined) return false;
    return true;
  };
  return isSame(spokenEnd) || (spoken >= length && isSame(spoken - length));
}

/** A few words that break off: "we have — we had". */
function isFalseStart({ spoken, spokenEnd }: Step, { words, spoken: { text } }: Transcript): boolean {
  if (spokenEnd - spoken > FALSE_START) return false;
  const after = words.spanOf(spokenEnd - 1).end;
  return /^\s{0,2}(?:[—–…]|--|- |\.\.\.)/u.test(text.slice(after, after + 5));
}

/** The hesitations of the transcript that the quotation does not have, or the reverse. */
function hesitations(
  words: QuotedWords,
  transcript: Transcript,
  start: number,
  end: number,
  steps: readonly Step[],
): Change[] {
  const isQuoted = (unit: number): boolean =>
    steps.some((step) => step.kind !== 'omitted' && step.spoken <= unit && unit < step.spokenEnd);
  const spoken = transcript.words
    .fillersBetween(start, Math.max(start, end - 1))
    .filter(({ before }) => isQuoted(before - 1) && isQuoted(before) && !words.cuts.includes(quotedAt(steps, before)));
  // What is before the first word, or behind the last, is not told of in the transcript either.
  const fillers = words.fillers.filter(({ before }) => before > 0 && before < words.units.length);
  if (spoken.length === fillers.length) return [];
  if (spoken.length > fillers.length)
    return spoken.slice(fillers.length).map((filler) => {
      const at = words.spans[Math.max(0, quotedAt(steps, filler.before) - 1)]?.end ?? 0;
      return {
        kind: 'omitted' as const,
        quoted: { start: at, end: at },
        spoken: transcript.spoken.fileSpan(filler),
        words: wordsBetween(transcript, filler.start, filler.end),
        weight: 'tidy' as const,
      };
    });
  const none = transcript.spoken.fileSpan(transcript.words.spanOf(start));
  return fillers.slice(spoken.length).map(({ start: from, end: to }) => ({
    kind: 'added' as const,
    quoted: { start: from, end: to },
    spoken: { start: none.start, end: none.start },
    words: '',
    weight: 'tidy' as const,
  }));
}

/** The quoted unit beside a unit of the transcript. */
function quotedAt(steps: readonly Step[], spoken: number): number {
  const step = steps.find((each) => each.spoken <= spoken && spoken < each.spokenEnd);
  return step ? Math.min(step.quotedEnd - 1, step.quoted + spoken - step.spoken) : 0;
}

/** The transcript's words, on one line. */
const wordsBetween = ({ spoken: { text } }: Transcript, start: number, end: number): string =>
  text.slice(start, end).replace(/\s+/gu, ' ');
