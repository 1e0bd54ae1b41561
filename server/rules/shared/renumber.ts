import type { Analysis } from '../../analysis';
import { rekeyed } from '../../article/rekey';
import type { Edit } from '../rule';
import { citedKeys } from './citedSources';

/**
 * Edits that number the sources by first use: every citation, and the labels of the list; entries keep their places.
 * None where the list is not written in the article with its numbers, or where the numbers are right already.
 */
export function renumbering(analysis: Analysis): Edit[] {
  const { text, article, references } = analysis;
  const entries = article.blocks.flatMap(({ entry }) => entry ?? []);
  const isListed = references.all.every(({ tier }) => tier === 'list' || tier === 'inline' || tier === 'inferred');
  if (!isListed || entries.some(({ form }) => form !== 'bracketed' && form !== 'definition')) return [];
  const order = [...citedKeys(analysis), ...entries.map(({ key }) => key)].filter((key) => /^\d+$/u.test(key));
  const renumbered = new Map([...new Set(order)].map((key, index) => [key, String(index + 1)]));
  const edits: Edit[] = [];
  for (const citation of article.citations)
    if (citation.form !== 'footnote') edits.push(...rekeyed(text, citation, renumbered));
  for (const { key, label } of entries) {
    const number = renumbered.get(key);
    if (number === undefined || number === key) continue;
    edits.push({ start: label.start + 1, end: label.start + 1 + key.length, newText: number });
  }
  return edits.sort((a, b) => a.start - b.start);
}
