import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEEDS } from '../../../tools/host/paths';

/** Just inside the first occurrence of `text` at or below a line of an article: line and column, all from 1. */
export function placeIn(article: string, text: string, fromLine = 1): [line: number, column: number] {
  const lines = readFileSync(join(SEEDS, article), 'utf8').split('\n');
  const index = lines.findIndex((line, at) => at >= fromLine - 1 && line.includes(text));
  if (index < 0) throw new Error(`${article} has no "${text}" from line ${fromLine} on`);
  return [index + 1, lines[index]!.indexOf(text) + 2];
}
