import type { Finding } from '../linter/rule';
import { printableJson } from '../text/printable';
import { placesIn } from './checked';
import type { CheckedFile, Place } from './checked';

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
  const placeOf = placesIn(text);
  return ({ rule, severity, message, related, ...span }) => ({
    rule,
    severity,
    message,
    ...placeOf(span),
    ...(related && { related: related.map((one) => ({ message: one.message, ...placeOf(one.span) })) }),
  });
}
