import { extentOf, madeBy } from './facts';
import { indexWords } from './matching/wordIndex';
import type { WordIndex } from './matching/wordIndex';
import { readCopiedStamps } from './readers/copiedStamps';
import { readLabelledText } from './readers/labelledText';
import { readPlainProse } from './readers/plainProse';
import { isRolling, readRolling } from './readers/rollingCaptions';
import { isPage, readSavedPage } from './readers/savedPage';
import { readSpeechJson } from './readers/speechJson';
import { isSubRip, readSubRip } from './readers/subRip';
import { isSubViewer, readSubViewer } from './readers/subViewer';
import { isWebVtt, readWebVtt } from './readers/webvtt';
import type { Passage, Transcript, TranscriptFacts, TranscriptReading } from './transcript';

/** Names of files that may hold a transcript. */
export const isTranscriptName = (name: string): boolean => /\.(?:vtt|srt|sbv|txt|md|json3?|html?)$/iu.test(name);

/**
 * Reads the source's own words, in whatever form they are on file. Nothing in the text makes this fail; the time taken
 * is linear in its length.
 * @param facts what the source that names the file says of it.
 */
export async function readTranscript(uri: string, text: string, facts: TranscriptFacts = {}): Promise<Transcript> {
  const reading = await read(uri, text);
  const { speakers, made, extent, recording } = facts;
  const passages = speakers ? reading.passages.map((passage) => named(passage, speakers)) : reading.passages;
  let words: WordIndex | undefined;
  return {
    ...reading,
    passages,
    uri,
    text,
    made: made ?? madeBy(reading, text),
    extent: extent ?? extentOf(reading, text),
    recording,
    get words() {
      return (words ??= indexWords({ ...reading, passages }));
    },
  };
}

/** By the file's name where that says it, else by its first characters. */
async function read(uri: string, text: string): Promise<TranscriptReading> {
  if (/\.html?$/iu.test(uri) || isPage(text)) return readSavedPage(text);
  if (/\.json3?$/iu.test(uri) || /^\uFEFF?\s{0,20}[[{]\s{0,20}["{[]/u.test(text.slice(0, 60)))
    return readSpeechJson(text);
  if (isRolling(text)) return readRolling(text);
  if (isWebVtt(text) || /\.vtt$/iu.test(uri)) return readWebVtt(text);
  if (isSubViewer(text)) return readSubViewer(text);
  if (isSubRip(text)) return readSubRip(text);
  return readLabelledText(text) ?? readCopiedStamps(text) ?? readPlainProse(text);
}

/** A label that its source explains: `SPEAKER_00` is Mark Owen. */
function named(passage: Passage, speakers: Readonly<Record<string, string>>): Passage {
  const { label } = passage;
  const name = label && Object.hasOwn(speakers, label.name) ? speakers[label.name] : undefined;
  return label && name !== undefined ? { ...passage, label: { ...label, name, kind: 'named' } } : passage;
}
