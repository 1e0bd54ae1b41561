import type { Analysis } from '../analysis/analyse';
import { say } from '../linter/message';
import type { CslItem } from '../references/reference';
import { printableJson } from '../text/printable';
import { listedSources } from './listedSources';
import type { Tell } from './sheetWords';

/**
 * The sources that an article cites or lists, in CSL-JSON, for a program that manages references. An item says which of
 * its fields are not declared but inferred from the text.
 */
export function sourcesCsl(analysis: Analysis, tell: Tell): string {
  const items = listedSources(analysis).flatMap(({ key }): CslItem[] => {
    const reference = analysis.references.byKey.get(key);
    if (!reference) return [];
    const { item, inferredFields } = reference;
    if (inferredFields.length === 0) return [item];
    const inferred = tell(say`Inferred from the article, not listed: ${inferredFields.join(', ')}`);
    return [{ ...item, note: item.note === undefined ? inferred : `${item.note}\n${inferred}` }];
  });
  return `${printableJson(JSON.stringify(items, null, 2))}\n`;
}
