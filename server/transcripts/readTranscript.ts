import { extentOf, madeBy } from './guessFacts';
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

/** Reads a transcript in any format. No text makes this fail; the time is linear in its length. */
export async function readTranscript(uri: string, text: string, facts: TranscriptFacts = {}): Promise<Transcript> {
  return withFacts(transcriptOf(uri, text, await read(uri, text)), facts);
}

/** Reads captions and plain text, which do not need a library. */
export const readTextTranscript = (uri: string, text: string, facts: TranscriptFacts = {}): Transcript =>
  withFacts(transcriptOf(uri, text, readText(uri, text)), facts);

function transcriptOf(uri: string, text: string, reading: TranscriptReading): Transcript {
  let words: WordIndex | undefined;
  return {
    ...reading,
    uri,
    text,
    made: madeBy(reading, text),
    extent: extentOf(reading, text),
    get words() {
      return (words ??= indexWords(reading));
    },
  };
}

/** A transcript with what its source says about it, which overrides what the text suggests. */
export function withFacts(transcript: Transcript, { speakers, made, extent, recording }: TranscriptFacts): Transcript {
  const { format, spoken, problems, uri, text } = transcript;
  return {
    ...{ format, spoken, problems, uri, text },
    passages: speakers ? transcript.passages.map((passage) => named(passage, speakers)) : transcript.passages,
    made: made ?? transcript.made,
    extent: extent ?? transcript.extent,
    recording: recording ?? transcript.recording,
    get words() {
      return transcript.words;
    },
  };
}

/** By the file's name if that shows the format, otherwise by its first characters. */
async function read(uri: string, text: string): Promise<TranscriptReading> {
  if (/\.html?$/iu.test(uri) || isPage(text)) return readSavedPage(text);
  const isJson = /\.json3?$/iu.test(uri) || /^\uFEFF?\s{0,20}[[{]\s{0,20}["{[]/u.test(text.slice(0, 60));
  return isJson ? readSpeechJson(text) : readText(uri, text);
}

function readText(uri: string, text: string): TranscriptReading {
  if (isRolling(text)) return readRolling(text);
  if (isWebVtt(text) || /\.vtt$/iu.test(uri)) return readWebVtt(text);
  if (isSubViewer(text)) return readSubViewer(text);
  if (isSubRip(text)) return readSubRip(text);
  return readLabelledText(text) ?? readCopiedStamps(text) ?? readPlainProse(text);
}

/** Replaces a label that its source explains: `SPEAKER_00` is Mark Owen. */
function named(passage: Passage, speakers: Readonly<Record<string, string>>): Passage {
  const { label } = passage;
  const name = label && Object.hasOwn(speakers, label.name) ? speakers[label.name] : undefined;
  return label && name !== undefined ? { ...passage, label: { ...label, name, kind: 'named' } } : passage;
}
