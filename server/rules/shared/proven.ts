import type { Analysis } from '../../analysis/analyse';
import { proofsOf } from '../../analysis/proofs';
import type { Attribution } from '../../attribution/attribution';
import type { RawFix } from '../../linter/fix';
import { say } from '../../linter/message';
import { clockOf } from '../../text/timecode';
import { textOf } from '../../text/span';
import type { Place, Proof } from '../../transcripts/matching/proof';

/** A quotation that was held against a text on file. */
export interface Held {
  readonly attribution: Attribution;
  readonly proof: Proof;
  /** Where it was found, or the nearest words. */
  readonly place: Place | undefined;
}

/** The quotations of an article that were held against a text. */
export function heldIn(analysis: Analysis): readonly Held[] {
  if (analysis.texts.length === 0) return [];
  const proofs = proofsOf(analysis);
  return analysis.attributions.attributions.flatMap((attribution, index) => {
    const proof = proofs[index]!;
    return proof.state === 'unchecked' ? [] : [{ attribution, proof, place: proof.places[0] }];
  });
}

export const isFound = ({ state }: Proof): boolean => state === 'verbatim' || state === 'tidied' || state === 'differs';

/** The name of a transcript's file. */
export const fileOf = ({ source: { transcript } }: Place): string =>
  decodeURIComponent(transcript.uri.slice(transcript.uri.lastIndexOf('/') + 1));

/** "0:41"; undefined where the transcript has no times. */
export const clockAt = ({ from }: Place): string | undefined =>
  from === undefined ? undefined : clockOf(Math.floor(from));

/** Words short enough for a message. */
export function inShort(words: string, most = 80): string {
  if (words.length <= most) return words;
  return `${words.slice(0, Math.max(words.lastIndexOf(' ', most), most >> 1))} …`;
}

/** The words of a place, without mark-up, on one line. */
export const spokenWords = ({ source: { transcript }, spoken: { start, end } }: Place): string =>
  transcript.spoken.text.slice(start, end).replace(/\s+/gu, ' ').trim();

/** Without its marks a quotation is a paraphrase. */
export function withoutMarks({ quotation: { start, end, content } }: Attribution): RawFix {
  return {
    title: say`Remove the quotation marks`,
    edits: [
      { start, end: content.start, newText: '' },
      { start: content.end, end, newText: '' },
    ].filter((edit) => edit.start < edit.end),
  };
}

/** The quotation without the stop at its end. */
export function withoutStop(
  { text }: Analysis,
  { quotation: { content } }: Attribution,
): { start: number; end: number } {
  const words = textOf(text, content);
  return { start: content.start, end: content.start + words.replace(/[\s.,!?;:]{1,5}$/u, '').length };
}
