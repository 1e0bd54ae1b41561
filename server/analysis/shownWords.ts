import type { Analysis } from './analyse';
import { quotedParts } from './quotedParts';
import type { Quotation } from '../article/article';
import { textOf } from '../text/span';
import type { Span } from '../text/span';
import { firstEndingAfter } from '../article/positions';

/** Longer texts are not searched for in a page. In UTF-16 units. */
const LONGEST = 20_000;
/** Marks of emphasis, but not the underscore within "@ruiz_ana". */
const EMPHASIS = /\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** The words between a quotation's marks, paragraph by paragraph, as a reader sees them. */
export function wordsOf(analysis: Analysis, { content, parts }: Quotation): string {
  let words = '';
  for (const part of parts) {
    const [start, end] = [Math.max(part.start, content.start), Math.min(part.end, content.end)];
    words += `${shownWords(analysis, { start, end })}\n`;
    if (words.length > LONGEST) break;
  }
  return words;
}

/** The words of a span within one block as a reader sees them: without emphasis, link addresses and line prefixes. */
export function shownWords({ text, languageId, article }: Analysis, { start, end }: Span): string {
  const block = article.blocks[firstEndingAfter(article.blocks, start)];
  if (!block || languageId === 'plaintext') return textOf(text, { start, end });
  let words = '';
  let at = start;
  for (const mask of block.content.masked) {
    const [from, to] = [Math.max(block.start + mask.start, at), Math.min(block.start + mask.end, end)];
    if (from >= end) break;
    if (from >= to) continue;
    words += textOf(text, { start: at, end: from });
    // The space before a citation that is a link is removed with it.
    if (words.endsWith(' ') && /[\s.,;:!?]/u.test(text.charAt(to))) words = words.slice(0, -1);
    at = to;
  }
  return (words + textOf(text, { start: at, end })).replace(EMPHASIS, '');
}

/** What readers see of a quotation, on one line: without mark-up and citations. */
export function quotedText({ text, languageId, article }: Analysis, quotation: Quotation): string {
  let words = '';
  let before = quotation.content.start;
  for (const { start, end } of quotedParts(article, quotation)) {
    // Emphasis may end within a word; a paragraph does not.
    if (text.slice(before, start).includes('\n')) words += ' ';
    words += text.slice(start, end);
    before = end;
  }
  const shown = languageId === 'markdown' ? words.replace(EMPHASIS, '') : words;
  // A comma before the closing mark belongs to the sentence around it.
  return shown.replace(/\s+/gu, ' ').trim().replace(/,$/u, '');
}
