import type { Analysis } from '../../analysis/analyse';
import type { Citation } from '../../article/article';
import { citationsIn } from '../../article/positions';

/** After this many quotations, the next citation no longer counts. */
const FAR = 4;

/**
 * The citation that may support a quotation without its own: that of the words quoted next in the paragraph, unless
 * somebody else says them or something else is cited between.
 */
export function citationNearby({ article, attributions }: Analysis, index: number): Citation | undefined {
  const own = attributions.ofQuotations[index]!;
  for (let next = index + 1; next <= index + FAR; next++) {
    const other = attributions.ofQuotations[next];
    if (other?.quotation.block !== own.quotation.block) return undefined;
    const isOther = other.speaker !== own.speaker && other.speaker !== undefined && own.speaker !== undefined;
    if (isOther || citationsIn(article, { start: own.quotation.end, end: other.quotation.start }).length > 0)
      return undefined;
    if (other.citations.length > 0) return other.citations[0];
  }
  return undefined;
}
