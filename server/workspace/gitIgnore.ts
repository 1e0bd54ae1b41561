import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore from 'ignore';
import type { Ignore } from 'ignore';

/**
 * Whether git ignores a file, by the .gitignore files from its repository's root down to it; the last that has something
 * to say decides. Outside of a repository those in and below `folder` count.
 */
export function gitIgnores(folder: string): (file: string) => boolean {
  const top = repositoryOf(resolve(folder)) ?? resolve(folder);
  const rules = new Map<string, Ignore | null>();
  const rulesIn = (directory: string): Ignore | null => {
    const known = rules.get(directory);
    if (known !== undefined) return known;
    const read = readRules(directory);
    rules.set(directory, read);
    return read;
  };
  return (file) => {
    const path = resolve(file);
    let ignored = false;
    for (const directory of foldersBetween(top, dirname(path))) {
      const answer = rulesIn(directory)?.test(relative(directory, path).replaceAll(sep, '/'));
      if (answer?.ignored) ignored = true;
      else if (answer?.unignored) ignored = false;
    }
    return ignored;
  };
}

function readRules(directory: string): Ignore | null {
  const file = join(directory, '.gitignore');
  return existsSync(file) ? ignore().add(readFileSync(file, 'utf8')) : null;
}

/** The folder at or above `directory` that is a git checkout. */
export function repositoryOf(directory: string): string | undefined {
  for (let at = directory; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** From `top` down to `directory`, both included; none where `directory` is not in `top`. */
function foldersBetween(top: string, directory: string): readonly string[] {
  const folders: string[] = [];
  for (let at = directory; ; at = dirname(at)) {
    folders.unshift(at);
    if (at === top) return folders;
    if (dirname(at) === at) return [];
  }
}
