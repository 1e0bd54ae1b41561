// npm run proof -- FOLDER: makes altered quotations from a folder's transcripts and compares them with these.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTranscriptName } from '../../server/sources/transcriptNames';
import { readTranscript } from '../../server/transcripts/readTranscript';
import type { Transcript } from '../../server/transcripts/transcript';
import { measure } from './measure';
import { printed } from './table';

async function transcriptsIn(folder: string): Promise<Transcript[]> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isTranscriptName).sort();
  const transcripts = await Promise.all(
    names.map((name) => readTranscript(name, readFileSync(join(folder, name), 'utf8'))),
  );
  return transcripts.filter(({ words }) => words.count > 100);
}

async function main(): Promise<void> {
  const [folder, seed = '1', count = '40', shown] = process.argv.slice(2);
  if (folder === undefined) {
    console.error(
      'Usage: npm run proof -- FOLDER [SEED] [SENTENCES A TRANSCRIPT] [KIND WHOSE FAILURES ARE SHOWN, OR all]',
    );
    process.exitCode = 2;
    return;
  }
  console.log(printed(measure(await transcriptsIn(folder), Number(seed), Number(count), shown)));
}

void main();
