import type { Passage, Transcript } from './transcript';

/** Where a transcript comes from: the name of its file, and the SHA-256 of its bytes in hexadecimal. */
export interface Origin {
  readonly name: string;
  readonly sha256: string;
}

/** A caption ends after a sentence from this many words on; below, the most words of a caption. */
const ENOUGH_WORDS = 8;
const MOST_WORDS = 30;
/** How long the last caption is shown if its end is not known. In seconds. */
const LAST = 1;

/**
 * Writes the output of a speech-to-text service as WebVTT, with a note about its origin: people read it and go to the
 * words in it. Undefined if some words have no time: none is invented.
 */
export function asWebVtt(transcript: Transcript, { name, sha256 }: Origin): string | undefined {
  const captions = transcript.passages.flatMap((passage) => captionsOf(transcript, passage));
  if (captions.length === 0 || captions.some(({ from }) => from === undefined)) return undefined;
  const file = name.replace(/\s+|-->/gu, ' ');
  const cues = captions.map(({ from = 0, to, label, words }, at) => {
    const next = captions[at + 1]?.from;
    const end = Math.max(from, to ?? next ?? from + LAST);
    const voice = label === undefined ? '' : `<v ${escaped(label).replace(/\s+/gu, ' ')}>`;
    return `${clock(from)} --> ${clock(end)}\n${voice}${escaped(words)}\n`;
  });
  return `WEBVTT\n\nNOTE\nMade from ${file}, speech-to-text.\nSHA-256 of that file: ${sha256}\n\n${cues.join('\n')}`;
}

interface Caption {
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly label: string | undefined;
  readonly words: string;
}

/** Splits a passage into captions that can be read at a glance, each with the time of its first word. */
function captionsOf({ spoken }: Transcript, { spoken: span, label, from, to }: Passage): Caption[] {
  const starts: number[] = [];
  let count = 0;
  let isEnd = true;
  for (const { 0: word, index } of spoken.text.slice(span.start, span.end).matchAll(/\S+/gu)) {
    if (starts.length === 0 || count >= MOST_WORDS || (isEnd && count >= ENOUGH_WORDS)) {
      starts.push(span.start + index);
      count = 0;
    }
    count++;
    isEnd = /[.?!…]$/u.test(word);
  }
  return starts.map((start, at) => {
    const end = starts[at + 1];
    return {
      from: spoken.timeAt(start) ?? from,
      to: end === undefined ? to : spoken.timeAt(end),
      label: label?.name,
      words: spoken.text.slice(start, end ?? span.end).trim(),
    };
  });
}

/** "00:01:02.345" */
function clock(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const two = (part: number): string => String(part).padStart(2, '0');
  const [hours, minutes] = [Math.floor(milliseconds / 3_600_000), Math.floor(milliseconds / 60_000) % 60];
  const rest = milliseconds % 60_000;
  return `${two(hours)}:${two(minutes)}:${two(Math.floor(rest / 1000))}.${String(rest % 1000).padStart(3, '0')}`;
}

const escaped = (words: string): string =>
  words
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/[\r\n]+/gu, ' ');
