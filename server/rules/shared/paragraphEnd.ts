import type { Analysis } from '../../analysis/analyse';
import { COVERAGE } from '../../article/house';
import { perAnalysis } from '../../analysis/memo';
import type { Option } from '../../linter/options';
import { citesAtParagraphEnd } from '../../attribution/paragraphCitations';

/** The option of rules that ask for a citation. */
export const CITATIONS_SERVE = {
  type: 'choice',
  default: 'auto',
  choices: COVERAGE,
  description:
    'What one citation covers: its sentence and a run of sentences by one speaker (`sentence`), or the whole paragraph that it ends (`paragraph`). ' +
    '`auto` follows what most paragraphs of the article do.',
} as const satisfies Option;

/** True where a citation covers the paragraph that it ends, by the option or by the article's own style. */
export const servesParagraph = (analysis: Analysis, citationsServe: string): boolean =>
  citationsServe === 'paragraph' || (citationsServe === 'auto' && citesByParagraph(analysis));

const citesByParagraph = perAnalysis(({ article }: Analysis): boolean => citesAtParagraphEnd(article));
