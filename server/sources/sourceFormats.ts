/**
 * A format of files with sources. `own`: only sources are written in it, so that `storm.bib` is known by its ending
 * alone; in the others, `storm.sources.yaml` is.
 */
interface SourceFormat {
  readonly endings: readonly string[];
  readonly own: boolean;
}

/**
 * The formats in which sources are written, in the order in which the files beside an article count. A new one is a row
 * here, and a reader in readSources.ts; files beside articles, what editors watch, and all messages follow.
 */
export const SOURCE_FORMATS = {
  yaml: { endings: ['yaml', 'yml'], own: false },
  json: { endings: ['json'], own: false },
  bibtex: { endings: ['bib', 'bibtex'], own: true },
  ris: { endings: ['ris'], own: true },
} as const satisfies Readonly<Record<string, SourceFormat>>;

export type SourceFormatName = keyof typeof SOURCE_FORMATS;

const formats = Object.entries(SOURCE_FORMATS) as [SourceFormatName, SourceFormat][];
const endings = formats.flatMap(([, format]) => format.endings);
const own = formats.flatMap(([, format]) => (format.own ? format.endings : []));

/** The format of a file by its name, path or URI; undefined where sources cannot stand in it. */
export function sourceFormatOf(name: string): SourceFormatName | undefined {
  const ending = /\.([a-z]+)$/iu.exec(name)?.[1]?.toLowerCase();
  return formats.find(([, format]) => ending !== undefined && format.endings.includes(ending))?.[0];
}

/**
 * What the names of files of sources beside an article end in, where the article's own ending was: in the order in
 * which they count.
 */
const SIDECARS: readonly string[] = [
  ...endings.map((ending) => `.sources.${ending}`),
  ...own.map((ending) => `.${ending}`),
];

/**
 * The URIs of the files that hold the sources of an article by their names: for `a/storm.md`, `a/storm.sources.yaml`,
 * `a/storm.bib` …
 */
export function sidecarsOf(article: string): readonly string[] {
  const name = article.replace(/\.[^./]*$/u, '');
  return SIDECARS.map((ending) => name + ending);
}

/** Whether a file holds sources by its name alone. Others may as well, where an article or a setting names them. */
export const isSourcesFile = (name: string): boolean => SIDECARS.some((ending) => name.toLowerCase().endsWith(ending));

/** Globs of the files in which sources may stand, and of those that hold them by their names alone. */
export const SOURCES_GLOB = `**/*.{${endings.join(',')}}`;
export const SOURCES_FILES_GLOB = `**/*.{${SIDECARS.map((ending) => ending.slice(1)).join(',')}}`;

/** As messages list them: `.bib, .bibtex, .json, .ris, .yaml or .yml`. */
export const READABLE_ENDINGS = [...endings]
  .sort()
  .map((ending) => `.${ending}`)
  .join(', ')
  .replace(/, (?=[^,]*$)/u, ' or ');
