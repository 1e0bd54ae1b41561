// dist/folder.js: loaded only if a whole folder is checked.
import { glob, isDynamicPattern } from 'tinyglobby';
import { withoutIgnored } from './gitIgnore';

/** How folders are searched. */
const SEARCH = {
  onlyFiles: true,
  // A symbolic link may lead out of the folder, or in a circle.
  followSymbolicLinks: false,
  expandDirectories: false,
  ignore: ['**/node_modules/**', '**/.git/**'],
};

/** The paths of the files in a folder, by name, without those that git ignores or whose name starts with a dot. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const inside = await glob('**/*', { ...SEARCH, cwd: folder });
  const files = inside.map((file) => (folder === '.' ? file : `${folder.replace(/\/$/u, '')}/${file}`));
  return [...(await withoutIgnored(folder, files))].sort();
}

/** The paths of the files that a glob matches, by name, without those that git ignores; none if it is no glob. */
export async function filesMatching(pattern: string): Promise<readonly string[]> {
  if (!isDynamicPattern(pattern)) return [];
  return [...(await withoutIgnored('.', await glob(pattern, SEARCH)))].sort();
}
