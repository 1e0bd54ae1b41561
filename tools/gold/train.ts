import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { coreferenceSpace } from '../../server/attribution/model/coreferenceFeatures';
import type { FeatureSpace } from '../../server/attribution/model/featureSpace';
import { speakerSpace } from '../../server/attribution/model/speakerFeatures';
import { speechSpace } from '../../server/attribution/model/speechFeatures';
import { readGold } from './training/examples';
import { pronounExamples } from './training/pronouns';
import { train } from './training/ranker';
import { speakerExamples, speechExamples } from './training/speakers';

/** `npm run train -- FILE`: learns the engine's weights from a gold file. The same file gives the same weights. */
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('npm run train -- FILE.jsonl');
const articles = readGold(file);
const folder = resolve(import.meta.dirname, '../../server/attribution/model');

/** Writes the weights, and returns them as the engine will read them. */
function keep(name: string, space: FeatureSpace, weights: Float64Array): Float64Array {
  const table = space.write(weights);
  writeFileSync(resolve(folder, name), `${JSON.stringify(table, null, 1)}\n`);
  return space.read(table);
}

// The first round skips the pronouns that gold does not resolve; the second resolves them with the weights of the
// first.
const pronouns = (weights?: Float64Array): Float64Array =>
  train(
    articles.flatMap((article) => pronounExamples(article, weights)),
    coreferenceSpace.size,
    { epochs: 20, leastSeen: 0 },
  );
const coreference = keep('coreference-weights.json', coreferenceSpace, pronouns(pronouns()));
const speaker = train(
  articles.flatMap((article) => speakerExamples(article, coreference)),
  speakerSpace.size,
);
const chosen = keep('speaker-weights.json', speakerSpace, speaker);
const speech = train(
  articles.flatMap((article) => speechExamples(article, chosen, coreference)),
  speechSpace.size,
);
keep('speech-weights.json', speechSpace, speech);
