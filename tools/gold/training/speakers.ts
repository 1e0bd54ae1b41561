import { NOBODY_SPOKE, SpeakerModel, spokenBy } from '../../../server/attribution/model/speakerModel';
import { SpeechModel } from '../../../server/attribution/model/speechModel';
import { isRight, labelled } from './examples';
import type { GoldArticle } from './examples';
import { featuresOf } from './ranker';
import type { Example } from './ranker';

/**
 * Training questions from an article for the model that chooses the speaker; the answers before each come from gold.
 */
export function speakerExamples(article: GoldArticle, coreference?: Float64Array): Example[] {
  const { context, quotations } = labelled(article, coreference);
  const model = new SpeakerModel(context);
  let spoke = NOBODY_SPOKE;
  const examples: Example[] = [];
  for (const { place, gold, isSpeech } of quotations) {
    if (gold === null || isSpeech !== true) continue;
    const question = model.question(place, spoke);
    const answers = [...question.candidates, undefined];
    const right = answers.map((mention) => isRight(gold, mention));
    const hit = right.indexOf(true);
    if (hit >= 0)
      examples.push({
        answers: answers.map((_, index) => featuresOf((features) => model.describe(question, index, features))),
        right,
      });
    spoke = spokenBy(place, hit < 0 ? undefined : answers[hit]);
  }
  return examples;
}

/**
 * Training questions from an article for the model that tells speech from titles and scare quotes. Each has two
 * answers: it is speech, or it is not, which has no features.
 * @param weights of the model that chooses the speaker.
 */
export function speechExamples(article: GoldArticle, weights: Float64Array, coreference?: Float64Array): Example[] {
  const { context, quotations } = labelled(article, coreference);
  const speakers = new SpeakerModel(context);
  const speech = new SpeechModel();
  let spoke = NOBODY_SPOKE;
  return quotations.flatMap(({ place, isSpeech }): Example[] => {
    const question = speakers.question(place, spoke);
    const choice = speakers.choose(question, weights);
    if (isSpeech !== false) spoke = spokenBy(place, choice.mention);
    if (isSpeech === null || place.quotation.outer !== undefined) return [];
    const features = featuresOf((list) => speech.describe(question, choice, list));
    return [{ answers: [features, new Int32Array()], right: [isSpeech, !isSpeech] }];
  });
}
