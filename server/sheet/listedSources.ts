import type { Analysis } from '../analysis/analyse';
import { citedKeys } from '../analysis/citedSources';
import { perAnalysis } from '../analysis/memo';
import { citationsByKey } from '../analysis/shortLabels';
import { shownWords } from '../analysis/shownWords';
import { unusedIn } from '../analysis/unusedEntries';
import { blockAt, sentenceAt } from '../article/positions';
import { spanOf } from '../text/span';
import type { Span } from '../text/span';
import { rowsOf, sourceOf } from './sheetRows';
import { oneLine } from './sheetWords';

/** A source and what it is cited for. */
export interface ListedSource {
  readonly key: string;
  readonly label: string;
  /** In one line, with its inferred parts. */
  readonly title: string;
  /** Where it is declared; absent if it is not, in the article itself if there is no `uri`. */
  readonly place?: { readonly uri?: string; readonly span: Span } | undefined;
  /** Its citations, in the order of the text. */
  readonly uses: readonly Span[];
  /** The numbers of the quotations that cite it. */
  readonly quotations: readonly number[];
  /** Citations for something other than a quotation, and the sentence around each. */
  readonly statements: readonly { readonly span: Span; readonly words: string }[];
}

/** The sources that the article cites or lists. A bibliography next to it may have hundreds of others. */
export const listedSources = perAnalysis((analysis): readonly ListedSource[] => {
  const { article, references } = analysis;
  const unused = unusedIn(analysis).map((index) => article.blocks[index]!.entry!.key);
  const wanted = new Set([...citedKeys(analysis), ...unused]);
  const declared = references.all.map(({ key }) => key).filter((key) => wanted.has(key));
  const byKey = numbersByKey(analysis);
  const cited = new Set(analysis.attributions.ofQuotations.flatMap(({ citations }) => citations));
  return [...new Set([...declared, ...wanted])].map((key) => {
    const uses = citationsByKey(analysis).get(key) ?? [];
    const reference = references.byKey.get(key);
    const { label, title } = sourceOf(analysis, key);
    return {
      ...{ key, label: oneLine(label), title: oneLine(title) },
      place: reference?.tier === 'inferred' ? undefined : reference?.place,
      uses: uses.map(spanOf),
      quotations: byKey.get(key) ?? [],
      statements: uses
        .filter((citation) => !cited.has(citation))
        .map((citation) => ({ span: spanOf(citation), words: sentenceAround(analysis, citation.start) })),
    };
  });
});

function numbersByKey(analysis: Analysis): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, number[]>();
  for (const { row, keys } of rowsOf(analysis))
    for (const key of keys) {
      const known = numbers.get(key);
      if (known) known.push(row.n);
      else numbers.set(key, [row.n]);
    }
  return numbers;
}

function sentenceAround(analysis: Analysis, at: number): string {
  const block = blockAt(analysis.article, at);
  return block ? oneLine(shownWords(analysis, sentenceAt(block, at))) : '';
}
