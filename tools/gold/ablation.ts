import { NOBODY_SPOKE, SpeakerModel, spokenBy } from '../../server/attribution/model/speakerModel';
import type { ProseMention } from '../../server/attribution/prose';
import { isRight, labelled, readGold } from './training/examples';
import type { GoldArticle } from './training/examples';

/**
 * `tsx tools/gold/ablation.ts FILE…`: how often the right mention is named by the plain constructions alone, by the
 * model alone, and by both together, among the quotations found both in the gold annotations and by the article layer.
 */
const WAYS = ['patterns', 'model', 'both'] as const;
type Answers = Record<(typeof WAYS)[number], ProseMention | undefined>;

function* answersFor(article: GoldArticle): Generator<{ right: Record<string, boolean>; answered: boolean }> {
  const { context, quotations } = labelled(article);
  const model = new SpeakerModel(context);
  let spoke = NOBODY_SPOKE;
  for (const { place, gold } of quotations) {
    if (gold === null || gold.ambiguous === true) continue;
    const question = model.question(place, spoke);
    const both = model.choose(question).mention;
    const answers: Answers = {
      patterns: question.match?.mention,
      model: model.choose({ ...question, match: undefined }).mention,
      both,
    };
    spoke = spokenBy(place, both);
    if (gold.speakerMention === null) continue;
    yield {
      right: Object.fromEntries(WAYS.map((way) => [way, isRight(gold, answers[way])])),
      answered: answers.patterns !== undefined,
    };
  }
}

for (const file of process.argv.slice(2)) {
  const all = readGold(file).flatMap((article) => [...answersFor(article)]);
  const answered = all.filter((each) => each.answered);
  const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
  console.log(`${file}: ${all.length} quotations`);
  for (const way of WAYS)
    console.log(`  ${way.padEnd(10)} ${percent(all.filter(({ right }) => right[way]).length, all.length)}`);
  console.log(
    `  patterns answer ${percent(answered.length, all.length)}, right of those ${percent(answered.filter(({ right }) => right.patterns).length, answered.length)}`,
  );
}
