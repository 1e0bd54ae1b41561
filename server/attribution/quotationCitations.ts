import type { Article, Citation } from '../article/article';
import type { Span } from '../text/span';
import type { Place } from './quotations/quotationPlaces';
import { firstIndex } from '../text/binarySearch';

/** At most this many sentences may share one citation at their end. */
const LONGEST_RUN = 12;

/** The part of a quotation's attribution that decides which citation supports it. */
export interface Served {
  readonly place: Place | undefined;
  readonly isSpeech: boolean;
  readonly speaker: number | undefined;
}

/** Citations next to each other, with only blanks and commas between them. */
export function groupFrom(article: Article, citations: readonly Citation[], first: number): Citation[] {
  const group = [citations[first]!];
  for (let index = first + 1; index < citations.length; index++) {
    const between = article.text.slice(citations[index - 1]!.end, citations[index]!.start);
    if (between.length > 3 || /[^\s,;]/u.test(between)) break;
    group.push(citations[index]!);
  }
  return group;
}

/** Absolute sentences of a block. */
function sentencesOf(article: Article, block: number): Span[] {
  const { start, content } = article.blocks[block]!;
  return content.sentences.map((sentence) => ({ start: start + sentence.start, end: start + sentence.end }));
}

/**
 * The citations that support each quotation. A citation supports a quotation if it is in the quotation's last sentence
 * (the first one after the quotation counts), directly after that sentence's full stop, at the end of a run of
 * sentences that quote the same speaker, or in the signature under a block quote.
 */
export function citationsFor(article: Article, quotations: readonly Served[]): Citation[][] {
  const byBlock = new Map<number, Citation[]>();
  for (const citation of article.citations) {
    const list = byBlock.get(citation.block);
    if (list === undefined) byBlock.set(citation.block, [citation]);
    else list.push(citation);
  }
  const sentences = new Map<number, Span[]>();
  return quotations.map(({ place, isSpeech, speaker }, index) => {
    if (place === undefined || !isSpeech) return [];
    const { quotation } = place;
    const block = quotation.lastBlock;
    const citations = byBlock.get(block);
    if (citations === undefined) return inSignature(article, byBlock, quotation.lastBlock, quotation.end);
    let all = sentences.get(block);
    if (all === undefined) sentences.set(block, (all = sentencesOf(article, block)));
    const own = firstIndex(all.length, (at) => all[at]!.end >= quotation.end);
    if (own === all.length) return [];
    const after = firstIndex(citations.length, (at) => citations[at]!.start >= quotation.end);
    const isAfter = after < citations.length;
    if (isAfter && citations[after]!.start < all[own]!.end) return groupFrom(article, citations, after);
    // Inside the quotation, or before it in the sentence in which it opens: "Ruiz wrote in May [1]: “…. …”"
    const opening = firstIndex(own, (at) => all[at]!.end > quotation.start);
    const least = Math.min(quotation.start, all[opening]!.start);
    if (after > 0 && citations[after - 1]!.start >= least)
      return groupFrom(
        article,
        citations,
        firstIndex(after, (at) => citations[at]!.start >= least),
      );
    if (!isAfter) return [];
    // A run of sentences by one speaker: each further sentence, up to the citation's, quotes the same one.
    let next = index + 1;
    for (let sentence = own + 1; sentence < Math.min(all.length, own + LONGEST_RUN); sentence++) {
      const { start, end } = all[sentence]!;
      let quotesSpeaker = false;
      for (; next < quotations.length; next++) {
        const other = quotations[next]!.place?.quotation;
        if (other === undefined || other.start >= end) break;
        if (!quotations[next]!.isSpeech || other.end <= start) continue;
        if (quotations[next]!.speaker !== speaker) return [];
        quotesSpeaker = true;
        // The quotation continues in the next sentence.
        if (other.end > end) break;
      }
      if (!quotesSpeaker) return [];
      if (citations[after]!.start < end) return groupFrom(article, citations, after);
    }
    return [];
  });
}

/** Citations on the line that signs a quotation: `— Ana Ruiz, Oslo Times [2]`. */
function inSignature(
  article: Article,
  byBlock: ReadonlyMap<number, Citation[]>,
  block: number,
  end: number,
): Citation[] {
  const next = article.blocks[block + 1];
  const citations = byBlock.get(block + 1);
  if (next === undefined || citations === undefined || article.text.slice(end, next.start).trim().length > 1) return [];
  return /^[>\s]*[—–―-]/u.test(article.text.slice(next.start, next.start + 12)) ? groupFrom(article, citations, 0) : [];
}
