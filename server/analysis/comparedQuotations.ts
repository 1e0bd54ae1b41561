import type { Attribution } from '../attribution/attribution';
import { atTime, clockOf } from '../text/timecode';
import type { Place, Proof } from '../transcripts/matching/proof';
import type { Analysis } from './analyse';
import { perAnalysis } from './memo';
import { keysOf, proofsOf } from './proofs';
import { fileNameOf } from '../text/fileNames';

/** A quotation that was compared with a text on file. */
export interface Held {
  readonly attribution: Attribution;
  readonly proof: Proof;
  /** Where the words were found, or the most similar words. */
  readonly place: Place | undefined;
}

/** The quotations of an article that were compared with a text. */
export const heldIn = perAnalysis((analysis): readonly Held[] => {
  if (analysis.texts.length === 0) return [];
  const proofs = proofsOf(analysis);
  return analysis.attributions.ofQuotations.flatMap((attribution, index) => {
    const proof = proofs[index]!;
    return proof.state === 'unchecked' ? [] : [{ attribution, proof, place: proof.places[0] }];
  });
});

const SIGNS: Readonly<Record<Proof['state'], string>> = {
  ...{ verbatim: '✓', tidied: '✓', differs: '≠', absent: '✗', unsettled: '?', unchecked: '–' },
};

/** A sign for the result: words found, different words, nothing found, or words of another speaker. */
export const signOf = ({ state, speaker }: Proof): string => (speaker === 'other' ? '✗' : SIGNS[state]);

/** The name of a transcript's file. */
export const fileOf = ({ source: { transcript } }: Place): string => fileNameOf(transcript.uri);

/** "0:41"; undefined where the transcript has no times. */
export const clockAt = ({ from }: Place): string | undefined =>
  from === undefined ? undefined : clockOf(Math.floor(from));

/** The words of a place, without mark-up, on one line. */
export const spokenWords = ({ source: { transcript }, spoken: { start, end } }: Place): string =>
  transcript.spoken.text.slice(start, end).replace(/\s+/gu, ' ').trim();

/** The address of the recording, a moment before the words; undefined where the time or the address is not known. */
export function recordingAt(analysis: Analysis, attribution: Attribution, { source, from }: Place): string | undefined {
  const [key] = keysOf(analysis, attribution);
  const page =
    source.transcript.recording ?? (key === undefined ? undefined : analysis.references.byKey.get(key)?.item.URL);
  return page === undefined || from === undefined ? undefined : atTime(page, from);
}
