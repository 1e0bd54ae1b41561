import type { Analysis } from '../analysis/analyse';
import { typedKey } from '../edits/renumber';
import type { Span } from '../text/span';
import { pointedAt } from './pointedAt';

/** What can be renamed at a cursor: only the number or label, without its bracket. */
export interface Renameable {
  readonly span: Span;
  readonly key: string;
}

/**
 * The single number or label of the citation or entry at `offset`; undefined elsewhere, and in lists such as [1, 2].
 */
export function renameableAt(analysis: Analysis, offset: number): Renameable | undefined {
  const pointed = pointedAt(analysis, offset);
  if (pointed?.kind !== 'citation' && pointed?.kind !== 'entry') return undefined;
  if (pointed.kind === 'entry') {
    const span = typedKey(analysis.text, pointed.entry);
    return span && { span, key: pointed.entry.key };
  }
  const { keys, keySpans, form } = pointed.citation;
  const [key] = keys;
  const [span] = keySpans ?? [];
  // The article cannot change a key of a .bib file or the name of a note.
  if (key === undefined || span === undefined || keys.length > 1 || form === 'citekey' || form === 'wikilink')
    return undefined;
  return { span, key };
}
