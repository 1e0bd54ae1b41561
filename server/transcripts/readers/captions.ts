import { isBlank, linesOf } from '../../text/lines';
import { textOf } from '../../text/span';
import type { Span } from '../../text/span';
import type { TranscriptBuilder } from '../spokenText';
import { captionTime } from './times';

/** A caption: when it is shown, and its lines. Spans are offsets in the file. */
export interface Cue extends Span {
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly lines: readonly Span[];
}

/** Reads a format's line of times. */
export type TimingLine = (line: string) => readonly [from: string, to: string] | undefined;

export const ARROW: TimingLine = (line) => {
  const at = line.indexOf('-->');
  if (at === -1) return undefined;
  return [
    line.slice(0, at),
    line
      .slice(at + 3)
      .trim()
      .split(/\s/u)[0] ?? '',
  ];
};

/** `0:00:01.000,0:00:04.000` */
export const COMMA: TimingLine = (line) => {
  const [, from, to] =
    /^\s{0,4}(\d{1,3}:\d{2}:\d{2}\.\d{1,3}),(\d{1,3}:\d{2}:\d{2}\.\d{1,3})\s{0,4}$/u.exec(line) ?? [];
  return from !== undefined && to !== undefined ? [from, to] : undefined;
};

/** A caption with more lines has lost its end: the rest is not read as part of it. */
const MOST_LINES = 200;

/** The captions of a file, whatever is between them: headers, notes, numbers. Invalid times are reported. */
export function cuesOf(file: string, timing: TimingLine, builder: TranscriptBuilder): Cue[] {
  const cues: Cue[] = [];
  const lines = linesOf(file);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const times = timing(textOf(file, line));
    if (!times) continue;
    const [from, to] = times.map(captionTime);
    if (from === undefined || to === undefined) builder.problem(line, TIME_PROBLEM);
    const own: Span[] = [];
    while (at + 1 < lines.length && own.length < MOST_LINES && !endsCue(file, lines, at + 1, timing))
      own.push(lines[++at]!);
    const body = own.filter((each) => !isBlank(file, each));
    cues.push({ start: line.start, end: own.at(-1)?.end ?? line.end, from, to, lines: body });
  }
  return cues;
}

const TIME_PROBLEM = 'This line does not have two times, such as “00:01:02.500 --> 00:01:05.000”. Correct it.';

/**
 * A caption ends at an empty line (not at one with a space, which YouTube writes) or at the times of the next caption.
 */
function endsCue(file: string, lines: readonly Span[], at: number, timing: TimingLine): boolean {
  const line = lines[at]!;
  if (line.start === line.end) return true;
  if (timing(textOf(file, line)) !== undefined) return true;
  // The next caption's number, if the empty line is missing.
  const next = lines[at + 1];
  return /^\s{0,3}\d{1,6}\s{0,3}$/u.test(textOf(file, line)) && !!next && timing(textOf(file, next)) !== undefined;
}

/**
 * Captions that roll show each line twice, first at the bottom and then at the top: leaves out lines that the previous
 * caption has. Other captions stay as they are.
 */
export function withoutRepeats(file: string, cues: readonly Cue[]): readonly Cue[] {
  const text = (line: Span): string => textOf(file, line).trim();
  let rolling = 0;
  cues.forEach(({ lines }, at) => {
    const before = cues[at - 1]?.lines.at(-1);
    if (before && lines[0] && text(before) === text(lines[0])) rolling++;
  });
  if (rolling * 3 < cues.length || rolling < 3) return cues;
  return cues.map((cue, at) => {
    const before = new Set(cues[at - 1]?.lines.map(text));
    return { ...cue, lines: cue.lines.filter((line) => !before.has(text(line))) };
  });
}
