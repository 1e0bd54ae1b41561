import { textOf } from '../../text/span';
import type { Span } from '../../text/span';
import { TranscriptBuilder } from '../spokenText';
import type { Label, TranscriptReading } from '../transcript';
import { ARROW, cuesOf } from './captions';
import { copyMarkup } from './captionMarkup';
import { captionTime } from './times';

const STAMP = /<(\d{1,2}:\d{2}:\d{2}\.\d{1,3})>/gu;
const STAMPED = /<\d{1,2}:\d{2}:\d{2}\.\d{1,3}><c/u;

/** YouTube's automatic captions: each word has a time. */
export const isRolling = (file: string): boolean => STAMPED.test(file.slice(0, 20_000));

/**
 * Reads YouTube's automatic captions. Each line comes first with times, then alone for 10 ms, then above the next one:
 * the one with times counts, and a line without times counts if the previous caption does not have it.
 */
export function readRolling(file: string): TranscriptReading {
  const builder = new TranscriptBuilder(file);
  let before: readonly string[] = [];
  for (const { from, to, lines } of cuesOf(file, ARROW, builder)) {
    const shown: string[] = [];
    for (const line of lines) {
      const typed = textOf(file, line);
      const plain = typed.replace(/<[^>]{1,60}>/gu, '').trim();
      shown.push(plain);
      if (!STAMPED.test(typed) && before.includes(plain)) continue;
      builder.open(line.start, changeOf(plain, line), from);
      copyStamped(builder, file, line, typed);
      builder.close(line.end, to);
    }
    before = shown;
  }
  return builder.read('youtube');
}

function copyStamped(builder: TranscriptBuilder, file: string, line: Span, typed: string): void {
  let from = 0;
  for (const { index, 0: stamp, 1: time } of typed.matchAll(STAMP)) {
    copyMarkup(builder, file, { start: line.start + from, end: line.start + index });
    const seconds = captionTime(time!);
    if (seconds !== undefined) builder.stamp(seconds);
    from = index + stamp.length;
  }
  copyMarkup(builder, file, { start: line.start + from, end: line.end });
}

/** `>>`: somebody else speaks. */
const changeOf = (plain: string, { start }: Span): Label | undefined =>
  /^(?:>>|&gt;&gt;)/u.test(plain) ? { start, end: start, name: '', kind: 'anonymous' } : undefined;
