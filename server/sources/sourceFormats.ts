import { withoutEnding } from '../text/fileNames';

/**
 * A format of files with sources. `own`: only sources are written in it, so that `storm.bib` is recognised by its
 * ending alone; the others need a name like `storm.sources.yaml`.
 */
interface SourceFormat {
  readonly endings: readonly string[];
  readonly own: boolean;
}

/**
 * The formats in which sources are written, by the priority of the files next to an article. A new one is a row here,
 * and a reader in readSources.ts; files next to articles, the files that editors watch, and all messages follow.
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

/** The format of a file by its name, path or URI; undefined if it cannot have sources. */
export function sourceFormatOf(name: string): SourceFormatName | undefined {
  const ending = /\.([a-z]+)$/iu.exec(name)?.[1]?.toLowerCase();
  return formats.find(([, format]) => ending !== undefined && format.endings.includes(ending))?.[0];
}

/** The endings of source files next to an article, which replace the article's own ending: by priority. */
const SIDECARS: readonly string[] = [
  ...endings.map((ending) => `.sources.${ending}`),
  ...own.map((ending) => `.${ending}`),
];

/**
 * The URIs of the files whose names make them source files of an article: for `a/storm.md`, `a/storm.sources.yaml`,
 * `a/storm.bib` …
 */
export function sidecarsOf(article: string): readonly string[] {
  const name = withoutEnding(article);
  return SIDECARS.map((ending) => name + ending);
}

/**
 * Whether a file's name alone makes it a source file. Other files may be, too, if an article or a setting names them.
 */
export const isSourcesFile = (name: string): boolean => SIDECARS.some((ending) => name.toLowerCase().endsWith(ending));

/** Globs of the files that may have sources, and of those that are recognised by their names alone. */
export const SOURCES_GLOB = `**/*.{${endings.join(',')}}`;
export const SOURCES_FILES_GLOB = `**/*.{${SIDECARS.map((ending) => ending.slice(1)).join(',')}}`;

/** In the form for messages: `.bib, .bibtex, .json, .ris, .yaml or .yml`. */
export const READABLE_ENDINGS = [...endings]
  .sort()
  .map((ending) => `.${ending}`)
  .join(', ')
  .replace(/, (?=[^,]*$)/u, ' or ');
