import type { TranscriptBuilder } from '../spokenText';
import type { JsonText, JsonTree } from './jsonTree';

export interface JsonRecord {
  readonly [key: string]: JsonTree | undefined;
}

const isText = (value: object): value is JsonText =>
  'value' in value &&
  typeof value.value === 'string' &&
  'start' in value &&
  typeof value.start === 'number' &&
  'end' in value;

export const isRecord = (value: JsonTree | undefined): value is { readonly [key: string]: JsonTree } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isText(value);

export const listOf = (value: JsonTree | undefined): readonly JsonTree[] =>
  Array.isArray(value) ? (value as readonly JsonTree[]) : [];

export const recordsOf = (value: JsonTree | undefined): readonly JsonRecord[] => listOf(value).filter(isRecord);

export const textOf = (value: JsonTree | undefined): JsonText | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && isText(value) ? value : undefined;

export const numberOf = (value: JsonTree | undefined): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

/**
 * A time in seconds: a number, "12.900s", `{seconds: "12", nanos: 900000000}`.
 * @param unit how many units of the number make a second.
 */
export function secondsOf(value: JsonTree | undefined, unit: number): number | undefined {
  const number = numberOf(value);
  if (number !== undefined) return number / unit;
  if (isRecord(value)) {
    const seconds = Number(textOf(value.seconds)?.value ?? numberOf(value.seconds) ?? 0);
    return Number.isFinite(seconds) ? seconds + (numberOf(value.nanos) ?? 0) / 1e9 : undefined;
  }
  const typed = textOf(value)?.value;
  return typed !== undefined && /^\d{1,9}(?:\.\d{1,9})?s?$/u.test(typed) ? Number.parseFloat(typed) / unit : undefined;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: ' ', f: ' ' };

/** Writes a JSON text with its escapes decoded. */
export function copyJsonText(builder: TranscriptBuilder, file: string, { value, start, end }: JsonText): void {
  if (end - start === value.length) {
    builder.copy(start, end);
    return;
  }
  let from = start;
  for (let at = file.indexOf('\\', start); at !== -1 && at < end; at = file.indexOf('\\', from)) {
    builder.copy(from, at);
    const letter = file.charAt(at + 1);
    const length = letter === 'u' ? 6 : 2;
    const meant =
      letter === 'u'
        ? String.fromCharCode(Number.parseInt(file.slice(at + 2, at + 6), 16))
        : (ESCAPES[letter] ?? letter);
    builder.put(meant, at, at + length);
    from = at + length;
  }
  builder.copy(from, end);
}
