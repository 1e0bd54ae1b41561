import { pathMatcher } from '../text/glob';
import type { PathMatcher } from '../text/glob';

/** A line of a .gitignore file. */
export interface IgnoreRule {
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

/** The rules of a .gitignore file. */
export const rulesIn = (text: string): readonly IgnoreRule[] =>
  text.split(/\r?\n/u).flatMap(ruleOf).slice(0, MOST_RULES);

function ruleOf(line: string): readonly IgnoreRule[] {
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

/**
 * Whether git ignores the file at a path, given by its names in lower case: the last rule of the nearest folder
 * decides, and an ignored folder hides everything in it.
 * @param rules by the path of their file's folder, in lower case, with slashes.
 */
export function ignoring(rules: ReadonlyMap<string, readonly IgnoreRule[]>): (parts: readonly string[]) => boolean {
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
