import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { newsText } from '../bench/texts';
import type { CorpusText } from './attack';

/** Longer texts slow a round down without finding more. In UTF-16 units. */
const LONGEST = 100_000;
/** The repository's own folders with articles. */
const FOLDERS = ['seeds', 'docs', 'test/gold/articles', 'test/rules/clean', 'test/wild'];

/** The texts of the repository and of the folders given, in the order of their names. */
export function corpus(root: string, folders: readonly string[] = []): readonly CorpusText[] {
  const paths = [...FOLDERS.map((folder) => join(root, folder)).filter((folder) => existsSync(folder)), ...folders];
  const news: CorpusText = { name: 'news', text: newsText(6000), languageId: 'plaintext' };
  return [news, ...paths.flatMap(textsIn)];
}

function textsIn(folder: string): CorpusText[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|markdown|txt)$/iu.test(name))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort()
    .map((path) => ({
      name: basename(path),
      text: readFileSync(path, 'utf8').slice(0, LONGEST),
      languageId: /\.txt$/iu.test(path) ? 'plaintext' : 'markdown',
    }));
}
