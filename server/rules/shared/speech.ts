import type { Analysis } from '../../analysis/analyse';
import type { Block } from '../../article/article';
import type { Attribution } from '../../attribution/attribution';
import { isUnsaid } from '../../attribution/quotations/unsaid';
import type { Span } from '../../text/span';
import { perAnalysis } from '../../analysis/memo';
import { hasCitation, sentenceAt, startingWithin } from '../../article/positions';
import { countWords, fold, isCaseless, isTitleCase } from '../../text/words';

/** Shorter passages may be names and terms. */
const SENTENCE = 7;

/** True for somebody's words. In a script without capitals, whole sentences count: capitals give no evidence. */
export const isSpeech = ({ text }: Analysis, { kind, quotation: { content } }: Attribution): boolean =>
  kind === 'speech' ||
  (kind === 'scare' && isCaseless(text, content) && countWords(text, content, SENTENCE) >= SENTENCE);

const SIGNATURE = /^[\s>*_]*[—–-]/u;

/** True where the quotation's paragraph ends with the line that signs it: `“…” — Ana Ruiz [2]`. */
export const isSigned = ({ text, article }: Analysis, { quotation }: Attribution): boolean =>
  SIGNATURE.test(text.slice(quotation.end, Math.min(quotation.end + 16, article.blocks[quotation.lastBlock]!.end)));

/**
 * True where a citation supports the quotation: its own, one in its signature, or one for the same speaker's words that
 * continue it in the next paragraphs.
 */
export function isCited(analysis: Analysis, index: number): boolean {
  const { article, attributions } = analysis;
  const attribution = attributions.ofQuotations[index]!;
  const { quotation, speaker, citations } = attribution;
  if (citations.length > 0) return true;
  const last = article.blocks[quotation.lastBlock]!;
  const { end } = last;
  if (attribution.kind !== 'speech') return hasCitation(article, sentenceAt(last, quotation.end - 1));
  if (isSigned(analysis, attribution) && hasCitation(article, { start: quotation.end, end })) return true;
  if (speaker !== undefined && goesOnCited(analysis, last, quotation.end, speaker)) return true;
  if (sharesCitation(analysis, index)) return true;
  const next = attributions.ofQuotations[index + 1];
  if (next?.quotation.block !== quotation.lastBlock || next.quotation.lastBlock === next.quotation.block) return false;
  return next.citations.length > 0 && (next.speaker === speaker || next.speaker === undefined);
}

/**
 * True where the previous quotation is cited, has no other speaker and ends in the sentence in which this one starts.
 */
function sharesCitation({ article, attributions }: Analysis, index: number): boolean {
  const previous = attributions.ofQuotations[index - 1];
  if (!previous || previous.kind !== 'speech' || previous.citations.length === 0) return false;
  const { quotation, speaker } = attributions.ofQuotations[index]!;
  if (previous.speaker !== speaker && previous.speaker !== undefined && speaker !== undefined) return false;
  const sentence = sentenceAt(article.blocks[quotation.block]!, quotation.start);
  return previous.quotation.end > sentence.start && previous.quotation.end <= quotation.start;
}

/** This near its start, a sentence's first mention is its subject: "Then she left". */
const OPENING = 12;

/**
 * True where the next sentence continues about the speaker and has a citation: “I am tired.” She then left the room
 * [1].
 */
function goesOnCited({ article, attributions }: Analysis, block: Block, end: number, speaker: number): boolean {
  const sentence = sentenceAt(block, end - 1);
  if (sentence.end >= block.end) return false;
  const next = sentenceAt(block, sentence.end);
  if (next.start < sentence.end || !hasCitation(article, next)) return false;
  const [subject] = startingWithin(attributions.mentions, next);
  return subject !== undefined && subject.start - next.start <= OPENING && subject.speaker === speaker;
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
