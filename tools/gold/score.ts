import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { curve } from './curve';
import { errorList } from './errors';
import { readGold } from './folder';
import { kindTable } from './kinds';
import { isSpeech, measure } from './measure';
import { reliability } from './reliability';
import { curveTable, figuresTable, kindsTable, reliabilityTable } from './table';
import { throughput } from './throughput';

/** Where our own annotated articles are. */
const OURS = 'test/gold/articles';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Writes the predicted speech as JSON lines, for another scorer. */
    predictions: { type: 'string' },
    /** Prints each wrong answer in its context. */
    errors: { type: 'boolean', default: false },
  },
});
const path = positionals[0] ?? OURS;
const articles = readGold(path);
const measurement = measure(articles);
const { runs, judgements, figures } = measurement;

if (values.predictions !== undefined) {
  const lines = runs.map(({ article, predictions }) =>
    JSON.stringify({ id: article.id, quotations: predictions.filter(isSpeech) }),
  );
  writeFileSync(values.predictions, `${lines.join('\n')}\n`);
}
if (values.errors) console.log(errorList(articles, judgements));
console.log(`${path}: ${articles.length} articles`);
console.log(figuresTable(figures));
console.log(curveTable(curve(judgements.flatMap(({ verdicts }) => verdicts))));
console.log(reliabilityTable(reliability(measurement)));
console.log(kindsTable(kindTable(runs)));
console.log(`${throughput(articles).toFixed(2)} MB/s, whole analysis, one thread`);
