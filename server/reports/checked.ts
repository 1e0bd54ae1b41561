import type { Finding } from '../linter/rule';

/** An article that was checked: what reports are made from. */
export interface CheckedFile {
  readonly name: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** How many findings there are of each severity. */
export function countBySeverity(files: readonly CheckedFile[]): Record<Finding['severity'], number> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity]++;
  return counts;
}
