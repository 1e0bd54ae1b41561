import type { Finding } from '../linter/rule';
import { printableJson } from '../text/printable';
import { placesIn } from './checked';
import type { CheckedFile, Place } from './checked';

/** A finding as `check --format json` prints it. */
export interface JsonFinding extends Place {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly message: string;
  readonly related?: readonly (Place & { readonly message: string })[];
}

/** `check --format json`: an array with an object for each file, in the order they were checked. */
export function jsonReport(files: readonly CheckedFile[]): string {
  const list = files.map(({ name, text, findings }) => ({ file: name, findings: jsonFindings(text, findings) }));
  return printableJson(JSON.stringify(list, null, 2));
}

/** @param text the text that the findings are in. */
export function jsonFindings(text: string, findings: readonly Finding[]): readonly JsonFinding[] {
  const placeOf = placesIn(text);
  return findings.map(({ rule, severity, message, related, start, end }) => ({
    rule,
    severity,
    message,
    ...placeOf({ start, end }),
    ...(related && { related: related.map((one) => ({ message: one.message, ...placeOf(one.span) })) }),
  }));
}
