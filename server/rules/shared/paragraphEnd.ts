import type { Analysis } from '../../analysis';
import { perAnalysis } from './memo';
import { citationsIn, sentencesOf } from './places';

/** Paragraphs that must agree before they are a style. */
const FEWEST = 3;
/** Sentences of a paragraph that tells: in a shorter one, the last sentence may well be the only one that needs a source. */
const LONG = 3;

/**
 * True where the article cites once, at the end of each paragraph, by the longer ones among those that cite at all: three
 * at least, and four of five, have all their citations in the last sentence.
 */
export const citesAtParagraphEnd = perAnalysis(({ article }: Analysis): boolean => {
  let [long, atEnd] = [0, 0];
  for (const block of article.blocks) {
    if (block.kind !== 'paragraph' || block.content.citations.length === 0) continue;
    const sentences = sentencesOf(block);
    const [first] = citationsIn(article, block);
    if (sentences.length < LONG || !first) continue;
    long++;
    if (first.start >= sentences.at(-1)!.start) atEnd++;
  }
  return atEnd >= FEWEST && atEnd * 5 >= long * 4;
});
