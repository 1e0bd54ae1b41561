import { Class } from './lexicon/wordClasses';
import { Shape } from './tokens';
import type { Tokens } from './tokens';

const WEEKDAYS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri'.split(' '),
);
const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'january jan',
    'february feb',
    'march mar',
    'april apr',
    'may',
    'june jun',
    'july jul',
    'august aug',
    'september sep sept',
    'october oct',
    'november nov',
    'december dec',
  ].flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);
const YEAR = /^(?:19|20)\d\d$/u;
const DAY = /^(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?$/u;
/** "1-2", "14–16": the tokeniser leaves a hyphen within the word. */
const DAYS = /^\d{1,2}-\d{1,2}$/u;

/**
 * The last token of a date that starts at token `at`, or -1: "Tuesday", "Tuesday evening", "3 May 2026", "March 2,
 * 2026", "March 1-2, 2026", "May 2026". A month alone does not count: it says too little, and "May" and "March" are
 * words.
 */
export function dateEnd({ words, flags, count }: Tokens, at: number): number {
  const word = words[at];
  if (word === undefined) return -1;
  const isCapital = (flags[at]! & Shape.capital) !== 0;
  if (isCapital && WEEKDAYS.has(word)) {
    const after = words[at + 1] === ',' ? at + 2 : at + 1;
    const calendar = after < count ? dateEnd({ words, flags, count } as Tokens, after) : -1;
    if (calendar > 0 && !WEEKDAYS.has(words[after]!)) return calendar;
    const next = flags[at + 1] ?? 0;
    return (next & Class.time) !== 0 && (next & Shape.capital) === 0 ? at + 1 : at;
  }
  if (DAY.test(word) && isMonth(at + 1)) return withYear(at + 1);
  if (!isCapital || !MONTHS.has(word)) return -1;
  const next = words[at + 1] ?? '';
  if (YEAR.test(next)) return at + 1;
  if (!DAY.test(next) && !DAYS.test(next)) return -1;
  // "March 1–2": the dash is a token.
  const last = /^[–-]$/u.test(words[at + 2] ?? '') && DAY.test(words[at + 3] ?? '') ? at + 3 : at + 1;
  return withYear(last);

  function isMonth(index: number): boolean {
    return index < count && (flags[index]! & Shape.capital) !== 0 && MONTHS.has(words[index]!);
  }
  function withYear(last: number): number {
    if (YEAR.test(words[last + 1] ?? '')) return last + 1;
    return words[last + 1] === ',' && YEAR.test(words[last + 2] ?? '') ? last + 2 : last;
  }
}

const ISO = /(?<![\d-])(?<year>(?:19|20)\d\d)-(?<month>[01]\d)-(?<day>[0-3]\d)(?!\d)/u;
const DAY_FIRST =
  /(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|er|\.)? (?:de )?(?<month>\p{L}{3,10})\.?,? (?:de )?(?<year>(?:19|20)\d\d)(?!\d)/u;
const YEAR_FIRST = /(?<!\d)(?<year>(?:19|20)\d\d),? (?<month>\p{L}{3,9})\.? (?<day>\d{1,2})(?!\d)/u;
const HAN = /(?<!\d)(?<year>(?:19|20)\d\d)年(?<month>1?\d)月(?:(?<day>[0-3]?\d)日)?/u;
const MONTH_FIRST = /(?<!\p{L})(?<month>\p{L}{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>(?:19|20)\d\d)(?!\d)/u;
const MONTH_YEAR = /(?<!\p{L})(?<month>\p{L}{3,9})\.? (?<year>(?:19|20)\d\d)(?!\d)/u;
/** A year alone counts only between marks: "Agenda 2030" is a name. */
const YEAR_ALONE = /(?<=^|[,(.;] ?)(?<year>(?:19|20)\d\d)(?= ?(?:$|[),.;:]))/u;

/** Months in the other languages that articles' sources are most often in. */
const FOREIGN_MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'janvier januar enero gennaio janeiro',
    'février februar febrero febbraio fevereiro',
    'mars märz marzo março',
    'avril abril aprile',
    'mai mayo maggio maio',
    'juin juni junio giugno junho',
    'juillet juli julio luglio julho',
    'août agosto',
    'septembre septiembre settembre setembro',
    'octobre oktober octubre ottobre outubro',
    'novembre noviembre novembro',
    'décembre dezember diciembre dicembre dezembro',
  ].flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);
const monthNumber = (month: string): number => MONTHS.get(month) ?? FOREIGN_MONTHS.get(month) ?? Number(month);

/** A calendar date in free text: its position and its parts (year, month, day, as far as given). */
export interface CalendarDate {
  readonly start: number;
  readonly literal: string;
  readonly parts: readonly number[];
}

/** The first calendar date of a short text, the fullest form first; undefined where there is none. */
export function findDate(text: string): CalendarDate | undefined {
  for (const form of [ISO, HAN, DAY_FIRST, YEAR_FIRST, MONTH_FIRST, MONTH_YEAR, YEAR_ALONE]) {
    const match = form.exec(text);
    if (!match?.groups) continue;
    const { year, month, day } = match.groups;
    const number = month === undefined ? undefined : monthNumber(month.toLowerCase());
    if (number !== undefined && !(number >= 1 && number <= 12)) continue;
    const parts = [Number(year), number, day === undefined ? undefined : Number(day)].filter(
      (part) => part !== undefined,
    );
    return { start: match.index, literal: match[0], parts };
  }
  return undefined;
}
