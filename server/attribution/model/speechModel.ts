import { Score } from './featureSpace';
import type { FeatureSink } from './featureSpace';
import type { Choice, Question } from './speakerModel';
import { speechFeatures, speechSpace } from './speechFeatures';
import table from './speech-weights.json';

const trained = speechSpace.read(table);

/** Decides whether anybody said the words of a quotation, once its most likely speaker is known. */
export class SpeechModel {
  describe({ view, strength }: Question, choice: Choice, features: FeatureSink): void {
    const isStrong = choice.mention !== undefined && strength.strong.has(choice.mention.index);
    speechFeatures(view, choice, isStrong, features);
  }

  /** The log-odds that it is speech: from 0 on, speech is more likely. */
  score(question: Question, choice: Choice, weights: Float64Array = trained): number {
    const score = new Score(weights);
    this.describe(question, choice, score);
    return score.sum;
  }
}
