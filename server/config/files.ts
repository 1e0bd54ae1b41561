import picomatch from 'picomatch';

/** The files that are read as articles unless settings say otherwise. */
export const DEFAULT_INCLUDE: readonly string[] = ['**/*.{txt,text,md,markdown}'];

/** Text that is about software, by the names that only it has: an article may well be called `news.md` or `history.txt`. */
export const DEFAULT_EXCLUDE: readonly string[] = [
  '**/{README,CHANGELOG,LICENSE,LICENCE,COPYING,AUTHORS,CONTRIBUTORS,CONTRIBUTING,CODE_OF_CONDUCT}{,.*,-*,_*}',
  '**/{SECURITY,SUPPORT,GOVERNANCE,ARCHITECTURE,TODO}.md',
  '**/{requirements,constraints}{,-*,_*}.txt',
  '**/{CMakeLists,robots,humans,llms,llms-full}.txt',
  '**/{node_modules,.git}/**',
];

/** Globs that decide which files are read. A file must match one of `include` and none of `exclude`. */
export interface FileGlobs {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Whether to read the file at a path, absolute or relative, with slashes of either kind. */
export type FileFilter = (path: string) => boolean;

/** Compiles globs (picomatch syntax, upper and lower case alike). The editor and the command line use the same. */
export function fileFilter({ include, exclude }: FileGlobs): FileFilter {
  const options = { dot: true, nocase: true };
  const isIncluded = picomatch([...include], options);
  const isExcluded = picomatch([...exclude], options);
  return (path) => {
    const relative = path.replaceAll('\\', '/').replace(/^(?:[a-z]:)?\/+/iu, '');
    return isIncluded(relative) && !isExcluded(relative);
  };
}
