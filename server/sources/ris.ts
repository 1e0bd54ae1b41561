import type { DeclaredSource } from '../references/reference';
import { linesOf } from '../text/lines';
import type { Span } from '../text/span';
import { readItem } from './readItem';
import { MOST_SOURCES, TOO_MANY } from './sources';
import type { ReadSources } from './sources';

const LINE = /^\s?([A-Z][A-Z\d])  ?-(?: (.*))?$/u;

/** CSL types by RIS types (Reference Manager's specification of 2011), as far as newsrooms use them. */
const TYPES: Readonly<Record<string, string>> = {
  NEWS: 'article-newspaper',
  MGZN: 'article-magazine',
  JOUR: 'article-journal',
  BOOK: 'book',
  CHAP: 'chapter',
  RPRT: 'report',
  GOVDOC: 'report',
  HEAR: 'hearing',
  CASE: 'legal_case',
  BILL: 'bill',
  STAT: 'legislation',
  DATA: 'dataset',
  THES: 'thesis',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  ELEC: 'webpage',
  BLOG: 'post-weblog',
  ICOMM: 'personal_communication',
  PCOMM: 'personal_communication',
  PAMP: 'pamphlet',
  SOUND: 'song',
  VIDEO: 'motion_picture',
  MPCT: 'motion_picture',
};

/** Our fields by RIS's tags; the first tag that a record has counts. */
const FIELDS: readonly (readonly [field: string, tags: readonly string[]])[] = [
  ['title', ['TI', 'T1', 'CT', 'BT']],
  ['container-title', ['T2', 'JF', 'JO', 'JA', 'J2']],
  ['publisher', ['PB']],
  ['issued', ['DA', 'PY', 'Y1']],
  ['URL', ['UR', 'L2', 'LK']],
  ['note', ['N1']],
];
const AUTHORS = ['AU', 'A1'];

interface Record_ extends Span {
  readonly tags: Map<string, string[]>;
}

/**
 * Reads a RIS file: records from `TY - ` to `ER - `, or to the next record if that is missing. The key of a record is
 * its ID or its position.
 */
export function readRis(text: string, uri: string): ReadSources {
  const sources: DeclaredSource[] = [];
  const problems: (Span & { readonly message: string })[] = [];
  const seen = new Set<string>();
  for (const [index, { start, end, tags }] of recordsOf(text, problems).entries()) {
    if (index === MOST_SOURCES) {
      problems.push({ start, end, message: TOO_MANY });
      break;
    }
    const key = (tags.get('ID')?.[0] ?? String(index + 1)).slice(0, 80);
    if (seen.has(key)) {
      const message = `“${key}” is used twice, so this record was ignored. Give it another ID.`;
      problems.push({ start, end, message });
      continue;
    }
    seen.add(key);
    const fields: Record<string, unknown> = { type: TYPES[tags.get('TY')?.[0]?.toUpperCase() ?? ''] };
    for (const [field, names] of FIELDS) fields[field] = names.map((name) => tags.get(name)?.[0]).find(Boolean);
    // "2026/05/03/evening", "2026///"
    if (typeof fields.issued === 'string')
      fields.issued = /^\d{4}(?:\/\d{1,2}){0,2}/u.exec(fields.issued)?.[0].replaceAll('/', '-') ?? fields.issued;
    fields.author = AUTHORS.flatMap((tag) => tags.get(tag) ?? []).map(nameOf);
    const item = readItem(key, fields, () => undefined);
    sources.push({ key, item, tier: 'sidecar', place: { uri, span: { start, end } } });
  }
  return { sources, problems };
}

/** "Ruiz, Ana, Jr." */
function nameOf(written: string): object {
  const [family = '', given] = written.split(',', 2).map((part) => part.trim());
  return given ? { family, given } : { literal: family };
}

function recordsOf(text: string, problems: (Span & { readonly message: string })[]): Record_[] {
  const records: Record_[] = [];
  let open: { start: number; end: number; firstLine: Span; tags: Map<string, string[]> } | undefined;
  const unended = (): void => {
    if (!open) return;
    problems.push({ ...open.firstLine, message: 'This record does not end. Add the line “ER  - ”.' });
    records.push(open);
  };
  for (const line of linesOf(text)) {
    const found = LINE.exec(text.slice(line.start, line.end));
    if (!found) continue;
    const tag = found[1]!;
    const value = (found[2] ?? '').trim();
    if (tag === 'TY') {
      unended();
      open = { ...line, firstLine: line, tags: new Map() };
    }
    if (!open) {
      problems.push({ ...line, message: 'This record has no type. Begin it with a line such as “TY  - NEWS”.' });
      return records;
    }
    open.end = line.end;
    if (tag === 'ER') {
      records.push({ start: open.start, end: line.end, tags: open.tags });
      open = undefined;
    } else if (value !== '') {
      const values = open.tags.get(tag);
      if (values) values.push(value);
      else open.tags.set(tag, [value]);
    }
  }
  unended();
  return records;
}
