import type { Analysis } from '../../analysis/analyse';
import type { Span } from '../../text/span';

// Where a finding about the whole article is shown: not at a citation or quotation, whose hover would open with it.

/** The article's last character. */
export function endOfArticle({ text }: Analysis): Span {
  const end = text.trimEnd().length;
  return { start: Math.max(0, end - 1), end };
}

/** The heading of the source list, otherwise the article's first word. */
export function headOfSources({ text, article, references }: Analysis): Span {
  const heading = references.list?.heading;
  if (heading) return heading;
  const { start = 0, end = 0 } = article.blocks.find(({ kind }) => kind !== 'frontMatter' && kind !== 'html') ?? {};
  const word = /\p{L}[\p{L}\p{N}.’'-]*/u.exec(text.slice(start, Math.min(end, start + 80)));
  return word ? { start: start + word.index, end: start + word.index + word[0].length } : { start, end: start };
}
