import { relative } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { fileFilter } from '../config/files';
import type { FileGlobs } from '../config/files';
import { gitIgnores } from './gitIgnore';

const SEARCH = {
  onlyFiles: true,
  // A link may lead out of the folder, or round in a circle.
  followSymbolicLinks: false,
  expandDirectories: false,
  ignore: ['**/node_modules/**', '**/.git/**'],
};

/** The articles in a folder, by name. Folders and files whose names start with a dot are left out. */
export async function searchFolder(folder: string, globs: FileGlobs): Promise<readonly string[]> {
  const isRead = fileFilter(globs);
  const inside = (await glob('**/*', { ...SEARCH, cwd: folder })).filter(isRead);
  const files = inside.map((file) => (folder === '.' ? file : `${folder}/${file}`));
  return withoutIgnored(files, folder);
}

/** The files that a glob matches, by name: it says itself what to include. */
export async function searchGlob(pattern: string, { exclude }: FileGlobs): Promise<readonly string[]> {
  if (!isDynamicPattern(pattern)) return [];
  const isRead = fileFilter({ include: ['**'], exclude });
  const files = (await glob(pattern, SEARCH)).filter((file) => isRead(relative('.', file)));
  return withoutIgnored(files, '.');
}

function withoutIgnored(files: readonly string[], folder: string): readonly string[] {
  const isIgnored = gitIgnores(folder);
  return files.filter((file) => !isIgnored(file)).sort();
}
