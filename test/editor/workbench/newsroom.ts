import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEEDS } from '../../../tools/host/paths';

/** Just inside the first occurrence of `text` at or below a line of an article: line and column, all from 1. */
export function placeIn(article: string, text: string, fromLine = 1): [line: number, column: number] {
  const place = placeInText(readFileSync(join(SEEDS, article), 'utf8'), text, fromLine);
  if (!place) throw new Error(`${article} has no "${text}" from line ${fromLine} on`);
  return place;
}

/** The same in a text, or undefined. */
export function placeInText(content: string, text: string, fromLine = 1): [line: number, column: number] | undefined {
  const lines = content.split('\n');
  const index = lines.findIndex((line, at) => at >= fromLine - 1 && line.includes(text));
  return index < 0 ? undefined : [index + 1, lines[index]!.indexOf(text) + 2];
}
