import { readQuotedWords } from '../../server/transcripts/matching/quotedWords';
import type { Transcript } from '../../server/transcripts/transcript';
import type { Span } from '../../server/text/span';

/** A sentence of a transcript with a single speaker. */
export interface Sentence {
  readonly text: string;
  /** The span in the spoken text. */
  readonly spoken: Span;
  readonly words: number;
  readonly label: string | undefined;
}

/** From one full stop to the next; the point in "1.2 million" is not one. */
const SENTENCE = /(?<=^|[\n.?!]["”’)]?\s)(?:[^.?!\n]|\.(?=\d)){10,600}[.?!]+(?=\s)/gu;

/** The sentences of four to sixty words within one speaker's passages, without notes. */
export function sentencesOf({ spoken: { text }, passages }: Transcript): Sentence[] {
  const sentences: Sentence[] = [];
  let passage = 0;
  for (const { 0: found, index } of text.matchAll(SENTENCE)) {
    const start = index + (found.length - found.trimStart().length);
    const end = index + found.length;
    while (passage + 1 < passages.length && passages[passage]!.spoken.end <= start) passage++;
    const labels = new Set<string | undefined>();
    for (let at = passage; at < passages.length && passages[at]!.spoken.start < end; at++)
      labels.add(passages[at]!.label?.name);
    const sentence = text.slice(start, end);
    const words = countOf(sentence);
    if (labels.size === 1 && words >= 4 && words <= 60 && !/[[\](){}…\uFFFD]|\.\./u.test(sentence))
      sentences.push({ text: sentence, spoken: { start, end }, words, label: [...labels][0] });
  }
  return sentences;
}

/** The number of words as a reader counts them. */
export const countOf = (quotation: string): number =>
  readQuotedWords(quotation, [{ start: 0, end: quotation.length }]).count;

const plain = new WeakMap<Transcript, string>();

/**
 * Whether the words are in a transcript unchanged, by letters and digits alone: a different method from the engine's.
 */
export function isSaid(quotation: string, transcript: Transcript): boolean {
  const known = plain.get(transcript) ?? plainWords(transcript.spoken.text);
  plain.set(transcript, known);
  return known.includes(plainWords(quotation));
}

/** " the words in lower case " */
export const plainWords = (text: string): string =>
  ` ${(
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}']+/gu) ?? []
  ).join(' ')} `;
