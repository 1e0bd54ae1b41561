import type { Anchor } from '../checks/checks';
import type { Finding } from '../linter/rule';
import { positionsIn } from '../text/lines';
import type { Span } from '../text/span';

/** An article that was checked; reports are made from these. */
export interface CheckedFile {
  readonly name: string;
  readonly text: string;
  readonly findings: readonly ReportedFinding[];
}

/** A finding with the words that it belongs to. Those of files of sources have none. */
export interface ReportedFinding extends Finding {
  readonly anchor?: Anchor;
}

/** A span with its UTF-16 offsets (from 0, half-open) and its line and column in the editor (from 1). */
export interface Place extends Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Returns a function that gives the place of a span in `text`. */
export function placesIn(text: string): (span: Span) => Place {
  const positionOf = positionsIn(text);
  return ({ start, end }) => {
    const from = positionOf(start);
    const to = positionOf(end);
    return { start, end, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  };
}

/** How many findings there are of each severity. */
export function countBySeverity(files: readonly CheckedFile[]): Record<Finding['severity'], number> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity]++;
  return counts;
}
