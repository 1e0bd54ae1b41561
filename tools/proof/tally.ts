import type { Proof } from '../../server/transcripts/matching/proof';
import type { Transcript } from '../../server/transcripts/transcript';
import type { Span } from '../../server/text/span';
import type { Altered, Expected } from './alter';
import { countOf, plainWords } from './sentences';
import type { Sentence } from './sentences';

/** A count and the total it is part of. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/** The results for one kind of quotation and one length. */
export interface Row {
  readonly kind: string;
  readonly expected: Expected;
  readonly words: string;
  readonly trials: number;
  readonly verbatim: number;
  readonly tidied: number;
  readonly differs: number;
  readonly notFound: number;
  /** For changed quotations: `differs`, with the changed word in the changes. For unchanged ones: no finding. */
  readonly right: number;
}

/** One quotation that was compared with a transcript. */
export interface Trial extends Altered {
  readonly kind: string;
  readonly expected: Expected;
  readonly proof: Proof;
}

export const LENGTHS = ['1–3', '4–6', '7–9', '10–14', '15–24', '25+'];
const lengthOf = (words: number): string => LENGTHS[[3, 6, 9, 14, 24].filter((most) => words > most).length]!;

/** Counts the results of the trials. */
export class Tally {
  readonly rows = new Map<string, { -readonly [Key in keyof Row]: Row[Key] }>();
  readonly times: number[] = [];
  readonly placed = { count: 0, of: 0 };
  readonly otherSpeaker = { count: 0, of: 0 };
  readonly ownSpeaker = { count: 0, of: 0 };

  /** @param shown the kind whose failures are printed, or "all". */
  constructor(private readonly shown: string | undefined) {}

  add(trial: Trial): void {
    const { kind, expected, quotation, proof } = trial;
    const words = lengthOf(countOf(quotation));
    const key = `${kind}\0${words}`;
    const none = { trials: 0, verbatim: 0, tidied: 0, differs: 0, notFound: 0, right: 0 };
    const row = this.rows.get(key) ?? { kind, expected, words, ...none };
    this.rows.set(key, row);
    row.trials++;
    if (proof.state === 'verbatim') row.verbatim++;
    else if (proof.state === 'tidied') row.tidied++;
    else if (proof.state === 'differs') row.differs++;
    else row.notFound++;
    if (isRight(trial)) row.right++;
    else this.show(kind, trial);
  }

  place(trial: Trial, transcript: Transcript, sentence: Sentence): void {
    const { places, state } = trial.proof;
    const isFound = state === 'verbatim' || state === 'tidied';
    const isThere =
      places[0] !== undefined && isSamePlace(places[0].spoken, sentence.spoken, transcript, sentence.text);
    this.placed.of++;
    if (isFound && isThere) this.placed.count++;
    else this.show('place', trial);
  }

  speaker(isOther: boolean, trial: Trial): void {
    const share = isOther ? this.otherSpeaker : this.ownSpeaker;
    share.of++;
    if (trial.proof.speaker === (isOther ? 'other' : 'same')) share.count++;
    else this.show(isOther ? 'other speaker' : 'own speaker', trial);
  }

  private show(name: string, { proof, quotation }: Trial): void {
    if (this.shown !== name && this.shown !== 'all') return;
    const changes = proof.changes.map(
      ({ weight, quoted, words }) => `${weight}: “${quotation.slice(quoted.start, quoted.end)}” / “${words}”`,
    );
    const place = proof.places[0];
    const there = place && place.source.transcript.spoken.text.slice(place.spoken.start, place.spoken.end);
    console.log(`${name} [${proof.state}, ${proof.speaker}]: ${quotation}`);
    console.log(`    ${changes.join('; ')} — ${place?.label?.name ?? ''}: ${there?.replace(/\s+/gu, ' ') ?? ''}`);
  }
}

/** Quotations of one to three words are in any text: leaving them unsettled is not a finding. */
function isRight(trial: Trial): boolean {
  const { expected, proof, quotation } = trial;
  if (expected === 'changed') return isCaught(trial);
  if (expected === 'strange') return proof.state === 'absent' || proof.state === 'unsettled';
  return proof.state === 'verbatim' || proof.state === 'tidied' || countOf(quotation) < 4;
}

function isCaught({ proof: { state, changes }, quotation, words }: Trial): boolean {
  if (state !== 'differs') return false;
  if (words.length === 0)
    return changes.some(({ weight }) => weight === 'omission' || weight === 'name' || weight === 'word');
  return changes.some(({ quoted, weight, words: spoken }) => {
    const both = `${quotation.slice(quoted.start, quoted.end)} ${spoken}`.toLowerCase().replaceAll('’', "'");
    return weight !== 'tidy' && weight !== 'marked' && words.some((word) => both.includes(word));
  });
}

/** At the place itself, or where the same words are. */
function isSamePlace(found: Span, wanted: Span, { spoken: { text } }: Transcript, sentence: string): boolean {
  if (Math.abs(found.start - wanted.start) <= 2 && Math.abs(found.end - wanted.end) <= 4) return true;
  return plainWords(text.slice(found.start, found.end)) === plainWords(sentence);
}
