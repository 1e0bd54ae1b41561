import type { Span } from '../../text/span';
import type { Transcript } from '../transcript';
import type { Alignment, Step } from './alignment';
import type { QuotedWords } from './quotedWords';
import { isCapitalName } from './capitals';
import { ASIDE } from './wordIndex';

/**
 * How much a change matters. Never tolerated: `negation`, `number`, `name`, `omission` (several words left out without
 * a sign). `tidy`: a hesitation or repetition left out. `small`: an article or auxiliary. `marked`: the writer's
 * brackets, another speaker's interjection, text on a page outside its quotation marks.
 */
export type Weight = 'negation' | 'number' | 'name' | 'omission' | 'word' | 'small' | 'tidy' | 'marked';

/** A place where the quotation and the transcript have different words. */
export interface Change {
  readonly kind: 'replaced' | 'omitted' | 'added';
  /** In the article; empty if words are left out. */
  readonly quoted: Span;
  /** In the transcript's file; empty if words are added. */
  readonly spoken: Span;
  /** The transcript's words there, without mark-up. */
  readonly words: string;
  readonly weight: Weight;
}

/** At least this many words in a row, left out without a sign, are an omission. */
const OMISSION = 4;

const NEGATIONS: ReadonlySet<string> = new Set([
  ...['not', "n't", 'no', 'never', 'without', 'none', 'nobody', 'nothing', 'neither', 'nor', 'nowhere', 'hardly'],
  ...['nicht', 'kein', 'keine', 'keinen', 'nie', 'niemals', 'ohne', 'pas', 'jamais', 'sans', 'nunca', 'sin'],
]);
const SMALL: ReadonlySet<string> = new Set([
  ...['a', 'an', 'the', 'that', 'is', 'are', 'was', 'were', 'be', 'been', 'am', 'has', 'have', 'had', 'do', 'does'],
  ...['did', 'will', 'would', "'s", "'re", "'ve", "'ll", "'d", "'m", 'well', 'so'],
]);

/** The data that is needed to classify a change. */
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

/** Consecutive steps that differ are one change. */
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

/** Nothing is replaced across the end of a sentence: the quotation adds a word there. */
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
    if (index.areHesitations(step.spoken, step.spokenEnd)) return 'tidy';
    if (spoken.length >= OMISSION) return 'omission';
  }
  if (countOf(quoted, isNegation) !== countOf(spoken, isNegation)) return 'negation';
  if (differ(quoted.filter(isNumber), spoken.filter(isNumber))) return 'number';
  if (hasName(step, compared)) return 'name';
  return [...quoted, ...spoken].every((unit) => SMALL.has(unit)) ? 'small' : 'word';
}

const isNegation = (unit: string): boolean => NEGATIONS.has(unit);
const isNumber = (unit: string): boolean => unit.startsWith('#');
const countOf = (units: readonly string[], holds: (unit: string) => boolean): number => units.filter(holds).length;
const differ = (a: readonly string[], b: readonly string[]): boolean => a.join(' ') !== b.join(' ');

/** Whether a name is added, left out or replaced. */
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

/** True for a whole aside; a single word left out of one is an ordinary omission. */
const isAside = ({ spoken, spokenEnd }: Step, { words: { leave } }: Transcript): boolean =>
  leave.subarray(spoken, spokenEnd).every((way) => way === ASIDE) &&
  leave[spoken - 1] !== ASIDE &&
  leave[spokenEnd] !== ASIDE;

/** The hesitations that only the transcript or only the quotation has, by the words that follow them. */
function hesitations(
  words: QuotedWords,
  transcript: Transcript,
  start: number,
  end: number,
  steps: readonly Step[],
): Change[] {
  const heard = transcript.words
    .fillersBetween(start, Math.max(start, end - 1))
    .map((filler) => ({ ...filler, at: quotedAt(steps, filler.before) }));
  const isHere = (filler: { readonly before: number }): boolean => {
    const known = heard.findIndex(({ at }) => at === filler.before);
    if (known !== -1) heard.splice(known, 1);
    return known !== -1;
  };
  const added = words.fillers.filter((filler) => !isHere(filler) && isInside(filler.before, words));
  return [
    ...heard
      .filter(({ before, at }) => isInside(at, words) && isBetweenQuoted(before, steps))
      .map((filler) => leftOut(filler, words.spans[filler.at - 1]!.end, transcript)),
    ...added.map((filler) => putIn(filler, transcript.spoken.fileSpan(transcript.words.spanOf(start)).start)),
  ];
}

/** A hesitation in the transcript; `at` is where it would be in the article. */
const leftOut = ({ start, end }: Span, at: number, transcript: Transcript): Change => ({
  kind: 'omitted',
  quoted: { start: at, end: at },
  spoken: transcript.spoken.fileSpan({ start, end }),
  words: wordsBetween(transcript, start, end),
  weight: 'tidy',
});

/** A hesitation in the quotation; `at` is where the quotation starts in the file. */
const putIn = ({ start, end }: Span, at: number): Change => ({
  kind: 'added',
  quoted: { start, end },
  spoken: { start: at, end: at },
  words: '',
  weight: 'tidy',
});

/** Next to an ellipsis, a bracket or the quotation's ends, an omission is marked. */
const isInside = (at: number, { units, cuts }: QuotedWords): boolean =>
  at > 0 && at < units.length && !cuts.includes(at) && units[at] !== '' && units[at - 1] !== '';

/** Whether the units before and after a hesitation are quoted. */
function isBetweenQuoted(before: number, steps: readonly Step[]): boolean {
  const isQuoted = (unit: number): boolean =>
    steps.some(({ kind, spoken, spokenEnd }) => kind !== 'omitted' && spoken <= unit && unit < spokenEnd);
  return isQuoted(before - 1) && isQuoted(before);
}

/** The quoted unit next to a unit of the transcript. */
function quotedAt(steps: readonly Step[], spoken: number): number {
  const step = steps.find((each) => each.spoken <= spoken && spoken < each.spokenEnd);
  return step ? Math.min(step.quotedEnd - 1, step.quoted + spoken - step.spoken) : 0;
}

/** The transcript's words, on one line. */
const wordsBetween = ({ spoken: { text } }: Transcript, start: number, end: number): string =>
  text.slice(start, end).replace(/\s+/gu, ' ');
