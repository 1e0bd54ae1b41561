import type { Analysis } from '../analysis/analyse';
import { formatEntry } from '../references/formatReference';
import { citableKeys } from '../analysis/citedSources';
import { lineBreakOf } from './citationStyle';

/**
 * A Sources section for an article that has none: an entry for each citation, as a footnote where it is cited as one,
 * with what the prose says about it. Each is marked as inferred, for the author to check. In the order of their
 * numbers, those with names last. Undefined if no entry can have such a key.
 */
export function sourcesSection(analysis: Analysis): string | undefined {
  const { text, languageId, references, article } = analysis;
  const newline = lineBreakOf(text);
  const notes = new Set(article.citations.flatMap(({ form, keys }) => (form === 'footnote' ? keys : [])));
  const keys = citableKeys(analysis).filter(
    (key) => references.byKey.get(key)?.tier !== 'inline' && (notes.has(key) || isNumber(key)),
  );
  if (keys.length === 0) return undefined;
  const entries = inOrder(keys).map((key) => {
    const reference = references.byKey.get(key);
    const label = notes.has(key) ? `[^${key}]:` : `[${key}]`;
    return `${label} ${reference ? formatEntry(reference) : '(to be added)'}`;
  });
  const heading = languageId === 'markdown' ? '## Sources' : 'Sources';
  // Markdown joins neighbouring lines into one paragraph, but not footnotes.
  const isParagraphs = languageId === 'markdown' && keys.some((key) => !notes.has(key));
  return newline + newline + heading + newline + newline + entries.join(isParagraphs ? newline + newline : newline);
}

const isNumber = (key: string): boolean => /^\d{1,3}$/u.test(key);

const inOrder = (keys: readonly string[]): string[] => [
  ...keys.filter(isNumber).sort((a, b) => Number(a) - Number(b)),
  ...keys.filter((key) => !isNumber(key)),
];
