import type { Context } from '../context';
import { FeatureList, scoreOf } from './space';
import type { Choice, Question } from './speaker-model';
import { speechFeatures, speechSpace } from './speech-features';
import table from './speech-weights.json';

const trained = speechSpace.read(table);

/** Decides whether anybody said the words of a quotation, once its likeliest speaker is known. */
export class SpeechModel {
  private readonly list = new FeatureList();

  constructor(private readonly context: Context) {}

  featuresOf({ view }: Question, choice: Choice): FeatureList {
    speechFeatures(this.context.prose, view, choice, this.list);
    return this.list;
  }

  /** The log-odds that it is speech: from 0 on it is likelier than not. */
  score(question: Question, choice: Choice, weights: Float64Array = trained): number {
    return scoreOf(weights, this.featuresOf(question, choice));
  }
}
