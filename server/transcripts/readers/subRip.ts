import { TranscriptBuilder } from '../spokenText';
import type { TranscriptReading } from '../transcript';
import { ARROW, cuesOf, withoutRepeats } from './captions';
import { writeCues } from './cueVoices';

/** The first lines of SubRip contain times, with or without a comma. */
export const isSubRip = (file: string): boolean =>
  /^.{0,20}\d{1,2}:\d{2}[.,:\d]{0,12} {0,3}--> {0,3}\d/mu.test(file.slice(0, 4000));

/** Reads SubRip: as WebVTT without a header; names come before a colon. */
export function readSubRip(file: string): TranscriptReading {
  const builder = new TranscriptBuilder(file);
  writeCues(builder, file, withoutRepeats(file, cuesOf(file, ARROW, builder)));
  return builder.read('srt');
}
