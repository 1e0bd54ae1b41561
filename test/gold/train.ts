import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { coreferenceSpace } from '../../server/attribution/model/coreference-features';
import { speakerSpace } from '../../server/attribution/model/speaker-features';
import { speechSpace } from '../../server/attribution/model/speech-features';
import { readGold } from './training/examples';
import { pronounExamples } from './training/pronouns';
import { train } from './training/ranker';
import { speakerExamples, speechExamples } from './training/speakers';

/** `npm run train -- FILE`: learns the engine's weights from a gold file. The same file gives the same weights. */
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('npm run train -- FILE.jsonl');
const articles = readGold(file);
const folder = resolve(import.meta.dirname, '../../server/attribution/model');
const write = (name: string, table: unknown): void =>
  writeFileSync(resolve(folder, name), `${JSON.stringify(table, null, 1)}\n`);

// The first round leaves the pronouns that gold does not resolve alone; the second resolves them by the first's weights.
const firstRound = train(
  articles.flatMap((article) => pronounExamples(article)),
  coreferenceSpace.size,
);
const coreference = train(
  articles.flatMap((article) => pronounExamples(article, firstRound)),
  coreferenceSpace.size,
);
write('coreference-weights.json', coreferenceSpace.write(coreference));
const speaker = train(articles.flatMap(speakerExamples), speakerSpace.size);
write('speaker-weights.json', speakerSpace.write(speaker));
const speech = train(
  articles.flatMap((article) => speechExamples(article, speaker)),
  speechSpace.size,
);
write('speech-weights.json', speechSpace.write(speech));
