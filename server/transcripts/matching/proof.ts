import type { Span } from '../../text/span';
import type { AttachedTranscript, Label } from '../transcript';
import { changesOf } from './wordChanges';
import type { Change } from './wordChanges';
import { isForeign } from './foreignWords';
import { matchesOf } from './match';
import type { Match } from './match';
import type { QuotedWords } from './quotedWords';
import { speakerOf } from './speakerLabels';
import type { Attributed, SpeakerAnswer } from './speakerLabels';

/**
 * `verbatim`: word for word (case and marks are not compared). `tidied`: hesitations left out. `differs`: not the same
 * words. `absent`: not found. `unsettled`: unclear. `unchecked`: no text on file.
 */
export type ProofState = 'verbatim' | 'tidied' | 'differs' | 'absent' | 'unsettled' | 'unchecked';

const STATES_FOUND: readonly (string | undefined)[] = ['verbatim', 'tidied', 'differs'];

/** Whether the words, or similar ones, were found in the transcript. */
export const isFound = ({ state }: { readonly state?: string | undefined }): boolean => STATES_FOUND.includes(state);

/** Where a quotation is in a transcript. */
export interface Place {
  readonly source: AttachedTranscript;
  /** The span in the transcript's file. */
  readonly span: Span;
  /** The span in its spoken text. */
  readonly spoken: Span;
  /** Indexes of its passages, from the first to the last. */
  readonly passages: readonly number[];
  /** Seconds. */
  readonly from?: number | undefined;
  readonly label?: Label | undefined;
}

/** The result of comparing a quotation with the source's own words. */
export interface Proof {
  readonly state: ProofState;
  /**
   * The best place first, followed by other places with the same words. For `absent`, the most similar words, if any.
   */
  readonly places: readonly Place[];
  readonly changes: readonly Change[];
  /** 0 to 1: the share of words that are the same. */
  readonly likeness: number;
  readonly speaker: SpeakerAnswer;
  /** Where the exact words are in another source than the cited one. */
  readonly elsewhere?: Place | undefined;
}

/** A quotation and what the article says about it. */
export interface Claim extends Attributed {
  /** The article. */
  readonly text: string;
  readonly words: QuotedWords;
  /** Folded words of the names in the article. */
  readonly cast: ReadonlySet<string>;
  /** The texts of the cited sources. */
  readonly cited: readonly AttachedTranscript[];
  /** The texts of the other sources. */
  readonly others: readonly AttachedTranscript[];
  /** Whether a cited source has no text on file: words that are not found may be there. */
  readonly isIncomplete: boolean;
  /** The second that the source declares for these words. */
  readonly timecode?: number | undefined;
  /** Places of quotations that are already proven, in the article's order; the last one is the one before this. */
  readonly proven: readonly Place[];
}

/** How similar a quotation with at least this many words must be to count as found. */
const FOUND: readonly (readonly [words: number, likeness: number])[] = [
  [15, 0.5],
  [10, 0.6],
  [7, 0.7],
  [4, 0.83],
  [0, 1],
];
/** Shorter quotations may be found by chance in any transcript. In words. */
export const SHORT = 4;
/** How near to a proven quotation a short one must be to count as found. In units. */
const NEAR = 200;
/** A declared time may be off by this many seconds. */
const TIME = 30;
/** At most this many places are listed. */
const MOST_PLACES = 10;
/** Shorter quotations found in another source prove nothing. In words. */
const LEAST_ELSEWHERE = 7;

/** The proof of a quotation that was not compared with anything. */
export const UNCHECKED: Proof = { state: 'unchecked', places: [], changes: [], likeness: 0, speaker: 'unlabelled' };

interface Candidate {
  readonly match: Match;
  readonly place: Place;
  readonly speaker: SpeakerAnswer;
}

/** Compares a quotation with the texts of its sources. */
export function prove(claim: Claim): Proof {
  const { words, cited } = claim;
  if (cited.length === 0 || words.count === 0) return UNCHECKED;
  const candidates = cited.flatMap((source) => candidatesOf(claim, source));
  const likeness = Math.max(0, ...candidates.map(({ match }) => match.likeness));
  const again = candidates.filter(({ match }) => match.likeness === likeness);
  again.sort((a, b) => byFitness(claim, a, b));
  const [best] = again;
  const least = FOUND.find(([count]) => words.count >= count)![1];
  const isNear = best !== undefined && best.match.likeness >= least && isSettled(claim, best);
  if (!best || !isNear) return notFound(claim, best);
  const changes = changesOf(claim.text, words, best.place.source.transcript, best.match, claim.cast);
  return {
    state: stateOf(changes),
    places: again.slice(0, MOST_PLACES).map(({ place }) => place),
    changes,
    likeness: best.match.likeness,
    speaker: best.speaker,
  };
}

function stateOf(changes: readonly Change[]): ProofState {
  if (changes.every(({ weight }) => weight === 'marked')) return 'verbatim';
  return changes.every(({ weight }) => weight === 'marked' || weight === 'tidy') ? 'tidied' : 'differs';
}

function notFound(claim: Claim, best: Candidate | undefined): Proof {
  const { words, cited, others } = claim;
  const elsewhere = words.count >= LEAST_ELSEWHERE ? verbatimIn(claim, others) : undefined;
  const isUnsettled =
    words.count < SHORT ||
    claim.isIncomplete ||
    cited.some(({ transcript }) => transcript.extent === 'part' || isForeign(words.units, transcript.words));
  return {
    state: isUnsettled ? 'unsettled' : 'absent',
    places: best && words.count >= SHORT && best.match.likeness > 0 ? [best.place] : [],
    changes: [],
    likeness: best?.match.likeness ?? 0,
    speaker: 'unlabelled',
    elsewhere,
  };
}

function verbatimIn(claim: Claim, others: readonly AttachedTranscript[]): Place | undefined {
  for (const source of others) {
    const [found] = candidatesOf(claim, source);
    if (found?.match.likeness === 1) return found.place;
  }
  return undefined;
}

/** A short quotation is in any text: it counts only near its speaker's words or the article's other quotations. */
function isSettled({ words, proven }: Claim, { speaker, place, match }: Candidate): boolean {
  if (words.count >= SHORT || speaker === 'same') return true;
  const { transcript } = place.source;
  return proven.some(
    (other) =>
      other.source.transcript === transcript &&
      Math.abs(transcript.words.indexAt(other.spoken.start) - match.start) <= NEAR,
  );
}

/**
 * Of equally good places: the speaker's, then the one at the declared time, then the next one after the previous
 * quotation.
 */
function byFitness(claim: Claim, a: Candidate, b: Candidate): number {
  const order = (candidate: Candidate): readonly number[] => [
    ['same', 'unlabelled', 'other'].indexOf(candidate.speaker),
    isOnTime(claim, candidate) ? 0 : 1,
    ...distance(claim, candidate),
    candidate.match.start,
  ];
  const [one, other] = [order(a), order(b)];
  const at = one.findIndex((value, index) => value !== other[index]);
  return at === -1 ? 0 : one[at]! - other[at]!;
}

const isOnTime = ({ timecode }: Claim, { place: { from } }: Candidate): boolean =>
  timecode !== undefined && from !== undefined && Math.abs(from - timecode) <= TIME;

/** Whether a place is after the previous quotation, and how far from it. */
function distance({ proven }: Claim, { place }: Candidate): readonly [number, number] {
  const before = proven.findLast(({ source }) => source.transcript === place.source.transcript);
  if (!before) return [0, 0];
  return [place.spoken.start >= before.spoken.start ? 0 : 1, Math.abs(place.spoken.start - before.spoken.start)];
}

/** The best places in one transcript. */
function candidatesOf(claim: Claim, source: AttachedTranscript): Candidate[] {
  const matches = matchesOf(claim.words, source.transcript).filter(({ end, start }) => end > start);
  return matches
    .filter(({ likeness }) => likeness === matches[0]!.likeness)
    .map((match) => {
      const place = placeOf(source, match, claim.words);
      return { match, place, speaker: isReadAloud(place) ? 'unlabelled' : whoSays(claim, place) };
    });
}

function placeOf(source: AttachedTranscript, { start, end }: Match, quoted: QuotedWords): Place {
  const { words, spoken, passages } = source.transcript;
  // "Uh, we counted": if the quotation has the hesitation, so must the place.
  const opening = quoted.fillers[0]?.before === 0 ? words.fillersBetween(start - 1, start)[0] : undefined;
  const closing =
    quoted.fillers.at(-1)?.before === quoted.units.length ? words.fillersBetween(end - 1, end).at(-1) : undefined;
  const span = {
    start: opening?.start ?? words.spanOf(start).start,
    end: closing?.end ?? words.spanOf(end - 1).end,
  };
  const [first, last] = [words.passageOf(start), words.passageOf(end - 1)];
  const indices = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return {
    source,
    span: spoken.fileSpan(span),
    spoken: span,
    passages: indices,
    from: spoken.timeAt(span.start),
    label: passages[mainPassage(source, indices, span)]?.label,
  };
}

/** The passage with most of the words. */
function mainPassage({ transcript: { passages } }: AttachedTranscript, indices: readonly number[], span: Span): number {
  const share = (index: number): number => {
    const { spoken } = passages[index]!;
    return Math.min(spoken.end, span.end) - Math.max(spoken.start, span.start);
  };
  return indices.reduce((best, index) => (share(index) > share(best) ? index : best), indices[0] ?? 0);
}

function whoSays(claim: Claim, { source: { transcript }, passages, label }: Place): SpeakerAnswer {
  const labels = labelNames(transcript.passages);
  const answer = speakerOf(label, claim, labels);
  if (answer !== 'other') return answer;
  const isShared = passages.some((index) => speakerOf(transcript.passages[index]?.label, claim, labels) === 'same');
  return isShared ? 'unlabelled' : answer;
}

const names = new WeakMap<object, readonly string[]>();

function labelNames(passages: AttachedTranscript['transcript']['passages']): readonly string[] {
  const known = names.get(passages) ?? [...new Set(passages.flatMap(({ label }) => (label ? [label.name] : [])))];
  names.set(passages, known);
  return known;
}

/** Quotation marks show that somebody is reading another person's words aloud. */
function isReadAloud({ source: { transcript }, spoken: { start } }: Place): boolean {
  return /(?:^|\s)"$|[“„«‘]\s?$/u.test(transcript.spoken.text.slice(Math.max(0, start - 2), start));
}
