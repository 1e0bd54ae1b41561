import type { Verdict } from './judge';

/** What a least confidence for answers gives: how many quotations get a mention, and how many of those are right. */
export interface CurvePoint {
  readonly threshold: number;
  /** Answered over all gold quotations, 0 to 1. */
  readonly coverage: number;
  /** Right over answered, 0 to 1. */
  readonly precision: number;
}

/** Coverage and precision of the mention at each confidence that occurs, from the lowest threshold to the highest. */
export function curve(verdicts: readonly Verdict[]): readonly CurvePoint[] {
  const answers = verdicts
    .filter(({ answer }) => answer?.speakerMention)
    .map(({ answer, right }) => ({ confidence: answer!.confidence, right }))
    .sort((a, b) => b.confidence - a.confidence);
  const points: CurvePoint[] = [];
  let right = 0;
  for (const [index, answer] of answers.entries()) {
    if (answer.right) right++;
    if (answers[index + 1]?.confidence === answer.confidence) continue;
    const answered = index + 1;
    points.push({
      threshold: answer.confidence,
      coverage: answered / verdicts.length,
      precision: right / answered,
    });
  }
  return points.reverse();
}

/** The most precise point that still answers at least `coverage` of the quotations; absent if none does. */
export const bestAt = (points: readonly CurvePoint[], coverage: number): CurvePoint | undefined =>
  points.filter((point) => point.coverage >= coverage).sort((a, b) => b.precision - a.precision)[0];
