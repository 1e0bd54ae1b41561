import type { Article } from '../article/article';
import type { Span } from '../text/span';
import type { Mention, ReportedStatement } from './attribution';
import { cueAt } from './quotations/cues';
import type { Prose, ProseMention } from './prose';
import { firstIndex } from '../text/binarySearch';

/**
 * The sentences that report without quotation marks: "According to Lesser, …", "Lesser said that …".
 * @param mentionAt the finished mention for one of the prose.
 */
export function statementsOf(
  article: Article,
  prose: Prose,
  mentionAt: (mention: ProseMention) => Mention,
): ReportedStatement[] {
  const statements: ReportedStatement[] = [];
  let lastSentence: Span | undefined;
  for (const mention of prose.mentions) {
    const { cue } = mention.facts;
    if (cue < 0 || mention.isQuoted) continue;
    const sentence = sentenceAround(article, mention.block, mention.start);
    if (sentence === undefined || sentence.start === lastSentence?.start) continue;
    const { quotations } = article;
    // The last sentence of a longer quotation starts within it.
    const quotation = quotations[firstIndex(quotations.length, (index) => quotations[index]!.end > sentence.start)];
    if (quotation !== undefined && quotation.start < sentence.end) continue;
    lastSentence = sentence;
    statements.push({ sentence, mention: mentionAt(mention), cue: cueAt(prose, mention.block, cue) });
  }
  return statements;
}

/** The sentence of a block around an absolute offset. */
export function sentenceAround(article: Article, block: number, offset: number): Span | undefined {
  const { start, content } = article.blocks[block]!;
  const { sentences } = content;
  const sentence = sentences[firstIndex(sentences.length, (index) => start + sentences[index]!.end > offset)];
  return sentence === undefined ? undefined : { start: start + sentence.start, end: start + sentence.end };
}
