import { dirname, join, relative, resolve, sep } from 'node:path';
import { decode } from './encoding';
import { ignoring, rulesIn } from './ignoreRules';
import type { IgnoreRule } from './ignoreRules';
import { isInside, isThere, readBytes } from './reader';

/**
 * The files that git does not ignore, by the .gitignore files from their repository's root down to them. Outside a
 * repository, those in and below `folder` count.
 */
export async function withoutIgnored(folder: string, files: readonly string[]): Promise<readonly string[]> {
  const top = repositoryOf(resolve(folder)) ?? resolve(folder);
  const folders = new Set<string>();
  for (const file of files) {
    for (let at = dirname(resolve(file)); isInside(at, top) && !folders.has(at); at = dirname(at)) folders.add(at);
  }
  const rules = new Map<string, readonly IgnoreRule[]>();
  for (const each of folders) {
    const found = await readRules(each, top);
    if (found.length > 0) rules.set(partsOf(each, top).join('/'), found);
  }
  const isIgnored = ignoring(rules);
  return files.filter((file) => {
    const path = resolve(file);
    return !isInside(path, top) || !isIgnored(partsOf(path, top));
  });
}

/** The names from a folder down to a path, in lower case; none for the folder itself. */
const partsOf = (path: string, folder: string): readonly string[] =>
  relative(folder, path)
    .toLowerCase()
    .split(sep)
    .filter((part) => part !== '');

/** As in git, a .gitignore that is not a regular file is skipped. */
async function readRules(directory: string, top: string): Promise<readonly IgnoreRule[]> {
  const read = await readBytes(join(directory, '.gitignore'), top);
  const file = read && 'bytes' in read ? decode(read.bytes) : undefined;
  if (!file || !('text' in file)) return [];
  return rulesIn(file.text);
}

/** The folder at or above `directory` that is a git checkout. */
export function repositoryOf(directory: string): string | undefined {
  for (let at = directory; ; at = dirname(at)) {
    if (isThere(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}
