import { readTranscript } from '../transcripts/readTranscript';
import type { AttachedTranscript } from '../transcripts/transcript';
import { isRecord } from '../formats/data';

/** The text of a transcript that comes with an article. */
export interface GivenTranscript {
  readonly text: string;
  /** The ending that its file would have: `vtt`, `srt`, `json`, `txt`. */
  readonly format: string;
}

/** `{"text": "WEBVTT …", "format": "vtt"}`; undefined for anything else. */
export const readGiven = (value: unknown): GivenTranscript | undefined =>
  isRecord(value) && typeof value.text === 'string'
    ? { text: value.text, format: typeof value.format === 'string' ? value.format : 'txt' }
    : undefined;

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
