import type { Analysis } from '../../analysis/analyse';
import type { Block } from '../../article/article';
import { perAnalysis } from '../../analysis/memo';

/** Paragraphs that open with "Q:", "Question:", "Ana Ruiz:" or "Lakeside Post:" in bold, or are all bold. */
const LABEL =
  /^(?:\*\*[^*\n]{1,60}:\*\*|\*\*[^*\n]{1,60}\*\*:|(?:Q|A|Q\.|A\.)[:.]? |(?:Question|Answer|Frage|Antwort): )/u;
const BOLD = /^\*\*[^*]{1,400}\*\*$/u;
/** At least this many make an article an interview. */
const FEWEST = 3;

const isLabelled = ({ kind, content }: Block): boolean =>
  kind === 'paragraph' && (LABEL.test(content.text.slice(0, 80)) || BOLD.test(content.text.slice(0, 410)));

/** True where at least three paragraphs are questions and answers. */
export const isInterview = perAnalysis(({ article }: Analysis): boolean => {
  let labels = 0;
  for (const { kind, content } of article.blocks)
    if (kind === 'paragraph' && LABEL.test(content.text.slice(0, 80)) && ++labels >= FEWEST) return true;
  return false;
});

/**
 * True for a question or answer of an interview: the whole of it belongs to the guest or the reporter, and the reader
 * knows that.
 */
export const isQuestionOrAnswer = (analysis: Analysis, block: Block): boolean =>
  isInterview(analysis) && isLabelled(block);
