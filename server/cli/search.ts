import { glob, isDynamicPattern } from 'tinyglobby';
import { filesIn, SEARCH } from '../workspace/folder';
import { withoutIgnored } from '../workspace/gitIgnore';
import type { Configuration } from './configuration';

/** The articles in a folder, by name. */
export async function searchFolder(folder: string, config: Configuration): Promise<readonly string[]> {
  return chosen(await filesIn(folder), async (file) => (await config.of(file)).isRead);
}

/** The files that a glob matches, by name: it says itself what to include. */
export async function searchGlob(pattern: string, config: Configuration): Promise<readonly string[]> {
  if (!isDynamicPattern(pattern)) return [];
  const files = await withoutIgnored('.', await glob(pattern, SEARCH));
  return chosen([...files].sort(), async (file) => !(await config.of(file)).isExcluded);
}

async function chosen(
  files: readonly string[],
  isChosen: (file: string) => Promise<boolean>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const file of files) if (await isChosen(file)) found.push(file);
  return found;
}
