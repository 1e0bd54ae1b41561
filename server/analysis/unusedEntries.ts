import type { Block } from '../article/article';
import type { Analysis } from './analyse';
import { citedKeys } from './citedSources';
import { perAnalysis } from './memo';

/** The indexes of the blocks whose entries nothing cites. */
export const unusedIn = perAnalysis((analysis: Analysis): readonly number[] => {
  const { article, text } = analysis;
  if (article.citations.length === 0) return [];
  const hidden = article.blocks.flatMap(({ content }) => content.hiddenKeys);
  const cited = new Set([...citedKeys(analysis), ...hidden]);
  return [...article.blocks.entries()].flatMap(([index, { entry }]) => {
    if (!entry || cited.has(entry.key) || isFurtherReading(article.blocks, index)) return [];
    return entry.form === 'definition' && text.includes(`][${entry.key}]`) ? [] : [index];
  });
});

function isFurtherReading(blocks: readonly Block[], entry: number): boolean {
  for (let index = entry - 1; index >= 0 && entry - index < 400; index--) {
    const { kind, content } = blocks[index]!;
    if (kind === 'heading')
      return /further|reading|weiterf|lecture|lire aussi|additional/iu.test(content.text.slice(0, 80));
    if (kind !== 'reference') return false;
  }
  return false;
}
