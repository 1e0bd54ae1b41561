import type { Analysis } from '../../analysis/analyse';
import type { Attribution } from '../../attribution/attribution';
import { isUnsaid } from '../../attribution/quotations/unsaid';
import type { Span } from '../../text/span';
import { perAnalysis } from '../../analysis/memo';
import { hasCitation, sentenceAt } from '../../article/positions';
import { countWords, fold, isCaseless, isTitleCase } from '../../text/words';

/** Shorter passages may be names and terms. */
const SENTENCE = 7;

/** True for somebody's words. In a script without capitals, whole sentences count: capitals give no evidence. */
export const isSpeech = ({ text }: Analysis, { kind, quotation: { content } }: Attribution): boolean =>
  kind === 'speech' ||
  (kind === 'scare' && isCaseless(text, content) && countWords(text, content, SENTENCE) >= SENTENCE);

/**
 * True where a citation supports the quotation.
 * @param isSentence citations cover sentences only, whatever the article's own style.
 */
export function isCited({ article, attributions }: Analysis, index: number, isSentence = false): boolean {
  const { quotation, kind, citations, shares } = attributions.ofQuotations[index]!;
  if (citations.length > 0) return !isSentence || shares !== 'paragraph';
  return kind !== 'speech' && hasCitation(article, sentenceAt(article.blocks[quotation.lastBlock]!, quotation.end - 1));
}

/** Between the items of a list of quotations, where only the first has the introducing words. */
const LISTED = /^,?\s*(?:(?:and|or|to|und|oder|et|ou)\s*)?$/u;
const LONGEST_LIST = 8;

/** The words of every quotation that is a title, in the form that is compared. */
const titles = perAnalysis(({ text, attributions }: Analysis): ReadonlySet<string> => {
  const known = attributions.ofQuotations.filter(({ kind }) => kind === 'title');
  return new Set(known.map(({ quotation }) => comparable(text, quotation.content)));
});

/** The article's own titles: its headings, and the title of its front matter. */
const ownTitles = perAnalysis(({ text, article }: Analysis): ReadonlySet<string> => {
  const [first] = article.blocks;
  const matter =
    first?.kind === 'frontMatter' ? /^title:[ \t]*"?([^\n"]{1,300})/mu.exec(first.content.text) : undefined;
  const headings = article.blocks.filter(({ kind }) => kind === 'heading');
  const titled = headings.map((heading) => text.slice(heading.start, heading.end).replace(/^#{1,6}[ \t]+/u, ''));
  return new Set([...titled, matter?.[1] ?? ''].map((title) => comparable(title, { start: 0, end: title.length })));
});

const comparable = (text: string, { start, end }: Span): string =>
  fold(text.slice(start, Math.min(end, start + 200)).replace(/[.,]$/u, ''));

/**
 * True where the words around a quotation, or around the first in its list, show that it does not report speech, or
 * where the same words are a title elsewhere.
 */
export function isPlainlyNoSpeech(analysis: Analysis, index: number): boolean {
  const { text, article, attributions } = analysis;
  const { content } = attributions.ofQuotations[index]!.quotation;
  const words = comparable(text, content);
  if (titles(analysis).has(words)) return true;
  // “I will now write the paper on “A New Way””: in sentence case, a headline's words may be somebody's speech.
  if (isTitleCase(text, content) && ownTitles(analysis).has(words)) return true;
  for (let at = index; at >= 0 && index - at < LONGEST_LIST; at--) {
    const { quotation, cue } = attributions.ofQuotations[at]!;
    const block = article.blocks[quotation.block]!;
    if (isUnsaid(text, quotation, block.start, cue)) return true;
    const previous = attributions.ofQuotations[at - 1];
    if (!previous || previous.quotation.end < block.start) return false;
    if (quotation.start - previous.quotation.end > 8) return false;
    if (!LISTED.test(text.slice(previous.quotation.end, quotation.start))) return false;
  }
  return false;
}
