import { TranscriptBuilder } from '../spokenText';
import type { TranscriptReading } from '../transcript';
import { COMMA, cuesOf } from './captions';
import { writeCues } from './cueVoices';

export const isSubViewer = (file: string): boolean =>
  /^\uFEFF?\s{0,5}\d{1,3}:\d{2}:\d{2}\.\d{1,3},\d{1,3}:\d{2}:\d{2}\.\d/u.test(file.slice(0, 60));

/** Reads SBV, the format that YouTube gives a video's owner. */
export function readSubViewer(file: string): TranscriptReading {
  const builder = new TranscriptBuilder(file);
  writeCues(builder, file, cuesOf(file, COMMA, builder));
  return builder.read('sbv');
}
