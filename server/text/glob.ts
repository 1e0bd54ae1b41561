/** Whether a path matches a pattern; the path is given as its parts between slashes, in lower case. */
export type PathMatcher = (parts: readonly string[]) => boolean;

const STAR = Symbol('*');
const ANY = Symbol('?');
/** One position of a name: a character, one of a class, any one, or any number of any. */
type Token = string | typeof STAR | typeof ANY | CharClass;

interface CharClass {
  readonly isNegated: boolean;
  /** First and last of each range. */
  readonly ranges: readonly (readonly [string, string])[];
}

/** Any number of folders. */
const FOLDERS = '**';

/**
 * Compiles a pattern of `*`, `?`, `[a-z]`, `[!a-z]`, `**` and `\`; everything else is literal, and case is ignored.
 * Matching time is at most proportional to pattern length times path length: patterns and names are untrusted.
 */
export function pathMatcher(pattern: string): PathMatcher {
  const segments = pattern
    .toLowerCase()
    .split('/')
    .map((segment) => (segment === FOLDERS ? FOLDERS : tokensOf(segment)));
  return (parts) => matches(parts, segments, (segment) => segment === FOLDERS, fitsSegment);
}

const fitsSegment = (part: string, segment: typeof FOLDERS | readonly Token[]): boolean =>
  matches(part, segment as readonly Token[], (token) => token === STAR, fitsToken);

function fitsToken(char: string, token: Token): boolean {
  if (typeof token === 'string') return token === char;
  if (typeof token === 'symbol') return true;
  return token.ranges.some(([first, last]) => first <= char && char <= last) !== token.isNegated;
}

/**
 * Whether items match a pattern with stars. After a mismatch, only the last star takes one item more: a longer match
 * for an earlier star cannot help.
 */
function matches<Item, Part>(
  items: ArrayLike<Item>,
  pattern: readonly Part[],
  isStar: (part: Part) => boolean,
  fits: (item: Item, part: Part) => boolean,
): boolean {
  let [at, next, star, taken] = [0, 0, -1, 0];
  while (at < items.length) {
    if (next < pattern.length && isStar(pattern[next]!)) {
      star = next++;
      taken = at;
    } else if (next < pattern.length && fits(items[at]!, pattern[next]!)) {
      at++;
      next++;
    } else if (star >= 0) {
      next = star + 1;
      at = ++taken;
    } else return false;
  }
  return pattern.slice(next).every(isStar);
}

/** The tokens of a pattern's part between two slashes. */
function tokensOf(segment: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < segment.length; at++) {
    const char = segment[at]!;
    if (char === '*') {
      if (tokens.at(-1) !== STAR) tokens.push(STAR);
    } else if (char === '?') tokens.push(ANY);
    else if (char === '\\' && at + 1 < segment.length) tokens.push(segment[++at]!);
    else if (char === '[') {
      const found = classAt(segment, at);
      tokens.push(found?.token ?? char);
      at = found?.last ?? at;
    } else tokens.push(char);
  }
  return tokens;
}

/** The class that opens at `at`, and where it closes; undefined if it is not closed. */
function classAt(segment: string, at: number): { readonly token: CharClass; readonly last: number } | undefined {
  const isNegated = segment[at + 1] === '!' || segment[at + 1] === '^';
  const first = at + (isNegated ? 2 : 1);
  // A closing bracket that comes first is part of the class.
  const last = segment.indexOf(']', first + 1);
  if (last === -1) return undefined;
  const ranges: [string, string][] = [];
  for (let each = first; each < last; each++) {
    if (segment[each] === '\\' && each + 1 < last) each++;
    const char = segment[each]!;
    const isRange = segment[each + 1] === '-' && each + 2 < last;
    ranges.push([char, isRange ? segment[each + 2]! : char]);
    if (isRange) each += 2;
  }
  return { token: { isNegated, ranges }, last };
}
