import { Coreference, isPronoun } from '../../../server/attribution/people/coreference';
import { coreferenceSpace } from '../../../server/attribution/model/coreferenceFeatures';
import { sameName } from '../names';
import { isRight, labelled } from './examples';
import type { GoldArticle } from './examples';
import { featuresOf } from './ranker';
import type { Example } from './ranker';

/** Confidence levels of gold names that are good enough to learn from. */
const SURE = new Set(['high', 'medium', 'hand']);

/**
 * Training questions from an article for the model that resolves pronouns: those whose answer is a speaker that gold
 * knows by name.
 * @param weights resolve the other pronouns on the way; without them, those stay unresolved.
 */
export function pronounExamples(
  article: GoldArticle,
  weights: Float64Array = new Float64Array(coreferenceSpace.size),
): Example[] {
  const { context, quotations } = labelled(article, weights);
  const { prose, people, skeletons } = context;
  const names = new Map<number, string | null>();
  for (const { gold } of quotations) {
    if (gold?.speakerMention === undefined || gold.speakerMention === null || gold.ambiguous === true) continue;
    const mention = prose.mentions.find((each) => !each.isQuoted && isRight(gold, each));
    if (mention === undefined) continue;
    names.set(mention.index, SURE.has(gold.speakerConfidence ?? '') ? (gold.speaker ?? null) : null);
  }
  const coreference = new Coreference(prose, people, skeletons);
  const examples: Example[] = [];
  for (const mention of prose.mentions) {
    let who = coreference.known(mention);
    if (isPronoun(mention)) {
      const question = coreference.question(mention);
      const name = names.get(mention.index) ?? null;
      const right = [
        ...question.antecedents.map(({ person }) => name !== null && sameName(name, person.name) !== null),
        false,
      ];
      const hit = right.indexOf(true);
      if (hit >= 0) {
        examples.push({
          answers: right.map((_, index) => featuresOf((features) => coreference.describe(question, index, features))),
          right,
        });
        who = question.antecedents[hit]!.person.index;
      } else who = coreference.choose(question, weights).who;
    }
    coreference.note(mention, who);
    if (names.has(mention.index) && who >= 0) coreference.spoke(who, mention.block);
  }
  return examples;
}
