import type { Span } from '../text/span';
import type { SpokenText } from './spokenText';
import type { WordIndex } from './matching/wordIndex';

/**
 * The transcript's label for the speaker of a passage: `MARK OWEN`, `Q`, `SPEAKER_01`. The span is its place in the
 * file.
 */
export interface Label extends Span {
  readonly name: string;
  readonly kind: 'named' | 'role' | 'anonymous';
}

/** A caption, a turn or a paragraph of a transcript: one label, one time. The span is an offset range in the file. */
export interface Passage extends Span {
  readonly label?: Label | undefined;
  /** Seconds from the recording's start. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Its words, as offsets in {@link SpokenText.text}. */
  readonly spoken: Span;
}

/** A violation of the format's rules, and its place in the file. */
export interface TranscriptProblem extends Span {
  readonly message: string;
}

/** Who wrote the transcript down. */
export type Made = 'human' | 'machine' | 'unknown';
/** Whether the transcript has everything that was said. */
export type Extent = 'whole' | 'part' | 'unknown';

/** How a text was recognised: the names that `attribution-lint transcript` prints. */
export type TranscriptFormat =
  'webvtt' | 'youtube' | 'srt' | 'sbv' | 'labelled' | 'stamped' | 'questions' | 'speech-json' | 'page' | 'prose';

/** The result of reading a file. */
export interface TranscriptReading {
  readonly format: TranscriptFormat;
  readonly passages: readonly Passage[];
  readonly spoken: SpokenText;
  readonly problems: readonly TranscriptProblem[];
}

/** The source's own words on file: captions, minutes, a saved page. */
export interface Transcript extends TranscriptReading {
  readonly uri: string;
  /** The file as it is: every span of a label, passage or place is an offset in it. */
  readonly text: string;
  readonly made: Made;
  readonly extent: Extent;
  /** The address of the recording, if the file or its source names it. */
  readonly recording?: string | undefined;
  /** Computed at first use. */
  readonly words: WordIndex;
}

/** What the declaring source says about a transcript: it overrides what the text suggests. */
export interface TranscriptFacts {
  readonly made?: Made | undefined;
  readonly extent?: Extent | undefined;
  readonly recording?: string | undefined;
  /** The people behind anonymous labels: `SPEAKER_00` → "Mark Owen". */
  readonly speakers?: Readonly<Record<string, string>> | undefined;
}

/** A transcript and the citation that it belongs to. */
export interface AttachedTranscript {
  /** The key of the citation, or undefined if the transcript covers every citation of the article. */
  readonly key: string | undefined;
  /** The video that these captions belong to: they cover the citations whose source is at that video's address. */
  readonly video?: string | undefined;
  readonly transcript: Transcript;
}
