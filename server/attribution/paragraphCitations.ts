import type { Article } from '../article/article';
import { hasCitation, sentencesOf } from '../article/positions';

/** At least this many paragraphs must agree to be a style. */
const FEWEST = 3;
/** Paragraphs with fewer sentences do not count: the last sentence may be the only one that needs a source. */
const LONG = 3;

/** True where a citation covers the paragraph that it ends: by settings, or as the article does. */
export const coversParagraphs = (article: Article): boolean =>
  article.house.citationsServe === 'paragraph' ||
  (article.house.citationsServe === 'auto' && citesAtParagraphEnd(article));

/**
 * True where the article cites at the end of its paragraphs. Among the longer paragraphs with citations, at least three
 * and at least four in five have a citation in their last sentence, and at most half of their sentences have one.
 */
export function citesAtParagraphEnd(article: Article): boolean {
  let [long, atEnd, all, cited] = [0, 0, 0, 0];
  for (const block of article.blocks) {
    if (block.kind !== 'paragraph' || block.content.citations.length === 0) continue;
    const sentences = sentencesOf(block);
    if (sentences.length < LONG) continue;
    const withCitation = sentences.filter((sentence) => hasCitation(article, sentence));
    if (withCitation.length === 0) continue;
    long++;
    all += sentences.length;
    cited += withCitation.length;
    if (withCitation.at(-1) === sentences.at(-1)) atEnd++;
  }
  return atEnd >= FEWEST && atEnd * 5 >= long * 4 && cited * 2 <= all;
}
