import type { Severity } from '../linter/rule';
import { printable } from '../text/printable';
import { positionsIn } from '../text/lines';
import { countBySeverity } from './checked';
import type { CheckedFile } from './checked';

/** Terminal styles of the report, by purpose. */
export interface Style {
  readonly file: (text: string) => string;
  readonly severity: Readonly<Record<Severity, (text: string) => string>>;
  readonly rule: (text: string) => string;
}

const plain = (text: string): string => text;

/** For a report that is not shown in a terminal. */
export const PLAIN: Style = {
  file: plain,
  severity: { error: plain, warning: plain, information: plain, hint: plain },
  rule: plain,
};

const NAMES: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'hint',
};

/**
 * `check --format stylish`: a block for each file with findings, in columns, and a summary line. Empty if there are no
 * findings.
 */
export function stylishReport(files: readonly CheckedFile[], style: Style = PLAIN): string {
  const blocks = files.filter(({ findings }) => findings.length > 0).map((file) => blockOf(file, style));
  return blocks.length === 0 ? '' : [...blocks, summaryOf(files, style)].join('\n\n');
}

function blockOf({ name, text, findings }: CheckedFile, style: Style): string {
  const positionOf = positionsIn(text);
  const rows = findings.map(({ start, severity, message, rule }) => {
    const { line, column } = positionOf(start);
    return { place: `${line}:${column}`, severity, message: printable(message), rule };
  });
  const width = (of: (row: (typeof rows)[number]) => string): number => Math.max(...rows.map((row) => of(row).length));
  const places = width(({ place }) => place);
  const severities = width(({ severity }) => NAMES[severity]);
  const lines = rows.map(({ place, severity, message, rule }) =>
    [
      `  ${place.padStart(places)}`,
      style.severity[severity](NAMES[severity].padEnd(severities)),
      message,
      style.rule(rule),
    ].join('  '),
  );
  return [style.file(printable(name)), ...lines].join('\n');
}

/** The number of findings of each severity, in one line. */
export function summaryOf(files: readonly CheckedFile[], style: Style = PLAIN): string {
  const counts = countBySeverity(files);
  const parts = [
    count(counts.error, 'error'),
    count(counts.warning, 'warning'),
    `${counts.information} info`,
    count(counts.hint, 'hint'),
  ];
  const worst = counts.error > 0 ? 'error' : counts.warning > 0 ? 'warning' : 'information';
  return style.severity[worst](parts.join(', '));
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
