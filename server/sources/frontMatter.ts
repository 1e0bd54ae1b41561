import { scalarText } from './scalar';
import { LISTS } from './structured';
import type { Parsed } from '../formats/parsed';
import type { Span } from '../text/span';
import { isRecord } from '../formats/data';

/** No front matter is longer. In UTF-16 units. */
const LONGEST = 200_000;
const BIBLIOGRAPHY = 'bibliography';
const DECLARES = new RegExp(`^["']?(?:${[...LISTS, BIBLIOGRAPHY].join('|')})["']?[ \\t]*:`, 'mu');
const END = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gu;

/**
 * Where the YAML stands at the start of an article that says what its sources are; undefined in the many that do not.
 * Costs next to nothing: it is asked at every keystroke.
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

/** The files that `bibliography:` names in front matter, and where it does. */
export function bibliographyOf({ value, spanOf }: Parsed): readonly { readonly path: string; readonly span: Span }[] {
  if (!isRecord(value)) return [];
  const named = value[BIBLIOGRAPHY];
  const paths = (Array.isArray(named) ? named : [named]).flatMap((path) => scalarText(path) ?? []);
  const span = spanOf([BIBLIOGRAPHY]);
  return paths.map((path) => ({ path, span }));
}
