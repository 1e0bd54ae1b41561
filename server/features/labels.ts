import type { Analysis } from '../analysis';
import type { Citation } from '../article/article';
import { perAnalysis } from '../rules/shared/memo';

/** The citations that carry each key, in the order of the text. */
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

/** How the article writes a citation of this key: "[1]", "[^1]", "@key"; empty where the source has no label of its own. */
export function labelOf(analysis: Analysis, key: string): string {
  const [first] = citationsByKey(analysis).get(key) ?? [];
  const tier = analysis.references.byKey.get(key)?.tier;
  if (first?.form === 'footnote' || tier === 'footnote') return `[^${key}]`;
  if (first?.form === 'citekey') return `@${key}`;
  if (first?.form === 'wikilink') return `[[${key}]]`;
  return first?.form === 'link' || first?.form === 'named' || key.includes('://') ? '' : `[${key}]`;
}
