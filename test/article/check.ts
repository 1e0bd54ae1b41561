import assert from 'node:assert/strict';
import { readArticle } from '../../server/article/readArticle';
import type { Article, LanguageId } from '../../server/article/article';
import type { Span } from '../../server/text/span';
import { mark, marked } from '../marked';

/** Checks that what `read` finds in the article are just the spans marked `⟦…⟧`. */
function checkSpans(source: string, languageId: LanguageId, read: (article: Article) => readonly Span[]): Article {
  const { text } = marked(source);
  const article = readArticle(text, languageId);
  assert.equal(mark(text, read(article)), source);
  return article;
}

export const checkQuotations = (source: string, languageId: LanguageId = 'plaintext'): Article =>
  checkSpans(source, languageId, ({ quotations }) => quotations);

export const checkCitations = (source: string, languageId: LanguageId = 'plaintext'): Article =>
  checkSpans(source, languageId, ({ citations }) => citations);

export const checkStrayMarks = (source: string, languageId: LanguageId = 'plaintext'): Article =>
  checkSpans(source, languageId, ({ strayMarks }) => strayMarks);
