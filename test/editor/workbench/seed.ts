import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEED_ARTICLE, SEEDS } from '../../host/paths';

/** The line, from 1, whose quotation stands alone and seems to be Trump's own words; and how its first row reads. */
export const PULL_QUOTE_LINE = 13;
export const PULL_QUOTE_ROW = /^Trump\s"doesn't/;

/** Just inside the first occurrence of `text` at or below a line of the seed article: line and column, all from 1. */
export function placeOf(text: string, fromLine = 1): [line: number, column: number] {
  const lines = readFileSync(join(SEEDS, SEED_ARTICLE), 'utf8').split('\n');
  const index = lines.findIndex((line, at) => at >= fromLine - 1 && line.includes(text));
  if (index < 0) throw new Error(`The seed article has no "${text}" from line ${fromLine} on`);
  return [index + 1, lines[index]!.indexOf(text) + 2];
}
