import { shared, core, same, similarity } from './spans';
import { sameName } from './names';
import type { GoldArticle, GoldQuotation, Prediction, Words } from './shape';
import type { Span } from '../../server/text/span';

/** How one gold quotation was answered. */
export interface Verdict {
  readonly article: string;
  readonly gold: GoldQuotation;
  /** The predicted speech that covers it; absent if it was missed. */
  readonly answer?: Prediction;
  readonly exactSpan: boolean;
  /** Right mention: its head is touched, or there is rightly none. */
  readonly right: boolean;
  /** Touches the source phrase anywhere. */
  readonly lenient: boolean;
  /** Right, or the same person's name in a different place. */
  readonly elsewhere: boolean;
  /** Whether the speaker's name is right; null if the gold annotation has none. */
  readonly name: 'same' | 'surname' | null;
}

/** How a span in quotation marks was answered: as speech or not. */
export interface SpeechVerdict {
  readonly isSpeech: boolean;
  readonly predictedSpeech: boolean;
}

/** One article's answers against its annotations. */
export interface Judgement {
  readonly verdicts: readonly Verdict[];
  readonly speech: readonly SpeechVerdict[];
  /** Predicted speech that counts, and how much of it is a gold quotation. */
  readonly predicted: number;
  readonly predictedRight: number;
  readonly skippedGold: number;
  readonly skippedPredicted: number;
}

/** Least similarity for matching a predicted span to a gold one. */
const SAME_SPAN = 0.5;

/** Judges predicted speech against an annotated article, by the definitions of the shared scorer. */
export function judge(article: GoldArticle, predictions: readonly Prediction[]): Judgement {
  const { text, quotations } = article;
  const nonQuotations = article.nonQuotations ?? [];
  const cores = predictions.map((prediction) => core(text, prediction));
  const matches = align(
    quotations.map((quotation) => core(text, quotation)),
    cores,
  );
  const matchedBy = new Map([...matches].map(([gold, predicted]) => [predicted, gold]));
  let predicted = 0;
  let predictedRight = 0;
  for (const [index, span] of cores.entries()) {
    const gold = matchedBy.get(index);
    const open = nonQuotations.some(
      (other) => other.uncertain && shared(other, span) > SAME_SPAN * (span.end - span.start),
    );
    if (gold === undefined ? open : quotations[gold]!.ambiguous) continue;
    predicted++;
    if (gold !== undefined) predictedRight++;
  }
  const scored = [...quotations.entries()].filter(([, quotation]) => !quotation.ambiguous);
  const isPredicted = (span: Span): boolean => {
    const inner = core(text, span);
    return cores.some((other) => shared(inner, other) >= SAME_SPAN * (inner.end - inner.start));
  };
  return {
    verdicts: scored.map(([index, gold]) => {
      const match = matches.get(index);
      const exactSpan = match !== undefined && same(core(text, gold), cores[match]!);
      return verdict(article.id, gold, match === undefined ? undefined : predictions[match], exactSpan);
    }),
    speech: [
      ...scored.map(([, quotation]) => ({ isSpeech: true, predictedSpeech: isPredicted(quotation) })),
      ...nonQuotations
        .filter((span) => !span.uncertain)
        .map((span) => ({ isSpeech: false, predictedSpeech: isPredicted(span) })),
    ],
    predicted,
    predictedRight,
    skippedGold: quotations.length - scored.length,
    skippedPredicted: predictions.length - predicted,
  };
}

/** Pairs gold and predicted spans, the most similar first, each at most once. */
function align(gold: readonly Span[], predicted: readonly Span[]): ReadonlyMap<number, number> {
  const pairs = gold.flatMap((a, i) =>
    predicted.map((b, j) => ({ i, j, similarity: similarity(a, b) })).filter((pair) => pair.similarity >= SAME_SPAN),
  );
  pairs.sort((a, b) => b.similarity - a.similarity);
  const matches = new Map<number, number>();
  const used = new Set<number>();
  for (const { i, j } of pairs) {
    if (matches.has(i) || used.has(j)) continue;
    matches.set(i, j);
    used.add(j);
  }
  return matches;
}

function verdict(article: string, gold: GoldQuotation, answer: Prediction | undefined, exactSpan: boolean): Verdict {
  const mention = answer?.speakerMention ?? null;
  const expected = gold.speakerMention ?? null;
  const right = expected ? mention !== null && hits(mention, expected.head) : answer !== undefined && mention === null;
  const lenient = right || (expected !== null && mention !== null && shared(expected, mention) > 0);
  const isNamedPerson = gold.speakerType === 'person' && gold.speakerKind === 'named';
  const elsewhere =
    right ||
    (expected !== null && mention !== null && isNamedPerson && sameName(expected.head.text, mention.text) !== null);
  const name = isNameScored(gold) ? sameName(gold.speaker, answer?.speaker ?? null) : null;
  return { article, gold, ...(answer ? { answer } : {}), exactSpan, right, lenient, elsewhere, name };
}

/** True where the predicted words touch the gold ones, or others that are equally right. */
export function hits(predicted: Span, gold: Words): boolean {
  return [gold, ...(gold.more ?? []).map(([start, end]) => ({ start, end }))].some(
    (span) => shared(span, predicted) > 0,
  );
}

/** True if the gold name is certain enough to score. */
export const isNameScored = (gold: GoldQuotation): boolean =>
  gold.speaker !== null && gold.speakerConfidence !== null && gold.speakerConfidence !== 'low';
