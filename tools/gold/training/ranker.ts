import { FeatureList } from '../../../server/attribution/model/featureSpace';
import type { FeatureSink } from '../../../server/attribution/model/featureSpace';

/** A question for training: the features of each answer, and which answers are right. */
export interface Example {
  readonly answers: readonly Int32Array[];
  readonly right: readonly boolean[];
}

/** The numbers of the features that `describe` writes. */
export function featuresOf(describe: (features: FeatureSink) => void): Int32Array {
  const list = new FeatureList();
  describe(list);
  return Int32Array.from(list.numbers);
}

export interface Options {
  readonly epochs: number;
  readonly rate: number;
  /** Weight that each step takes off every feature it touches (L1): features that contribute little are dropped. */
  readonly l1: number;
  readonly l2: number;
  /** Features seen less often are not reliable: they get no weight. */
  readonly leastSeen: number;
}

/** Chosen by cross-validation within the training file. */
const DEFAULTS: Options = { epochs: 10, rate: 0.05, l1: 0, l2: 0.0005, leastSeen: 20 };

/** Order of the examples in an epoch: a fixed shuffle, so that the same input gives the same weights. */
function shuffled(count: number, epoch: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index);
  let state = 12345 + epoch;
  for (let index = count - 1; index > 0; index--) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    const other = state % (index + 1);
    const swap = order[index]!;
    order[index] = order[other]!;
    order[other] = swap;
  }
  return order;
}

function rareFeatures(examples: readonly Example[], size: number, leastSeen: number): Uint8Array {
  const seen = new Uint32Array(size);
  for (const { answers } of examples) for (const features of answers) for (const feature of features) seen[feature]!++;
  return Uint8Array.from(seen, (count) => (count < leastSeen ? 1 : 0));
}

/**
 * Trains a linear model to rank right answers first: multinomial logistic regression over each question's answers, by
 * AdaGrad (Duchi, Hazan, Singer 2011) with its composite L1 step. Deterministic.
 */
export function train(examples: readonly Example[], size: number, options: Partial<Options> = {}): Float64Array {
  const { epochs, rate, l1, l2, leastSeen } = { ...DEFAULTS, ...options };
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-6);
  const sums = new Float64Array(size);
  const rare = rareFeatures(examples, size, leastSeen);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const at of shuffled(examples.length, epoch)) {
      const { answers, right } = examples[at]!;
      const scores = answers.map((features) => {
        let score = 0;
        for (const feature of features) score += weights[feature]!;
        return score;
      });
      const top = Math.max(...scores);
      const masses = scores.map((score) => Math.exp(score - top));
      let total = 0;
      let rightTotal = 0;
      masses.forEach((mass, index) => {
        total += mass;
        if (right[index] === true) rightTotal += mass;
      });
      answers.forEach((features, index) => {
        const mass = masses[index]!;
        const gradient = mass / total - (right[index] === true ? mass / rightTotal : 0);
        if (Math.abs(gradient) < 1e-5) return;
        for (const feature of features) {
          if (rare[feature] === 1) continue;
          const slope = gradient + l2 * weights[feature]!;
          squares[feature]! += slope * slope;
          const step = rate / Math.sqrt(squares[feature]!);
          const moved = weights[feature]! - step * slope;
          const shrink = step * l1;
          weights[feature] = moved > shrink ? moved - shrink : moved < -shrink ? moved + shrink : 0;
        }
      });
    }
    // The average over the second half of the epochs is more stable than the result of the last step.
    if (epoch >= epochs / 2) for (let index = 0; index < size; index++) sums[index]! += weights[index]!;
  }
  const averaged = Math.ceil(epochs / 2);
  return sums.map((sum) => sum / averaged);
}
