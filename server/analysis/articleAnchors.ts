import type { Block, Quotation } from '../article/article';
import { blockAt, citationsIn, quotationAt, sentenceAt } from '../article/positions';
import { anchorKey, foldedWords } from '../checks/anchors';
import type { Anchor } from '../checks/checks';
import { contains, textOf } from '../text/span';
import type { Span } from '../text/span';
import type { Analysis } from './analyse';
import { perAnalysis } from './memo';
import { quotedText, shownWords } from './shownWords';

/** The anchor of whatever concerns the whole article. */
export const WHOLE_ARTICLE: Anchor = { words: '', nth: 1 };

/** Longer sentences are anchored by their beginning. In UTF-16 units. */
const LONGEST = 300;

/** The words of each quotation, and its number among quotations with the same words. */
export const anchorsOf = perAnalysis((analysis): readonly Anchor[] => {
  const number = numbering();
  return analysis.attributions.ofQuotations.map(({ quotation }) => number(quotedText(analysis, quotation)));
});

/** The same for quotations by where they start. */
const ofQuotations = perAnalysis((analysis): ReadonlyMap<number, Anchor> => {
  const anchors = anchorsOf(analysis);
  return new Map(analysis.attributions.ofQuotations.map(({ quotation }, at) => [quotation.start, anchors[at]!]));
});

/** The words of each sentence and entry, by where it starts. */
const ofSentences = perAnalysis((analysis): ReadonlyMap<number, Anchor> => {
  const number = numbering();
  const anchors = new Map<number, Anchor>();
  for (const block of analysis.article.blocks)
    for (const span of placesIn(block)) anchors.set(span.start, number(sentenceText(analysis, span)));
  return anchors;
});

/**
 * Where a finding belongs: the quotation that it is in; otherwise the sentence in which it starts, or the entry of a
 * list of sources. It stays the same when something else in the article changes.
 */
export function anchorAt(analysis: Analysis, span: Span, isAboutArticle = false): Anchor {
  if (isAboutArticle) return WHOLE_ARTICLE;
  const { article } = analysis;
  const quotation = quotationAround(analysis, span);
  const quoted = quotation && ofQuotations(analysis).get(quotation.start);
  if (quoted && hasWords(quoted)) return quoted;
  // A finding without words is at the end of what it belongs to.
  const block = blockAt(article, span.start) ?? blockAt(article, span.start - 1);
  if (!block) return WHOLE_ARTICLE;
  const place =
    placesIn(block).length === 1 ? placesIn(block)[0]! : sentenceAt(block, Math.min(span.start, block.end - 1));
  const anchor = ofSentences(analysis).get(place.start);
  return anchor && hasWords(anchor) ? anchor : WHOLE_ARTICLE;
}

/** Whether a finding belongs to a quotation. */
export const isInQuotation = (analysis: Analysis, span: Span): boolean => quotationAround(analysis, span) !== undefined;

/** The innermost quotation that holds a whole span. */
function quotationAround({ article }: Analysis, span: Span): Quotation | undefined {
  let found = quotationAt(article, span.start);
  while (found && !contains(found, span))
    found = found.outer === undefined ? undefined : article.quotations[found.outer];
  return found;
}

const hasWords = ({ words }: Anchor): boolean => foldedWords(words) !== '';

function placesIn({ content, start, end, entry }: Block): readonly Span[] {
  if (entry) return [entry.body];
  const { sentences } = content;
  if (sentences.length === 0) return [{ start, end }];
  return sentences.map((sentence) => ({ start: start + sentence.start, end: start + sentence.end }));
}

/** Without mark-up, and without citations, whose numbers change. */
function sentenceText(analysis: Analysis, span: Span): string {
  const { article, text } = analysis;
  let words = '';
  let at = span.start;
  for (const { start, end } of citationsIn(article, span)) {
    if (start < at) continue;
    words = (words + shownWords(analysis, { start: at, end: start })).trimEnd();
    at = end;
  }
  words += shownWords(analysis, { start: at, end: span.end });
  const shown = words.replace(/\s+/gu, ' ').trim() || textOf(text, span).replace(/\s+/gu, ' ').trim();
  if (shown.length <= LONGEST) return shown;
  const cut = shown.lastIndexOf(' ', LONGEST);
  return `${shown.slice(0, cut === -1 ? LONGEST : cut)} …`;
}

/** Numbers what has the same words. */
function numbering(): (words: string) => Anchor {
  const counts = new Map<string, number>();
  return (words) => {
    const folded = foldedWords(words);
    const nth = (counts.get(folded) ?? 0) + 1;
    counts.set(folded, nth);
    return { words, nth };
  };
}

/** The text that identifies the place of a finding. */
export const anchorKeyAt = (analysis: Analysis, span: Span, isAboutArticle = false): string => {
  const { words, nth } = anchorAt(analysis, span, isAboutArticle);
  return anchorKey(words, nth);
};
