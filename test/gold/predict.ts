import { attribute } from '../../server/attribution/attribute';
import type { Attributions } from '../../server/attribution/attribution';
import { readArticle } from '../../server/article/read';
import { textOf, type Span } from '../../server/text/span';
import type { GoldArticle, Prediction, Words } from './shape';

/** All quotations of an article as the engine reads them, each with its kind. */
export function predict(article: GoldArticle): readonly Prediction[] {
  return predictionsOf(article.text, attribute(readArticle(article.text, article.languageId ?? 'plaintext')));
}

function predictionsOf(text: string, { attributions, speakers }: Attributions): readonly Prediction[] {
  const words = (span: Span | null): Words | null =>
    span && { start: span.start, end: span.end, text: textOf(text, span) };
  return attributions.map(({ quotation, kind, mention, cue, speaker, channel, citations, confidence }) => ({
    start: quotation.start,
    end: quotation.end,
    kind,
    speakerMention: words(mention),
    cue: words(cue),
    speaker: speaker === null ? null : speakers[speaker]!.name,
    outlet: channel?.outlet ?? null,
    citations: citations.flatMap(({ keys }) => keys),
    confidence,
  }));
}
