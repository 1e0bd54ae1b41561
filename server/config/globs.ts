import { pathMatcher } from '../text/glob';

/** The usual endings of articles' names. */
const ENDINGS = ['txt', 'text', 'md', 'markdown'];

/** Glob of the files with one of the usual endings. */
export const ARTICLES_GLOB = `**/*.{${ENDINGS.join(',')}}`;

/** The files that are read as articles unless settings say otherwise. */
export const DEFAULT_INCLUDE: readonly string[] = [ARTICLES_GLOB];

/** Whether a file has one of the usual endings: most files in a software folder do not, and need no settings. */
export const isNamedAsArticle = (name: string): boolean => ARTICLE_NAME.test(name);
const ARTICLE_NAME = new RegExp(`\\.(?:${ENDINGS.join('|')})$`, 'iu');

/** Files about software, by names that only such files have: `news.md` and `history.txt` may well be articles. */
export const DEFAULT_EXCLUDE: readonly string[] = [
  '**/{README,CHANGELOG,LICENSE,LICENCE,COPYING,AUTHORS,CONTRIBUTORS,CONTRIBUTING,CODE_OF_CONDUCT,NOTICE,THIRD-PARTY-NOTICES}{,.*,-*,_*}',
  '**/{SECURITY,SUPPORT,GOVERNANCE,ARCHITECTURE,TODO}.md',
  '**/{requirements,constraints}{,-*,_*}.txt',
  '**/{CMakeLists,robots,humans,llms,llms-full}.txt',
  '**/{node_modules,.git}/**',
  // A source's own words are not an article.
  '**/*.{transcript.txt,transcript.md,source.txt}',
];

/** Whether a path, absolute or relative and with slashes of either kind, is included. */
export type FileFilter = (path: string) => boolean;

/** Compiles globs. A path must match one of them. */
export function matcher(globs: readonly string[]): FileFilter {
  const matchers = globs.flatMap((glob) => alternativesOf(glob.replace(/^(?:\.?\/)+/u, '')).map(pathMatcher));
  return (path) => {
    const parts = path
      .toLowerCase()
      .replaceAll('\\', '/')
      .replace(/^(?:[a-z]:)?\/+/u, '')
      .split('/');
    return matchers.some((matches) => matches(parts));
  };
}

/** In UTF-16 units. */
const LONGEST = 500;
const MOST_ALTERNATIVES = 100;
/**
 * Total length of all globs in a list, with their alternatives expanded, in UTF-16 units: every path is matched against
 * all of them.
 */
export const MOST_OF_A_LIST = 50_000;

/** The problem with a glob, as a continuation of a sentence about its position; undefined for a valid glob. */
export function problemOfGlob(glob: string): string | undefined {
  if (glob.startsWith('!')) return 'starts with “!”, which is not supported. Use “exclude” for what to leave out.';
  const group = /(?<!\\)(?:[@!+?*]\(|\|)/u.exec(glob)?.[0];
  if (group) return `has “${group}”, which is not supported. List alternatives in braces: {a,b}.`;
  const range = /\{[^{},.]*\.\.[^{},.]*\}/u.exec(glob)?.[0];
  if (range) return `has the range “${range}”, which is not supported. List alternatives in braces: {1,2}.`;
  if (glob.length > LONGEST) return `is longer than ${LONGEST} characters. Shorten it.`;
  if (countOf(glob) > MOST_ALTERNATIVES)
    return `has more than ${MOST_ALTERNATIVES} alternatives. Split it into several globs.`;
  return undefined;
}

/** How much of {@link MOST_OF_A_LIST} a glob uses. */
export const weightOf = (glob: string): number => glob.length * countOf(glob);

/** Braces with a comma, and the text before and after them. */
interface Group {
  readonly before: string;
  readonly options: readonly string[];
  readonly after: string;
}

/** The patterns that a glob's braces stand for, outermost braces first. */
function alternativesOf(glob: string): readonly string[] {
  const group = groupOf(glob);
  if (!group) return [glob];
  const rests = alternativesOf(group.after);
  const options = group.options.flatMap(alternativesOf);
  return options.flatMap((option) => rests.map((rest) => group.before + option + rest));
}

/** How many patterns these are, without creating them. */
function countOf(glob: string): number {
  const group = groupOf(glob);
  if (!group) return 1;
  return group.options.reduce((sum, option) => sum + countOf(option), 0) * countOf(group.after);
}

function groupOf(glob: string): Group | undefined {
  for (let start = glob.indexOf('{'); start !== -1; start = glob.indexOf('{', start + 1)) {
    if (glob[start - 1] === '\\') continue;
    const commas: number[] = [];
    let depth = 0;
    for (let at = start; at < glob.length; at++) {
      if (glob[at] === '\\') at++;
      else if (glob[at] === '{') depth++;
      else if (glob[at] === ',' && depth === 1) commas.push(at);
      else if (glob[at] === '}' && --depth === 0) {
        if (commas.length === 0) break;
        const cuts = [start, ...commas, at];
        const options = cuts.slice(1).map((cut, index) => glob.slice(cuts[index]! + 1, cut));
        return { before: glob.slice(0, start), options, after: glob.slice(at + 1) };
      }
    }
  }
  return undefined;
}
