import { readTranscript } from '../transcripts/readTranscript';
import type { AttachedTranscript } from '../transcripts/transcript';

/** The text of a transcript that comes with an article. */
export interface GivenTranscript {
  readonly text: string;
  /** The ending that its file would have: `vtt`, `srt`, `json`, `txt`. */
  readonly format: string;
}

/** By the keys of citations. */
export type GivenTranscripts = Readonly<Record<string, GivenTranscript>>;

/** The transcripts in the service's form. */
export const attachedTexts = (transcripts: GivenTranscripts): Promise<readonly AttachedTranscript[]> =>
  Promise.all(
    Object.entries(transcripts).map(async ([key, { text, format }]) => ({
      key,
      transcript: await readTranscript(`untitled:${key}.${format}`, text),
    })),
  );
