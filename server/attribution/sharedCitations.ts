import type { Article, Citation } from '../article/article';
import { firstEndingAfter, firstStartingFrom, sentenceAt } from '../article/positions';
import type { Span } from '../text/span';
import type { Attribution, Attributions } from './attribution';
import { coversParagraphs } from './paragraphCitations';
import { groupFrom } from './quotationCitations';

/**
 * Gives a quotation without a citation of its own the one that it shares: with its signature, with the sentence in
 * which its speaker goes on, with the quotation next to it, or with its paragraph.
 */
export function withSharedCitations(
  article: Article,
  attributions: readonly Attribution[],
  mentions: Attributions['mentions'],
): readonly Attribution[] {
  if (article.citations.length === 0) return attributions;
  const isByParagraph = coversParagraphs(article);
  return attributions.map((attribution, index): Attribution => {
    if (attribution.kind !== 'speech' || attribution.citations.length > 0) return attribution;
    const shared =
      inOwnSignature(article, attribution) ??
      whereSpeakerGoesOn(article, mentions, attribution) ??
      ofPrevious(article, attribution, attributions[index - 1]) ??
      ofNext(attribution, attributions[index + 1]);
    if (shared) return { ...attribution, citations: shared, shares: 'words' };
    const ofParagraph = isByParagraph ? afterQuotation(article, attribution) : undefined;
    return ofParagraph ? { ...attribution, citations: ofParagraph, shares: 'paragraph' } : attribution;
  });
}

/** The first citation in `span`, with those next to it. */
function groupIn(article: Article, { start, end }: Span): readonly Citation[] | undefined {
  const { citations } = article;
  const first = firstEndingAfter(citations, start);
  const citation = citations[first];
  return citation && citation.end <= end ? groupFrom(article, citations, first) : undefined;
}

/** After the quotation, in its paragraph. */
const afterQuotation = (article: Article, { quotation: { end, lastBlock } }: Attribution) =>
  groupIn(article, { start: end, end: article.blocks[lastBlock]!.end });

const SIGNATURE = /^[\s>*_]*[—–-]/u;

/** In the line that signs the quotation, in the same paragraph: `“…” — Ana Ruiz [2]`. */
const inOwnSignature = (article: Article, attribution: Attribution): readonly Citation[] | undefined =>
  isSigned(article, attribution) ? afterQuotation(article, attribution) : undefined;

/** True where the quotation's paragraph ends with the line that signs it: `“…” — Ana Ruiz [2]`. */
export const isSigned = ({ text, blocks }: Article, { quotation: { end, lastBlock } }: Attribution): boolean =>
  SIGNATURE.test(text.slice(end, Math.min(end + 16, blocks[lastBlock]!.end)));

/** This near its start, a sentence's first mention is its subject: "Then she left". */
const OPENING = 12;

/** In the next sentence, if it continues about the speaker: “I am tired.” She then left the room [1]. */
function whereSpeakerGoesOn(
  article: Article,
  mentions: Attributions['mentions'],
  { quotation, speaker }: Attribution,
): readonly Citation[] | undefined {
  const block = article.blocks[quotation.lastBlock]!;
  const sentence = sentenceAt(block, quotation.end - 1);
  if (speaker === undefined || sentence.end >= block.end) return undefined;
  const next = sentenceAt(block, sentence.end);
  if (next.start < sentence.end) return undefined;
  const subject = mentions[firstStartingFrom(mentions, next.start)];
  const goesOn = subject !== undefined && subject.start - next.start <= OPENING && subject.speaker === speaker;
  return goesOn && subject.start < next.end ? groupIn(article, next) : undefined;
}

/** Of the previous quotation, if it has no other speaker and ends in the sentence in which this one starts. */
function ofPrevious(
  { blocks }: Article,
  { quotation, speaker }: Attribution,
  previous: Attribution | undefined,
): readonly Citation[] | undefined {
  if (previous?.kind !== 'speech' || previous.citations.length === 0) return undefined;
  if (previous.speaker !== speaker && previous.speaker !== undefined && speaker !== undefined) return undefined;
  const sentence = sentenceAt(blocks[quotation.block]!, quotation.start);
  const { end } = previous.quotation;
  return end > sentence.start && end <= quotation.start ? previous.citations : undefined;
}

/** Of the next quotation, if the same speaker's words start in this paragraph and continue in others. */
function ofNext({ quotation, speaker }: Attribution, next: Attribution | undefined): readonly Citation[] | undefined {
  if (next === undefined || next.citations.length === 0) return undefined;
  if (next.quotation.block !== quotation.lastBlock || next.quotation.lastBlock === next.quotation.block)
    return undefined;
  return next.speaker === speaker || next.speaker === undefined ? next.citations : undefined;
}
