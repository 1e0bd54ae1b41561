import type { Finding } from '../linter/rule';
import { printable, printableJson } from '../text/printable';
import { wellFormed } from '../text/wellFormed';
import { placesIn } from './checked';
import type { CheckedFile } from './checked';

const SEVERITIES: Readonly<Record<Finding['severity'], string>> = {
  error: 'ERROR',
  warning: 'WARNING',
  information: 'INFO',
  hint: 'INFO',
};

/** `check --format rdjson`: reviewdog's diagnostics. Its columns count the bytes of UTF-8, from 1. */
export function rdjsonReport(files: readonly CheckedFile[]): string {
  const result = { source: { name: 'attribution-lint' }, diagnostics: files.flatMap(diagnosticsIn) };
  return printableJson(JSON.stringify(result, null, 2));
}

function diagnosticsIn({ name, text, findings }: CheckedFile): readonly object[] {
  if (findings.length === 0) return [];
  const placeOf = placesIn(text);
  const bytes = bytesBefore(text);
  /** @param column in UTF-16 units, from 1. */
  const position = (line: number, offset: number, column: number) => ({
    line,
    column: bytes[offset]! - bytes[offset - column + 1]! + 1,
  });
  return findings.map((finding) => {
    const { start, end, line, column, endLine, endColumn } = placeOf(finding);
    return {
      message: printable(wellFormed(finding.message)),
      location: {
        path: wellFormed(name),
        range: { start: position(line, start, column), end: position(endLine, end, endColumn) },
      },
      severity: SEVERITIES[finding.severity],
      code: { value: finding.rule },
    };
  });
}

/** For each UTF-16 offset, how many bytes of UTF-8 are before it. */
function bytesBefore(text: string): Uint32Array {
  const counts = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Half of a surrogate pair: the pair has four bytes.
    const isHalf = code >= 0xd800 && code < 0xe000;
    counts[at + 1] = counts[at]! + (code < 0x80 ? 1 : code < 0x800 || isHalf ? 2 : 3);
  }
  return counts;
}
