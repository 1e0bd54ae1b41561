import { analyse } from '../../server/analysis/analyse';
import { inspect } from '../../server/reports/inspection';
import type { GoldArticle, Prediction } from './shape';

/** All quotations of an article as `inspect` reports them, each with its kind. */
export function predict({ text, languageId = 'plaintext' }: GoldArticle): readonly Prediction[] {
  return inspect(analyse(text, languageId)).quotations.map((quotation) => ({
    ...quotation,
    speaker: quotation.speaker?.name ?? null,
    citations: quotation.citations.map(String),
  }));
}
