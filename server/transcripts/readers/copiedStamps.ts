import { isBlank, linesOf } from '../../text/lines';
import { textOf } from '../../text/span';
import type { Span } from '../../text/span';
import { TranscriptBuilder } from '../spokenText';
import type { TranscriptReading } from '../transcript';
import { captionTime } from './times';

/** A text needs at least this many times to be read as captions. */
const LEAST = 3;

/** `0:14`, `[00:01:23]`, `1 minute, 5 seconds`, alone or glued to the words, as YouTube's transcript is copied. */
const CLOCK = /^\s{0,8}[[(]?((?:\d{1,2}:)?\d{1,2}:\d{2}(?:\.\d{1,3})?)[\])]?(?:\s{1,8}|(?=\D)|$)/u;
const SPELLED =
  /^\s{0,8}(?:(\d{1,2}) hours?,? ?)?(?:(\d{1,3}) minutes?,? ?)?(?:(\d{1,2}) seconds?)(?=\s|\p{Lu}|$)\s{0,8}|^\s{0,8}(\d{1,3}) minutes?(?=\s{0,3}$)/iu;

/** Reads a text in which at least one line in four has a time; undefined if fewer have. */
export function readCopiedStamps(file: string): TranscriptReading | undefined {
  const lines = linesOf(file).filter((line) => !isBlank(file, line));
  const times = lines.map((line) =>
    timeOf(textOf(file, { start: line.start, end: Math.min(line.end, line.start + 60) })),
  );
  const count = times.filter((time) => time !== undefined).length;
  if (count < LEAST || count * 4 < lines.length) return undefined;
  const builder = new TranscriptBuilder(file);
  let from: number | undefined;
  lines.forEach((line: Span, at) => {
    const time = times[at];
    if (time) from = time.seconds;
    builder.open(line.start, undefined, from);
    builder.copy(line.start + (time?.length ?? 0), line.end);
    builder.close(line.end);
  });
  return builder.read('stamped');
}

function timeOf(head: string): { readonly seconds: number; readonly length: number } | undefined {
  const spelled = SPELLED.exec(head);
  if (spelled) {
    const [whole, hours = 0, minutes = 0, seconds = 0, only = 0] = spelled;
    const total = Number(hours) * 3600 + (Number(minutes) + Number(only)) * 60 + Number(seconds);
    return { seconds: total, length: whole.length };
  }
  const [whole, clock] = CLOCK.exec(head) ?? [];
  const seconds = clock === undefined ? undefined : captionTime(clock);
  return whole === undefined || seconds === undefined ? undefined : { seconds, length: whole.length };
}
