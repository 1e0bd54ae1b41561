import type { Analysis } from './analyse';
import type { Citation } from '../article/article';
import { raised } from '../article/markers/numbers';
import { perAnalysis } from './memo';
import { textOf } from '../text/span';

/** The citations that have each key, in the order of the text. */
export const citationsByKey = perAnalysis(({ article }): ReadonlyMap<string, readonly Citation[]> => {
  const byKey = new Map<string, Citation[]>();
  for (const citation of article.citations)
    for (const key of citation.keys) {
      const known = byKey.get(key);
      if (known) known.push(citation);
      else byKey.set(key, [citation]);
    }
  return byKey;
});

/** No reader remembers a longer label. */
const LONGEST = 40;

/**
 * How the article writes a citation of this key: "[1]", "[^1]", "¹", "@key"; empty where the source has no label of its
 * own.
 */
export function labelOf(analysis: Analysis, key: string): string {
  const [first] = citationsByKey(analysis).get(key) ?? [];
  const tier = analysis.references.byKey.get(key)?.tier;
  if (key.includes('://') || key.length > LONGEST) return '';
  switch (first?.form) {
    case 'footnote':
      return `[^${key}]`;
    case 'superscript':
      return raised(key);
    case 'citekey':
      return `@${key}`;
    case 'wikilink':
      return `[[${key}]]`;
    case 'label':
      return first.keys.length === 1 ? textOf(analysis.text, first) : `[${key}]`;
    case 'link':
    case 'named':
    case 'locator':
      return '';
    default:
      return tier === 'footnote' ? `[^${key}]` : `[${key}]`;
  }
}
