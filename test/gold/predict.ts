import { analyse } from '../../server/analysis';
import { textOf, type Span } from '../../server/text/span';
import type { GoldArticle, Prediction, Words } from './shape';

/** All quotations of an article as the engine reads them, each with its kind. */
export function predict({ text, languageId = 'plaintext' }: GoldArticle): readonly Prediction[] {
  const { attributions, speakers } = analyse(text, languageId).attributions;
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
