import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AnyRule, Finding } from '../linter/rule';
import { printable, printableJson } from '../text/printable';
import type { Span } from '../text/span';
import { wellFormed } from '../text/wellFormed';
import { placesIn } from './checked';
import type { CheckedFile } from './checked';
import { fingerprintsOf } from './fingerprint';

/** SARIF has no hints, and its name for information is "note". */
const LEVELS: Readonly<Record<Finding['severity'] | 'off', string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
  off: 'none',
};

/** What a SARIF report says about the program that made it. */
export interface Tool {
  readonly version: string;
  readonly rules: ReadonlyMap<string, Pick<AnyRule, 'summary' | 'severity'>>;
  /** The pages of rules, in Markdown, by the rules' ids. */
  readonly pages: ReadonlyMap<string, string>;
}

/** `check --format sarif`: SARIF 2.1.0, for GitHub code scanning and other viewers. */
export function sarifReport(files: readonly CheckedFile[], { version, rules, pages }: Tool): string {
  const ids = [...new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].sort();
  const descriptors = ids.map((id) => descriptorOf(id, rules.get(id), pages.get(id)));
  const run = {
    tool: { driver: { name: 'Attribution Lint', semanticVersion: version, rules: descriptors } },
    columnKind: 'utf16CodeUnits',
    results: files.flatMap((file) => resultsIn(file, ids)),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return printableJson(JSON.stringify(log, null, 2));
}

function descriptorOf(id: string, rule: Pick<AnyRule, 'summary' | 'severity'> | undefined, page?: string): object {
  if (!rule) return { id };
  const { summary, severity } = rule;
  return {
    id,
    shortDescription: { text: summary },
    defaultConfiguration: { level: LEVELS[severity], ...(severity === 'off' && { enabled: false }) },
    ...(page !== undefined && { help: { text: summary, markdown: page } }),
  };
}

function resultsIn(file: CheckedFile, ids: readonly string[]): readonly object[] {
  const locationOf = locationsIn(file);
  const fingerprints = fingerprintsOf(file);
  return file.findings.map((finding, index) => {
    const { rule, severity, message, related } = finding;
    const { hash, ordinal } = fingerprints[index]!;
    return {
      ...{ ruleId: rule, ruleIndex: ids.indexOf(rule), level: LEVELS[severity], message: textOf(message) },
      locations: [locationOf(finding)],
      partialFingerprints: { primaryLocationLineHash: `${hash}:${ordinal}` },
      ...(related && {
        relatedLocations: related.map((each, id) => ({ id, ...locationOf(each.span), message: textOf(each.message) })),
      }),
    };
  });
}

const textOf = (message: string) => ({ text: printable(wellFormed(message)) });

function locationsIn({ name, text }: CheckedFile): (span: Span) => object {
  const placeOf = placesIn(text);
  const uri = uriOf(name);
  return (span) => {
    const { start, end, line, column, endLine, endColumn } = placeOf(span);
    const region = {
      startLine: line,
      startColumn: column,
      endLine,
      endColumn,
      charOffset: start,
      charLength: end - start,
    };
    return { physicalLocation: { artifactLocation: { uri }, region } };
  };
}

/** A path as a URI reference: it stays relative, so that it is the path in the repository where the check ran. */
function uriOf(name: string): string {
  if (isAbsolute(name)) return pathToFileURL(wellFormed(name)).href;
  return wellFormed(name).replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}
