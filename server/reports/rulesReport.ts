import { ruleById, rules } from '../rules/registry';
import { nearest } from '../text/nearest';

/** The rules as a table for people: id, default severity and what each one finds. */
export function rulesTable(): string {
  const rows = rules.map(({ id, severity, summary }) => [id, severity, summary] as const);
  const width = (column: 0 | 1): number => Math.max(...rows.map((row) => row[column].length));
  return rows
    .map(([id, severity, summary]) => `${id.padEnd(width(0))}  ${severity.padEnd(width(1))}  ${summary}`)
    .join('\n');
}

/** The same for scripts: a JSON array. */
export const rulesJson = (): string =>
  JSON.stringify(
    rules.map(({ id, severity, summary }) => ({ id, severity, summary })),
    null,
    2,
  );

/** A sentence about an unknown rule name; undefined for a rule's id. */
export function unknownRule(id: string): string | undefined {
  if (ruleById.has(id)) return undefined;
  const meant = nearest(id, ruleById.keys());
  const remedy = meant === undefined ? 'To list all rules, run: attribution-lint rules' : `Did you mean "${meant}"?`;
  return `There is no rule "${id}". ${remedy}`;
}
