import type { Finding } from '../linter/rule';
import { printable } from '../text/printable';
import { placesIn } from './checked';
import type { CheckedFile } from './checked';
import { DECLARATION, tag } from './xml';

/** Checkstyle has no hints. */
const SEVERITIES: Readonly<Record<Finding['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'info',
};

/** `check --format checkstyle`: the XML of Checkstyle 4.3, which Jenkins and many review bots read. */
export function checkstyleReport(files: readonly CheckedFile[]): string {
  return [DECLARATION, '<checkstyle version="4.3">', ...files.flatMap(linesOfFile), '</checkstyle>'].join('\n');
}

function linesOfFile({ name, text, findings }: CheckedFile): readonly string[] {
  const placeOf = placesIn(text);
  const errors = findings.map((finding) => {
    const { line, column } = placeOf(finding);
    const attributes = {
      ...{ line, column, severity: SEVERITIES[finding.severity] },
      ...{ message: printable(finding.message), source: `attribution-lint.${finding.rule}` },
    };
    return `    <${tag('error', attributes)}/>`;
  });
  return [`  <${tag('file', { name })}>`, ...errors, '  </file>'];
}
