import type { Finding } from '../linter/rule';
import { printableJson } from '../text/printable';
import type { Span } from '../text/span';
import { positionsIn } from '../text/lines';
import type { CheckedFile } from './checked';

/** A span with both its offsets (UTF-16, from 0, half-open) and its place in the editor (from 1). */
interface Place extends Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A finding as `check --format json` prints it. */
interface JsonFinding extends Place {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly message: string;
  readonly related?: readonly (Place & { readonly message: string })[];
}

/** `check --format json`: an array with an object for each file, in the order they were checked. */
export function jsonReport(files: readonly CheckedFile[]): string {
  const list = files.map(({ name, text, findings }) => ({ file: name, findings: findings.map(jsonOf(text)) }));
  return printableJson(JSON.stringify(list, null, 2));
}

function jsonOf(text: string): (finding: Finding) => JsonFinding {
  const positionOf = positionsIn(text);
  const placeOf = ({ start, end }: Span): Place => {
    const from = positionOf(start);
    const to = positionOf(end);
    return { start, end, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  };
  return ({ rule, severity, message, related, ...span }) => ({
    rule,
    severity,
    message,
    ...placeOf(span),
    ...(related && { related: related.map((one) => ({ message: one.message, ...placeOf(one.span) })) }),
  });
}
