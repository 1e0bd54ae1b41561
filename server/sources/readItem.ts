import type { CslItem } from '../references/reference';
import { typeOf } from '../references/medium';
import { outletOfHost } from '../references/outletDomains';
import { hostOf, readAddress } from '../text/url';
import { readDate } from './readDate';
import { readNames } from './cslNames';
import { LONGEST_TEXT, scalarText } from './scalarText';
import { isNothing, isRecord } from '../formats/data';

/** Receives the problems with a field: its name, and what to do. */
export type ReportField = (field: string, message: string) => void;

/** The accepted names of each field, CSL's own name first: newsrooms write their lists by hand. */
const NAMES = {
  title: ['title', 'headline', 'name'],
  'container-title': ['container-title', 'outlet', 'publication', 'newspaper', 'journal', 'site', 'website'],
  publisher: ['publisher'],
  URL: ['URL', 'url', 'link', 'href'],
  issued: ['issued', 'date', 'published'],
  author: ['author', 'authors', 'by'],
  interviewer: ['interviewer', 'interviewers'],
  medium: ['medium'],
  type: ['type'],
  note: ['note'],
  archive: ['archive_location', 'archive', 'archiveUrl', 'archive-url', 'archive_url', 'archived'],
  speaker: ['speaker'],
  role: ['role'],
  transcript: ['transcript'],
  timecode: ['timecode', 'time'],
} as const;

/**
 * CSL's types that a source of news may have (schema 1.0.2). Any other word there is a medium: "interview", "video".
 */
const TYPES: ReadonlySet<string> = new Set(
  (
    'article article-journal article-magazine article-newspaper bill book broadcast chapter dataset document ' +
    'entry hearing interview legal_case legislation manuscript motion_picture pamphlet paper-conference personal_communication post ' +
    'post-weblog regulation report review song speech standard thesis treaty webpage'
  ).split(' '),
);

/** Reads the fields of a source, as CSL-JSON or with the plain names that people use. The values may be anything. */
export function readItem(id: string, fields: Readonly<Record<string, unknown>>, report: ReportField): CslItem {
  const custom = isRecord(fields.custom) ? fields.custom : {};
  const find = (field: keyof typeof NAMES): [name: string, value: unknown] => {
    for (const name of NAMES[field]) {
      const value = fields[name] ?? custom[name];
      if (!isNothing(value) && value !== '') return [name, value];
    }
    return [field, undefined];
  };
  const text = (field: keyof typeof NAMES): string | undefined => {
    const [name, value] = find(field);
    const read = scalarText(value);
    if (read === undefined && value !== undefined) report(name, 'must be text. Put it in quotation marks.');
    return read;
  };
  const address = (field: 'URL' | 'archive'): string | undefined => {
    const [name, value] = find(field);
    const read = scalarText(value, LONGEST_TEXT * 2);
    if (read !== undefined && /^https?:\/\/[^\s<>"]+$/iu.test(read)) return read;
    if (value !== undefined) report(name, 'must be an address that starts with http:// or https://. It was ignored.');
    return undefined;
  };
  const people = (field: 'author' | 'interviewer') => {
    const [name, value] = find(field);
    const names = readNames(value);
    if (names === undefined) report(name, 'must be a name or a list of names.');
    return names && names.length > 0 ? names : undefined;
  };

  const typed = text('type');
  const isType = typed !== undefined && TYPES.has(typed);
  const written = address('URL');
  const page = written === undefined ? undefined : readAddress(written);
  const [dateName, date] = find('issued');
  const issued = readDate(date);
  if (date !== undefined && issued === undefined) report(dateName, 'must be a date such as 2026-05-03.');
  const publisher = text('publisher');
  const outlet = text('container-title') ?? (page && !publisher ? outletOfHost(hostOf(page.url)) : undefined);
  const item = defined({
    title: text('title'),
    author: people('author'),
    interviewer: people('interviewer'),
    'container-title': outlet,
    publisher,
    issued,
    medium: text('medium') ?? (isType ? undefined : typed?.toLowerCase()),
    URL: page?.url,
    note: text('note'),
  });
  const more = defined({
    speaker: text('speaker'),
    role: text('role'),
    transcript: text('transcript'),
    archiveUrl: address('archive') ?? page?.archiveUrl,
    timecode: text('timecode'),
    made: oneOf(fields.made ?? custom.made, ['human', 'machine'] as const),
    extent: oneOf(fields.extent ?? custom.extent, ['whole', 'part'] as const),
    speakers: namesBy(fields.speakers ?? custom.speakers),
  });
  return {
    id,
    type: isType ? typed : typeOf(item),
    ...item,
    ...(Object.keys(more).length > 0 ? { custom: more } : {}),
  };
}

const oneOf = <T extends string>(value: unknown, choices: readonly T[]): T | undefined =>
  choices.find((choice) => choice === value);

/** A mapping of labels to names: `{SPEAKER_00: Mark Owen}`. */
function namesBy(value: unknown): Readonly<Record<string, string>> | undefined {
  if (!isRecord(value)) return undefined;
  return Object.fromEntries(
    Object.entries(value).flatMap(([label, name]) => {
      const read = scalarText(name);
      return read === undefined ? [] : [[label, read]];
    }),
  );
}

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Without the fields that are missing. */
const defined = <T extends object>(fields: T): Defined<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
