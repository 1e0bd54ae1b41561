import type { Analysis } from '../analysis/analyse';
import type { Quotation } from '../article/article';
import { blockAt, quotationAt, sentenceAt } from '../article/positions';
import { isSpace } from '../text/characters';
import type { Edit } from '../text/replacements';
import { houseStyleOf, isStop } from './citationStyle';

/**
 * Inserts a citation at the end of the sentence that ends at `end`, before or after its full stop, as in the rest of
 * the article.
 * @param marker the citation: {@link markerOf}.
 */
export function citationAt(analysis: Analysis, end: number, marker: string): Edit {
  const { text, article } = analysis;
  const { placement, space } = houseStyleOf(analysis);
  let at = end;
  while (at > 0 && isSpace(text.charCodeAt(at - 1))) at--;
  if (placement === 'before') {
    let stop = at;
    while (isStop(text.charAt(stop - 1))) stop--;
    // A full stop inside quotation marks belongs to the quotation.
    if (stop < at && quotationAt(article, stop) === undefined) at = stop;
  }
  return { start: at, end: at, newText: `${space ? ' ' : ''}${marker}` };
}

/**
 * Inserts a citation that supports `quotation`: at its sentence's end, or right after it if another quotation follows
 * there.
 */
export function citationFor(analysis: Analysis, quotation: Quotation, marker: string): Edit {
  const { article } = analysis;
  const block = blockAt(article, quotation.end - 1);
  if (!block) return citationAt(analysis, quotation.end, marker);
  const sentence = sentenceAt(block, quotation.end - 1);
  const another = article.quotations.some(
    ({ start, outer }) => outer === undefined && start >= quotation.end && start < sentence.end,
  );
  return citationAt(analysis, another ? quotation.end : Math.max(sentence.end, quotation.end), marker);
}

/** Inserts a citation at the end of the sentence with the words that end at `end`. */
export function citationAtEndOf(analysis: Analysis, end: number, marker: string): Edit {
  const block = blockAt(analysis.article, end - 1);
  return citationAt(analysis, block ? sentenceAt(block, end - 1).end : end, marker);
}
