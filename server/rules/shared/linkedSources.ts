import type { Analysis } from '../../analysis/analyse';
import type { Quotation } from '../../article/article';
import type { Span } from '../../text/span';
import { perAnalysis } from '../../analysis/memo';
import { sentenceAt, startsWithin } from '../../article/positions';

/** An image, which does not lead to a source; otherwise a Markdown link, an HTML anchor or a bare address. */
const LINK = /!\[[^\]\n]{0,300}\]\(|\]\((?=[^)\s])|<a\s|https?:\/\//gu;

/** Where the article's links are, in order. */
const links = perAnalysis(({ text }: Analysis): readonly Span[] =>
  [...text.matchAll(LINK)]
    .filter(([link]) => !link.startsWith('!'))
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length })),
);

/** True where anything in the article is linked. */
export const hasLinks = (analysis: Analysis): boolean => links(analysis).length > 0;

const isLinked = (analysis: Analysis, span: Span): boolean => startsWithin(links(analysis), span);

/** Where a link that may lead to the source of a quotation is. */
export type LinkPlace = 'sentence' | 'lead-in' | 'paragraph';

/**
 * The nearest link to a source: in the quotation's own sentences; in its lead-in, which is the sentence before it or
 * the paragraph before it that ends in a colon; or anywhere in its paragraph.
 */
export function linkPlaceOf(analysis: Analysis, { start, end, block, lastBlock }: Quotation): LinkPlace | undefined {
  if (!hasLinks(analysis)) return undefined;
  const { text, article } = analysis;
  const [first, last] = [article.blocks[block]!, article.blocks[lastBlock]!];
  const opening = sentenceAt(first, start);
  if (isLinked(analysis, { start: opening.start, end: sentenceAt(last, end - 1).end })) return 'sentence';
  const isFirst = /^[\s>*_-]*$/u.test(text.slice(first.start, Math.min(opening.start, first.start + 12)));
  const leadIn = isFirst ? introduction(analysis, block) : sentenceAt(first, opening.start - 2);
  if (leadIn && isLinked(analysis, leadIn)) return 'lead-in';
  return isLinked(analysis, { start: first.start, end: last.end }) ? 'paragraph' : undefined;
}

/** The paragraph before a block, if it ends in a colon. */
function introduction({ text, article }: Analysis, block: number): Span | undefined {
  const before = article.blocks[block - 1];
  return before && /:[\s*_]*$/u.test(text.slice(Math.max(before.start, before.end - 4), before.end))
    ? before
    : undefined;
}
