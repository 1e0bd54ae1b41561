import { dirname, relative, resolve } from 'node:path';
import { repositoryOf } from '../workspace/gitIgnore';

/**
 * The path of the folder outside of which nothing is read or written for an article: its repository, or else where the
 * user is, or else the article's folder.
 */
export function boundaryOf(article: string): string {
  const folder = dirname(resolve(article));
  const isBelow = !relative('.', folder).startsWith('..');
  return repositoryOf(folder) ?? (isBelow ? resolve('.') : folder);
}
