import { dirname, join, relative, resolve, sep } from 'node:path';
import { pathMatcher } from '../text/glob';
import type { PathMatcher } from '../text/glob';
import { decode } from './encoding';
import { isInside, isThere, readBytes } from './reader';

/** A line of a .gitignore file. */
interface Rule {
  /** Matches a path relative to the file's folder. */
  readonly matches: PathMatcher;
  readonly foldersOnly: boolean;
  /** True if it cancels earlier lines. */
  readonly isNegated: boolean;
}

/**
 * Limits for one file, and for one line in UTF-16 units: no repository needs more, and each path is matched against all
 * of it.
 */
const MOST_RULES = 1_000;
const LONGEST_RULE = 500;

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
  const rules = new Map<string, readonly Rule[]>();
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

/**
 * Whether git ignores the file at a path: the last rule of the nearest folder decides, and an ignored folder hides
 * everything in it.
 */
function ignoring(rules: ReadonlyMap<string, readonly Rule[]>): (parts: readonly string[]) => boolean {
  const ignores = (parts: readonly string[], isFolder: boolean): boolean => {
    for (let depth = parts.length - 1; depth >= 0; depth--) {
      const below = parts.slice(depth);
      const own = rules.get(parts.slice(0, depth).join('/'));
      const last = own?.findLast((rule) => (isFolder || !rule.foldersOnly) && rule.matches(below));
      if (last) return !last.isNegated;
    }
    return false;
  };
  const known = new Map<string, boolean>();
  const hides = (folder: readonly string[]): boolean => {
    if (folder.length === 0) return false;
    const key = folder.join('/');
    const answer = known.get(key) ?? (hides(folder.slice(0, -1)) || ignores(folder, true));
    known.set(key, answer);
    return answer;
  };
  return (parts) => hides(parts.slice(0, -1)) || ignores(parts, false);
}

/** As in git, a .gitignore that is not a regular file is skipped. */
async function readRules(directory: string, top: string): Promise<readonly Rule[]> {
  const read = await readBytes(join(directory, '.gitignore'), top);
  const file = read && 'bytes' in read ? decode(read.bytes) : undefined;
  if (!file || !('text' in file)) return [];
  return file.text.split(/\r?\n/u).flatMap(ruleOf).slice(0, MOST_RULES);
}

function ruleOf(line: string): readonly Rule[] {
  if (line.length > LONGEST_RULE || line.startsWith('#')) return [];
  const isNegated = line.startsWith('!');
  const words = isNegated ? line.slice(1) : line;
  // A space at the end counts only if it is escaped.
  const given = words.trimEnd().endsWith('\\') ? words : words.trimEnd();
  const foldersOnly = given.endsWith('/');
  const body = foldersOnly ? given.slice(0, -1) : given;
  if (body === '') return [];
  const anchored = body.replace(/^\//u, '').replace(/\/\*\*$/u, '/**/*');
  return [{ matches: pathMatcher(body.includes('/') ? anchored : `**/${body}`), foldersOnly, isNegated }];
}

/** The folder at or above `directory` that is a git checkout. */
export function repositoryOf(directory: string): string | undefined {
  for (let at = directory; ; at = dirname(at)) {
    if (isThere(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}
