import type { Analysis } from '../../analysis/analyse';
import { perAnalysis } from '../../analysis/memo';
import type { Option } from '../../linter/options';
import { hasCitation, sentencesOf } from '../../article/positions';

/** The option of rules that ask for a citation. */
export const CITATIONS_SERVE = {
  type: 'choice',
  default: 'auto',
  choices: ['auto', 'sentence', 'paragraph'],
  description:
    'What one citation covers: its sentence and a run of sentences by one speaker (`sentence`), or the whole paragraph that it ends (`paragraph`). ' +
    '`auto` follows what most paragraphs of the article do.',
} as const satisfies Option;

/** True where a citation covers the paragraph that it ends, by the option or by the article's own style. */
export const servesParagraph = (analysis: Analysis, citationsServe: string): boolean =>
  citationsServe === 'paragraph' || (citationsServe === 'auto' && citesAtParagraphEnd(analysis));

/** At least this many paragraphs must agree to be a style. */
const FEWEST = 3;
/** Paragraphs with fewer sentences do not count: the last sentence may be the only one that needs a source. */
const LONG = 3;

/**
 * True where the article cites at the end of its paragraphs. Among the longer paragraphs with citations, at least three
 * and at least four in five have a citation in their last sentence, and at most half of their sentences have one.
 */
const citesAtParagraphEnd = perAnalysis(({ article }: Analysis): boolean => {
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
});
