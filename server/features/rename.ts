import type { Analysis } from '../analysis/analyse';
import { typedKey } from '../edits/renumber';
import { say } from '../linter/message';
import type { Message } from '../linter/message';
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

/** Why nothing at `offset` can be renamed, for somebody who tries. Other texts than articles get no reason from us. */
export function whyNotRenameable(analysis: Analysis, offset: number): Message | undefined {
  if (!analysis.isArticle) return undefined;
  const pointed = pointedAt(analysis, offset);
  if (pointed?.kind === 'mention') return say`Only citations can be renamed. To change a name, use Find and Replace.`;
  if (pointed?.kind !== 'citation') return say`Only the number or label of a citation can be renamed.`;
  const { keys, form } = pointed.citation;
  if (form === 'citekey' || form === 'wikilink') return say`This citation key is set in another file. Change it there.`;
  return keys.length > 1
    ? say`This citation has several sources. Rename the one you mean in the source list.`
    : say`This citation has no number or label that can be renamed.`;
}

/** A new label for a footnote; a number must stay a number. */
const LABEL = /^[^\s[\]^]{1,80}$/u;
const NUMBER = /^[1-9]\d{0,2}$/u;

/** Why `key` cannot become `newKey`; undefined where it can. */
export function whyNotCalled({ article, references }: Analysis, key: string, newKey: string): Message | undefined {
  if (!(NUMBER.test(key) ? NUMBER : LABEL).test(newKey))
    return say`“${newKey}” cannot be used in a citation. Use a number or a label without spaces.`;
  const isTaken = references.byKey.has(newKey) || article.citations.some(({ keys }) => keys.includes(newKey));
  return isTaken && newKey !== key
    ? say`Another source already uses “${newKey}”. Choose another label, or merge the two sources in the list first.`
    : undefined;
}
