import { printable } from '../text/printable';
import { placesIn } from './checked';
import type { CheckedFile } from './checked';
import { DECLARATION, line, tag } from './xml';

/**
 * `check --format junit`: a suite for each file, a case for each finding. Errors and warnings are failures; information
 * and hints pass, with what they say as output; a file without findings is one case that passes.
 */
export function junitReport(files: readonly CheckedFile[]): string {
  const all = files.map(({ findings }) => countsOf(findings));
  const [tests, failures] = [sum(all.map((each) => each.tests)), sum(all.map((each) => each.failures))];
  const root = tag('testsuites', { name: 'attribution-lint', tests, failures, errors: 0 });
  return [DECLARATION, `<${root}>`, ...files.flatMap(suiteOf), '</testsuites>'].join('\n');
}

function suiteOf(file: CheckedFile): readonly string[] {
  const { name, text, findings } = file;
  const suite = tag('testsuite', { name, ...countsOf(findings), errors: 0, skipped: 0 });
  if (findings.length === 0)
    return [`  <${suite}>`, `    <${tag('testcase', caseOf(name, 'no findings'))}/>`, '  </testsuite>'];
  const placeOf = placesIn(text);
  const cases = findings.map((finding) => {
    const { line: row, column } = placeOf(finding);
    const start = tag('testcase', { ...caseOf(name, `${finding.rule} (${row}:${column})`), file: name, line: row });
    return `    <${start}>${resultOf(finding, `${row}:${column}`)}</testcase>`;
  });
  return [`  <${suite}>`, ...cases, '  </testsuite>'];
}

type Findings = CheckedFile['findings'];

function resultOf({ severity, message }: Findings[number], place: string): string {
  const text = line(`${place}: ${message}`);
  if (!isFailure({ severity })) return `<system-out>${text}</system-out>`;
  return `<${tag('failure', { type: severity, message: printable(message) })}>${text}</failure>`;
}

/** Readers group cases by their class. */
const caseOf = (classname: string, name: string) => ({ name, classname, time: 0 });

const isFailure = ({ severity }: Pick<Findings[number], 'severity'>): boolean =>
  severity === 'error' || severity === 'warning';

const countsOf = (findings: Findings) => ({
  tests: Math.max(1, findings.length),
  failures: findings.filter(isFailure).length,
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
