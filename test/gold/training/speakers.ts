import { SpeakerModel } from '../../../server/attribution/model/speaker-model';
import { type GoldArticle, isRight, labelled } from './examples';
import type { Example } from './ranker';

/** Questions of an article for the model that chooses the speaker; the answers before each are taken from gold. */
export function speakerExamples(article: GoldArticle): Example[] {
  const { context, quotations } = labelled(article);
  const model = new SpeakerModel(context);
  const examples: Example[] = [];
  for (const { place, gold, isSpeech } of quotations) {
    if (gold === null || isSpeech !== true) continue;
    const question = model.question(place);
    const answers = [...question.candidates, null];
    const right = answers.map((mention) => isRight(gold, mention));
    const hit = right.indexOf(true);
    if (hit >= 0)
      examples.push({
        answers: answers.map((_, index) => Int32Array.from(model.featuresOf(question, index).numbers)),
        right,
      });
    model.note(place, hit < 0 ? null : (answers[hit] ?? null));
  }
  return examples;
}
