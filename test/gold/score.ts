import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { curve } from './curve';
import { errorList } from './errors';
import { readGold } from './folder';
import { judge } from './judge';
import { kindTable } from './kinds';
import { figures } from './metrics';
import { predict } from './predict';
import { curveTable, figuresTable, kindsTable } from './table';
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
const runs = readGold(path).map((article) => ({ article, predictions: predict(article) }));
const speech = runs.map(({ article, predictions }) => ({
  article,
  predictions: predictions.filter(({ kind }) => kind === 'speech'),
}));
const judgements = speech.map(({ article, predictions }) => judge(article, predictions));

if (values.predictions !== undefined) {
  const lines = speech.map(({ article, predictions }) => JSON.stringify({ id: article.id, quotations: predictions }));
  writeFileSync(values.predictions, `${lines.join('\n')}\n`);
}
if (values.errors) {
  console.log(
    errorList(
      speech.map(({ article }) => article),
      judgements,
    ),
  );
}
console.log(`${path}: ${runs.length} articles`);
console.log(figuresTable(figures(judgements)));
console.log(curveTable(curve(judgements.flatMap(({ verdicts }) => verdicts))));
console.log(kindsTable(kindTable(runs)));
console.log(`${throughput(runs.map(({ article }) => article)).toFixed(2)} MB/s, whole analysis, one thread`);
