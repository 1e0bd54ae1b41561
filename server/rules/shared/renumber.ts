import type { Analysis } from '../../analysis';
import type { Edit } from '../rule';
import { citedKeys } from './citedSources';

/**
 * Edits that number the sources by first use: every citation, and the labels of the list; entries keep their places.
 * None where the list is not written in the article with its numbers, or where the numbers are right already.
 */
export function renumbering(analysis: Analysis): Edit[] {
  const { article, references } = analysis;
  const entries = article.blocks.flatMap(({ entry }) => entry ?? []);
  const isListed = references.all.every(({ tier }) => tier === 'list' || tier === 'inferred');
  if (!isListed || entries.some(({ form }) => form === 'ordered' || form === 'footnote')) return [];
  const order = [...citedKeys(analysis), ...entries.map(({ key }) => key)].filter((key) => /^\d+$/u.test(key));
  const renumbered = new Map([...new Set(order)].map((key, index) => [key, String(index + 1)]));
  const edits: Edit[] = [];
  for (const { form, keys, start, end } of article.citations) {
    if (form !== 'bracket') continue;
    const changed = keys.map((key) => renumbered.get(key)!);
    if (changed.every((key, index) => key === keys[index])) continue;
    edits.push({ start, end, newText: `[${changed.join(', ')}]` });
  }
  for (const { key, label } of entries) {
    const number = renumbered.get(key);
    if (number === undefined || number === key) continue;
    edits.push({ start: label.start + 1, end: label.start + 1 + key.length, newText: number });
  }
  return edits.sort((a, b) => a.start - b.start);
}
