import { judge } from './judge';
import type { Judgement } from './judge';
import { figures } from './metrics';
import type { Figures } from './metrics';
import { predict } from './predict';
import type { GoldArticle, Prediction } from './shape';

/** The engine's answers for annotated articles, and how right they are. */
export interface Measurement {
  readonly runs: readonly { readonly article: GoldArticle; readonly predictions: readonly Prediction[] }[];
  /** At the same index as `runs`; only for predicted speech. */
  readonly judgements: readonly Judgement[];
  readonly figures: Figures;
}

/** True for a quotation that is read as somebody's words. */
export const isSpeech = ({ kind }: Prediction): boolean => kind === 'speech';

/** Runs the whole analysis on the articles, and judges its answers. */
export function measure(articles: readonly GoldArticle[]): Measurement {
  const runs = articles.map((article) => ({ article, predictions: predict(article) }));
  const judgements = runs.map(({ article, predictions }) => judge(article, predictions.filter(isSpeech)));
  return { runs, judgements, figures: figures(judgements) };
}
