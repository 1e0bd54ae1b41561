import { TranscriptBuilder } from '../spokenText';
import type { TranscriptReading } from '../transcript';
import { ARROW, cuesOf, withoutRepeats } from './captions';
import { writeCues } from './cueVoices';

export const isWebVtt = (file: string): boolean => /^\uFEFF?WEBVTT(?:[\s]|$)/u.test(file.slice(0, 10));

/** Reads WebVTT: `<v Name>`, notes and styles left out (www.w3.org/TR/webvtt1). */
export function readWebVtt(file: string): TranscriptReading {
  const builder = new TranscriptBuilder(file);
  writeCues(builder, file, withoutRepeats(file, cuesOf(file, ARROW, builder)));
  return builder.read('webvtt');
}
