import { scalarText } from './scalarText';
import { LISTS } from './structuredSources';
import type { Parsed } from '../formats/parsed';
import type { Span } from '../text/span';
import { isRecord } from '../formats/data';

/** No front matter is longer. In UTF-16 units. */
const LONGEST = 200_000;
const BIBLIOGRAPHY = 'bibliography';
const TRANSCRIPT = 'transcript';
const DECLARES = new RegExp(`^["']?(?:${[...LISTS, BIBLIOGRAPHY, TRANSCRIPT].join('|')})["']?[ \\t]*:`, 'mu');
const END = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gu;

/**
 * Where the YAML is at the start of an article that declares sources; undefined for the many articles that do not. It
 * must be nearly free: it runs at every keystroke.
 */
export function frontMatterOf(text: string): Span | undefined {
  const opening = /^\uFEFF?---[ \t]*\r?\n/u.exec(text);
  if (!opening) return undefined;
  const start = opening[0].length;
  END.lastIndex = start - 1;
  const end = END.exec(text)?.index;
  if (end === undefined || end - start > LONGEST || end < start) return undefined;
  return DECLARES.test(text.slice(start, end)) ? { start, end: end + 1 } : undefined;
}

/** The files named by `bibliography:` in the front matter, and where they are named. */
export function bibliographyOf({ value, spanOf }: Parsed): readonly { readonly path: string; readonly span: Span }[] {
  if (!isRecord(value)) return [];
  const named = value[BIBLIOGRAPHY];
  const paths = (Array.isArray(named) ? named : [named]).flatMap((path) => scalarText(path) ?? []);
  const span = spanOf([BIBLIOGRAPHY]);
  return paths.map((path) => ({ path, span }));
}

/** A file with a source's own words, and where it is named. */
export interface NamedTranscript {
  /** The key of the citation; undefined if it applies to every citation. */
  readonly key: string | undefined;
  readonly path: string;
  readonly span: Span;
}

/** The files named by `transcript:` in the front matter: one file, or one for each citation. */
export function transcriptsOf({ value, spanOf }: Parsed): readonly NamedTranscript[] {
  if (!isRecord(value)) return [];
  const named = value[TRANSCRIPT];
  const one = scalarText(named);
  if (one !== undefined) return [{ key: undefined, path: one, span: spanOf([TRANSCRIPT]) }];
  if (!isRecord(named)) return [];
  return Object.entries(named).flatMap(([key, file]) => {
    const path = scalarText(file);
    return path === undefined ? [] : [{ key, path, span: spanOf([TRANSCRIPT, key]) }];
  });
}
