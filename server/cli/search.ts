import { glob, isDynamicPattern } from 'tinyglobby';
import type { Configuration } from './configuration';
import { gitIgnores } from './gitIgnore';

const SEARCH = {
  onlyFiles: true,
  // A link may lead out of the folder, or round in a circle.
  followSymbolicLinks: false,
  expandDirectories: false,
  ignore: ['**/node_modules/**', '**/.git/**'],
};

/** The articles in a folder, by name. Folders and files whose names start with a dot are left out. */
export async function searchFolder(folder: string, config: Configuration): Promise<readonly string[]> {
  const inside = await glob('**/*', { ...SEARCH, cwd: folder });
  const files = inside.map((file) => (folder === '.' ? file : `${folder}/${file}`));
  return chosen(files, folder, async (file) => (await config.of(file)).isRead);
}

/** The files that a glob matches, by name: it says itself what to include. */
export async function searchGlob(pattern: string, config: Configuration): Promise<readonly string[]> {
  if (!isDynamicPattern(pattern)) return [];
  return chosen(await glob(pattern, SEARCH), '.', async (file) => !(await config.of(file)).isExcluded);
}

async function chosen(
  files: readonly string[],
  folder: string,
  isChosen: (file: string) => Promise<boolean>,
): Promise<readonly string[]> {
  const isIgnored = gitIgnores(folder);
  const found: string[] = [];
  for (const file of files) if (!isIgnored(file) && (await isChosen(file))) found.push(file);
  return found.sort();
}
