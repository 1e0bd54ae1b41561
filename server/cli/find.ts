import { stat } from 'node:fs/promises';
import { posix } from 'node:path';
import { STDIN } from './articles';
import type { Service } from '../service/service';
import { Failure } from './exit';

/**
 * The files that paths, folders and globs stand for, in the order given, each once. A file that is named is always one of
 * them; in folders and by globs only those are found that are read as articles and that git does not ignore.
 */
export async function findFiles(patterns: readonly string[], service: Service): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const pattern of patterns) for (const file of await filesOf(pattern, service)) found.add(file);
  return [...found];
}

async function filesOf(pattern: string, service: Service): Promise<readonly string[]> {
  if (pattern === STDIN) return [STDIN];
  const path = posix.normalize(process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern);
  const stats = await stat(path).catch(() => undefined);
  if (stats && !stats.isDirectory()) return [path];
  const { searchFolder, searchGlob } = await import('./search');
  if (stats) return searchFolder(path.replace(/(?<=.)\/$/u, ''), service);
  const files = await searchGlob(path, service);
  if (files.length === 0) throw new Failure(`There is no file or folder ${pattern}, and no article that it matches.`);
  return files;
}
