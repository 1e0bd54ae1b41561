import type { Analysis } from '../analysis/analyse';
import type { Span } from '../text/span';

/** Kinds of tokens, as package.json maps them to colours. A token has its index. */
export const TOKEN_TYPES = ['citation', 'reference'] as const;

/** A span with its own colour. */
export interface Token extends Span {
  readonly type: (typeof TOKEN_TYPES)[number];
}

/**
 * What is coloured in a plain text, in the order of the text: citations, and the labels of the entries in its list of
 * sources. Nothing in a text that is not an article. Markdown has a grammar for it; plain text has none, and
 * contributing one would take the language away from other extensions and colour logs.
 */
export function semanticTokensOf({ article, isArticle }: Analysis): readonly Token[] {
  if (!isArticle) return [];
  const citations = article.citations.map(({ start, end }): Token => ({ start, end, type: 'citation' }));
  const labels = article.blocks.flatMap(({ entry }): Token[] => (entry ? [{ ...entry.label, type: 'reference' }] : []));
  return [...citations, ...labels].sort((a, b) => a.start - b.start);
}
