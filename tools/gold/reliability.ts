import type { Measurement } from './measure';
import { isSpeech } from './measure';
import { shared } from './spans';

/** How often the answers in one band of confidence are right. */
export interface Band {
  /** Confidences from here on, up to the next band. */
  readonly from: number;
  readonly n: number;
  /** Means over the band, 0 to 1: the confidence shown, and the share that is right. */
  readonly said: number;
  readonly right: number;
}

const BANDS = [0, 0.3, 0.5, 0.65, 0.75, 0.85, 0.92, 0.97] as const;

/**
 * Whether the confidence shown is the share of answers that are right. A quotation wrongly taken for speech counts as
 * wrong.
 */
export function reliability({ runs, judgements }: Measurement): readonly Band[] {
  const answers = judgements.flatMap(({ verdicts }, index) => [
    ...verdicts.flatMap(({ answer, right }) => (answer?.speakerMention ? [{ ...answer, right }] : [])),
    ...(runs[index]!.article.nonQuotations ?? []).flatMap((other) => {
      const taken = runs[index]!.predictions.find(
        (prediction) => isSpeech(prediction) && shared(prediction, other) > 0.5 * (other.end - other.start),
      );
      return other.uncertain || !taken?.speakerMention ? [] : [{ ...taken, right: false }];
    }),
  ]);
  return BANDS.flatMap((from, index) => {
    const to = BANDS[index + 1] ?? Infinity;
    const members = answers.filter(({ confidence }) => confidence >= from && confidence < to);
    const mean = (value: (answer: (typeof members)[number]) => number): number =>
      members.reduce((sum, answer) => sum + value(answer), 0) / members.length;
    if (members.length === 0) return [];
    return {
      from,
      n: members.length,
      said: mean(({ confidence }) => confidence),
      right: mean(({ right }) => (right ? 1 : 0)),
    };
  });
}
