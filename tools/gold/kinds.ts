import { core, similarity } from './spans';
import type { GoldArticle, Prediction } from './shape';

/** How often a span annotated as one kind was read as another; `missed` if no predicted span covers it. */
export type KindTable = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Counts kinds, annotated by predicted, over articles that annotate them. */
export function kindTable(
  runs: readonly { readonly article: GoldArticle; readonly predictions: readonly Prediction[] }[],
): KindTable {
  const table = new Map<string, Map<string, number>>();
  for (const { article, predictions } of runs) {
    for (const gold of article.kinds ?? []) {
      const inner = core(article.text, gold);
      const kind =
        predictions.find((prediction) => similarity(inner, core(article.text, prediction)) > 0.9)?.kind ?? 'missed';
      const row = table.get(gold.kind) ?? new Map<string, number>();
      table.set(gold.kind, row.set(kind, (row.get(kind) ?? 0) + 1));
    }
  }
  return table;
}
