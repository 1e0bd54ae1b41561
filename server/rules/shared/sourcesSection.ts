import type { Analysis } from '../../analysis';
import { formatEntry } from '../../references/format';
import { citableKeys } from './citedSources';
import { houseStyleOf, lineBreakOf } from './writing';

/**
 * A section of sources for an article that has none: an entry for each citation, from what the prose says of it, each
 * marked as inferred, to be checked by the author.
 */
export function sourcesSection(analysis: Analysis): string {
  const { text, languageId, references } = analysis;
  const newline = lineBreakOf(text);
  const footnotes = houseStyleOf(analysis).form === 'footnote';
  const entries = citableKeys(analysis).flatMap((key) => {
    const reference = references.byKey.get(key);
    if (reference?.tier === 'inline') return [];
    const label = footnotes ? `[^${key}]:` : `[${key}]`;
    return [`${label} ${reference ? formatEntry(reference) : '(to be added)'}`];
  });
  const heading = languageId === 'markdown' ? '## Sources' : 'Sources';
  // Markdown joins neighbouring lines into one paragraph.
  const between = languageId === 'markdown' && !footnotes ? newline + newline : newline;
  return newline + newline + heading + newline + newline + entries.join(between);
}
