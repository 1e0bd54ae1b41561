import { clockOf } from '../text/timecode';
import type { Span } from '../text/span';
import type { Transcript } from '../transcripts/transcript';

/** How a transcript is read, as scripts read it: the public shape of `transcript --format json`. Offsets are UTF-16. */
export interface TranscriptReport {
  readonly format: Transcript['format'];
  readonly made: Transcript['made'];
  readonly extent: Transcript['extent'];
  readonly words: number;
  readonly passages: readonly (Span & {
    readonly text: string;
    readonly label?: string;
    /** Seconds. */
    readonly from?: number;
    readonly to?: number;
  })[];
  readonly problems: readonly (Span & { readonly message: string })[];
}

/** The report on one transcript, as `transcript --format json` prints it. */
export function transcriptReport({
  format,
  made,
  extent,
  words,
  passages,
  problems,
  spoken,
}: Transcript): TranscriptReport {
  return {
    ...{ format, made, extent, words: words.count },
    passages: passages.map(({ start, end, label, from, to, spoken: span }) => ({
      ...{ start, end, text: onOneLine(spoken.text.slice(span.start, span.end)) },
      ...(label && { label: label.name }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    })),
    problems,
  };
}

/** The same for people: a line about the file, then one line per passage. */
export function transcriptText(transcript: Transcript): string {
  const { format, made, extent, words, passages, problems } = transcriptReport(transcript);
  const { text } = transcript;
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  return [
    `${format}, ${made}, ${extent}: ${words} words in ${passages.length} passages`,
    ...problems.map(({ start, message }) => `line ${lineOf(start)}: ${message}`),
    ...passages.map(({ from, label, text: said }) => {
      const time = from === undefined ? '' : `${clockOf(Math.floor(from))} `;
      return `${time}${label === undefined ? '' : `${label === '' ? '>>' : label}: `}${said}`;
    }),
  ].join('\n');
}

const onOneLine = (said: string): string => said.replace(/\s+/gu, ' ').trim();
