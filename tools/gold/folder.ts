import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { readAnnotation } from './annotation';
import type { GoldArticle } from './shape';

/** Reads annotated articles: a folder of articles with `.gold` files next to them, or a file of JSON lines. */
export function readGold(path: string): readonly GoldArticle[] {
  if (statSync(path).isDirectory()) return readFolder(path);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldArticle);
}

function readFolder(folder: string): readonly GoldArticle[] {
  return readdirSync(folder)
    .filter((file) => extname(file) !== '.gold')
    .sort()
    .map((file) => {
      const id = file.slice(0, -extname(file).length);
      const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
      return readAnnotation(id, extname(file) === '.md' ? 'markdown' : 'plaintext', read(file), read(`${id}.gold`));
    });
}
