/** What `--fix` did, or would do, in one line. @param files for each, the rule of every finding that was fixed. */
export function fixSummary(files: readonly (readonly string[])[], isDryRun: boolean): string {
  const counts = new Map<string, number>();
  for (const rule of files.flat()) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  if (counts.size === 0) return 'No safe fixes. Nothing was changed.';
  const fixes = counted(files.flat().length, 'finding');
  const changed = counted(files.filter(({ length }) => length > 0).length, 'file');
  const byRule = [...counts].map(([rule, count]) => `${rule} ${count}`).join(', ');
  return isDryRun
    ? `Would fix ${fixes} in ${changed} (${byRule}). Nothing was written.`
    : `Fixed ${fixes} in ${changed} (${byRule}).`;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
