import type { Span } from '../../text/span';
import { colonLabel, labelOf, LONGEST_LABEL } from './lineLabels';
import type { LineLabel } from './lineLabels';
import { captionTime } from './times';

/** The start of a line in a plain-text transcript: who speaks, when, or both. */
export type Turn = Omit<LineLabel, 'label'> & { readonly label?: LineLabel['label'] | undefined };

const STAMP = String.raw`(?:\d{1,2}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?`;
/** `[00:22] `, `(0:14)`, `00:00:01 ` */
const LEADING = new RegExp(
  `^\\s{0,8}(?:\\\\?[[(](${STAMP})\\\\?[\\])]|(${STAMP})(?=[\\s\\p{L}]|$)):?[ \\t]{0,8}[-–]?[ \\t]{0,3}`,
  'u',
);
/** `Ada Chen Rekhi (00:00:00):` */
const NAME_STAMP = new RegExp(
  `^(\\s{0,8}(?:\\*\\*)?)([\\p{Lu}\\d][^:()\\[\\]\\n]{0,60}?)(?:\\*\\*)?\\s{1,8}[([]?(${STAMP})[)\\]]?(?:\\*\\*)?:?(?:\\*\\*)?(?=\\s|$)`,
  'u',
);
/** `Q`, `Q.`, `A:`, `Q  Whether …` */
const LETTER = /^\s{0,8}(?:\*\*|__)?([QA])(?:(?:[.:]|(?:\*\*|__):?|:(?:\*\*|__))\s|\s{2,8}|\s{0,3}$)/u;
/** `MADELEINE BRAND, host` */
const SHOUTED =
  /^\s{0,4}((?:\p{Lu}[\p{Lu}.'’-]{0,30} ){1,3}\p{Lu}[\p{Lu}.'’-]{1,30})(?:, \p{Ll}[\p{L} ,'’-]{1,60}| \([^()\n]{1,60}\))?\s{0,4}$/u;

/** The turn at the start of a line; undefined if the line is only words. */
export function turnAt(file: string, line: Span): Turn | undefined {
  const head = file.slice(line.start, Math.min(line.end, line.start + LONGEST_LABEL + 20));
  const [stamp, time] = leading(head);
  const rest = { start: line.start + stamp, end: line.end };
  const found = letterTurn(file, rest) ?? nameAndStamp(file, rest) ?? colonLabel(file, rest) ?? shouted(file, rest);
  if (found) return { ...found, from: found.from ?? time };
  return time === undefined ? undefined : { from: time, words: rest.start, isPlain: true };
}

function leading(head: string): readonly [length: number, seconds: number | undefined] {
  const [whole, bracketed, plain] = LEADING.exec(head) ?? [];
  return whole === undefined ? [0, undefined] : [whole.length, captionTime(bracketed ?? plain ?? '')];
}

function letterTurn(file: string, { start, end }: Span): Turn | undefined {
  const [whole, letter] = LETTER.exec(file.slice(start, Math.min(end, start + 20))) ?? [];
  if (whole === undefined || letter === undefined) return undefined;
  const at = start + whole.indexOf(letter);
  return { label: labelOf(file, { start: at, end: at + 1 }), words: start + whole.length, isPlain: true };
}

function nameAndStamp(file: string, { start, end }: Span): Turn | undefined {
  const [whole, lead, name, stamp] = NAME_STAMP.exec(file.slice(start, Math.min(end, start + LONGEST_LABEL))) ?? [];
  if (whole === undefined || lead === undefined || name === undefined || stamp === undefined) return undefined;
  if (
    !/^[\p{Lu}\d]/u.test(name) ||
    name
      .trim()
      .split(/\s+/u)
      .some((word) => !/^[\p{Lu}\d(]/u.test(word))
  )
    return undefined;
  // A name followed by more than its time is prose: "At 12:30 …".
  const isAlone = whole.length >= end - start || /:\**$/u.test(whole);
  if (!isAlone) return undefined;
  const at = start + lead.length;
  const from = captionTime(stamp);
  return {
    label: labelOf(file, { start: at, end: at + name.length }),
    from,
    words: start + whole.length,
    isPlain: true,
  };
}

function shouted(file: string, { start, end }: Span): Turn | undefined {
  if (end - start > LONGEST_LABEL) return undefined;
  const [, name] = SHOUTED.exec(file.slice(start, end)) ?? [];
  if (name === undefined) return undefined;
  const at = start + file.slice(start, end).indexOf(name);
  return { label: labelOf(file, { start: at, end: at + name.length }), words: end, isPlain: false };
}
