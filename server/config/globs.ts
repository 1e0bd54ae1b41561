import picomatch from 'picomatch';

/** What the names of articles usually end in. */
const ENDINGS = ['txt', 'text', 'md', 'markdown'];

export const ARTICLES_GLOB = `**/*.{${ENDINGS.join(',')}}`;

/** The files that are read as articles unless settings say otherwise. */
export const DEFAULT_INCLUDE: readonly string[] = [ARTICLES_GLOB];

/** Whether a file has one of the usual endings: most files in a folder of software do not, and need no settings. */
export const isNamedAsArticle = (name: string): boolean => ARTICLE_NAME.test(name);
const ARTICLE_NAME = new RegExp(`\\.(?:${ENDINGS.join('|')})$`, 'iu');

/** Text that is about software, by the names that only it has: an article may well be called `news.md` or `history.txt`. */
export const DEFAULT_EXCLUDE: readonly string[] = [
  '**/{README,CHANGELOG,LICENSE,LICENCE,COPYING,AUTHORS,CONTRIBUTORS,CONTRIBUTING,CODE_OF_CONDUCT,NOTICE,THIRD-PARTY-NOTICES}{,.*,-*,_*}',
  '**/{SECURITY,SUPPORT,GOVERNANCE,ARCHITECTURE,TODO}.md',
  '**/{requirements,constraints}{,-*,_*}.txt',
  '**/{CMakeLists,robots,humans,llms,llms-full}.txt',
  '**/{node_modules,.git}/**',
  // A source's own words are no article.
  '**/*.{transcript.txt,transcript.md,source.txt}',
];

/** Whether a path, absolute or relative and with slashes of either kind, is one of those meant. */
export type FileFilter = (path: string) => boolean;

/** Compiles globs (picomatch's syntax without extended ones, upper and lower case alike). A path must match one of them. */
export function matcher(globs: readonly string[]): FileFilter {
  const matches = picomatch([...globs], { dot: true, nocase: true, noextglob: true });
  return (path) => matches(path.replaceAll('\\', '/').replace(/^(?:[a-z]:)?\/+/iu, ''));
}

/** Wildcards in one part of a path, and in all: with more of them a hostile glob takes hours to match a hostile name. */
const WILDCARDS_IN_PART = 4;
const WILDCARDS = 10;

/** Whether a glob can be matched in no time. */
export function isSimple(glob: string): boolean {
  const wildcards = (part: string): number => part.split(/\*+/u).length - 1;
  return wildcards(glob) <= WILDCARDS && glob.split('/').every((part) => wildcards(part) <= WILDCARDS_IN_PART);
}
