import type { Sheet } from './sheet';
import type { SheetRow } from './sheetRows';
import { changeWords, oneLine, stateWords, tellerIn } from './sheetWords';

const english = tellerIn({});

/** The columns and their values for a quotation. Their names are for scripts and do not change. */
const COLUMNS: Readonly<Record<string, (row: SheetRow, sheet: Sheet) => string | number | undefined>> = {
  n: ({ n }) => n,
  line: ({ line }) => line,
  quotation: ({ quotation }) => quotation,
  kind: ({ isPullQuote }) => (isPullQuote ? 'pull quote' : 'speech'),
  speaker: ({ speaker }) => speaker,
  certainty: ({ certainty }) => certainty,
  sentence: ({ sentence }) => sentence,
  role: ({ role }) => role,
  outlet: ({ outlet }) => outlet,
  medium: ({ medium }) => medium,
  interviewer: ({ interviewer }) => interviewer,
  citation: ({ sources }) => sources.map(({ label }) => label).join(' '),
  title: ({ sources }) => sources.map(({ title }) => title).join(' | '),
  url: ({ sources }) => sources.flatMap(({ url }) => url ?? []).join(' '),
  state: ({ proof }) => `${proof.sign} ${stateWords(proof, english)}`,
  sourceWords: ({ proof }) => proof.words,
  changes: ({ proof }) => proof.changes.map(({ quoted, spoken }) => `“${quoted}” → “${spoken}”`).join(' | '),
  label: ({ proof }) => proof.label,
  time: ({ proof }) => proof.time,
  link: ({ proof }) => proof.link,
  file: ({ proof }) => proof.file,
  sha256: ({ proof }) => proof.sha256,
  by: ({ signed }) => signed?.entry.by,
  on: ({ signed }) => signed?.entry.date,
  note: ({ signed }) => signed?.entry.note,
  changedSince: ({ signed }) => signed?.changes.map((change) => changeWords(change, english)).join(' | '),
  article: (_, { article }) => article,
  articleSha256: (_, { sha256 }) => sha256,
};

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * For spreadsheets: a byte order mark, CR LF, every cell in quotation marks, and no cell that a spreadsheet would run
 * as a formula.
 */
export function sheetCsv(sheet: Sheet): string {
  const lines = sheet.rows.map((row) => Object.values(COLUMNS).map((read) => cell(String(read(row, sheet) ?? ''))));
  const all = [Object.keys(COLUMNS).map(cell), ...lines].map((cells) => `${cells.join(',')}\r\n`);
  return BYTE_ORDER_MARK + all.join('');
}

/** A cell that starts with one of these is a formula in a spreadsheet, even after white space. */
const FORMULA = /^[\s'"]*[=+\-@＝＋－＠]/u;

function cell(text: string): string {
  const line = oneLine(text);
  return `"${(FORMULA.test(line) ? `'${line}` : line).replaceAll('"', '""')}"`;
}
