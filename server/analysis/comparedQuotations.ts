import type { Attribution } from '../attribution/attribution';
import { clockOf } from '../text/timecode';
import type { Place, Proof } from '../transcripts/matching/proof';
import { perAnalysis } from './memo';
import { proofsOf } from './proofs';

/** A quotation that was held against a text on file. */
export interface Held {
  readonly attribution: Attribution;
  readonly proof: Proof;
  /** Where it was found, or the nearest words. */
  readonly place: Place | undefined;
}

/** The quotations of an article that were held against a text. */
export const heldIn = perAnalysis((analysis): readonly Held[] => {
  if (analysis.texts.length === 0) return [];
  const proofs = proofsOf(analysis);
  return analysis.attributions.ofQuotations.flatMap((attribution, index) => {
    const proof = proofs[index]!;
    return proof.state === 'unchecked' ? [] : [{ attribution, proof, place: proof.places[0] }];
  });
});

export const isFound = ({ state }: Proof): boolean => state === 'verbatim' || state === 'tidied' || state === 'differs';

/** The name of a transcript's file. */
export const fileOf = ({ source: { transcript } }: Place): string =>
  decodeURIComponent(transcript.uri.slice(transcript.uri.lastIndexOf('/') + 1));

/** "0:41"; undefined where the transcript has no times. */
export const clockAt = ({ from }: Place): string | undefined =>
  from === undefined ? undefined : clockOf(Math.floor(from));

/** The words of a place, without mark-up, on one line. */
export const spokenWords = ({ source: { transcript }, spoken: { start, end } }: Place): string =>
  transcript.spoken.text.slice(start, end).replace(/\s+/gu, ' ').trim();
