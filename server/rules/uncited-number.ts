import type { Analysis } from '../analysis/analyse';
import type { Block } from '../article/article';
import { textOf } from '../text/span';
import type { Span } from '../text/span';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFix } from '../linter/fix';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { CITATIONS_SERVE, servesParagraph } from './shared/paragraphEnd';
import { citationsIn, hasCitation, quotationAt, sentencesOf } from '../article/positions';
import { citableKeys, citableKeysOf } from '../analysis/citedSources';
import { markerOf } from '../edits/citationStyle';
import { citationAt } from '../edits/insertCitation';

export const docs: RuleDocs = {
  rationale:
    'Readers remember figures, and fact-checkers start with them. The KSJ Fact-Checking Project marks every ' +
    'figure. The rule looks for percentages, sums of money and large numbers, whether they are written with ' +
    'signs or in words, in the larger European languages. It is off by default because most newsrooms cite ' +
    'paragraphs rather than numbers.',
  traps: [
    'years, dates, ages, times and ordinals',
    'numbers in a sentence with a citation, or in quotation marks',
    'articles with one citation at the end of each paragraph, and articles without citations',
  ],
  examples: {
    bad: 'Unemployment fell, Min-ho Park said [1]. The region lost 12 percent of its jobs.\n',
    good: 'Unemployment fell, Min-ho Park said [1]. The region lost 12 percent of its jobs [2].\n',
  },
};

export const uncitedNumber = defineRule({
  id: 'uncited-number',
  severity: 'off',
  summary: 'A figure, percentage or sum of money in a sentence without a citation.',
  covers: ['uncited-paragraph'],
  options: { citationsServe: CITATIONS_SERVE },

  *check(analysis, { citationsServe }): Iterable<RawFinding> {
    const { article, text } = analysis;
    if (article.citations.length === 0) return;
    const paragraphEnd = servesParagraph(analysis, citationsServe);
    for (const block of article.blocks) {
      if (block.kind !== 'paragraph' && block.kind !== 'listItem') continue;
      for (const sentence of sentencesOf(block)) {
        const served = paragraphEnd ? { start: sentence.start, end: block.end } : sentence;
        if (hasCitation(article, served)) continue;
        const number = firstNumber(text, sentence);
        if (number && !quotationAt(article, number.start))
          yield {
            ...number,
            lacksSource: true,
            message: say`No citation for this figure. Add its source.`,
            fixes: () => fixesOf(analysis, block, sentence),
          };
      }
    }
  },
});

function fixesOf(analysis: Analysis, block: Block, { end }: Span): RawFix[] {
  const near = citableKeysOf(analysis, citationsIn(analysis.article, block));
  const keys = (near.length > 0 ? near : citableKeys(analysis)).slice(0, 3);
  return keys.map((key) => ({
    title: say`Insert ${markerOf(analysis, key)}`,
    edits: [citationAt(analysis, end, markerOf(analysis, key))],
  }));
}

/**
 * Percentages, sums of money, and numbers of at least four digits that are not years; the usual words for them in
 * European languages.
 */
const NUMBER =
  /(?<![\p{Lu}\p{Ll}\p{N}.,])(?:[$€£¥₹] ?\d[\d.,]{0,15}(?: (?:thousand|million|billion|trillion))?|\d[\d.,]{0,15}[ \u00a0\u202f]?(?:%|％|万|萬|亿|億|(?:percent|per cent|prozent|pour cent|por ciento|por cento|per cento|prosent|procenta?|thousand|millions?|billions?|trillion|mio\.?|mrd\.?|millionen|milliarden?|milliards?|millones|milhões|milioni|miljoner|milion(?:y|ów)?|euros?|dollars?|pounds?|francs?|yen|rupees?)(?!\p{L}))|\d{1,3}(?:[,.\u00a0\u202f]\d{3}){1,4}(?![\d.,]\d)|\d{5,12}(?!\d))/iu;

function firstNumber(text: string, sentence: Span): Span | undefined {
  const words = textOf(text, sentence);
  if (!/\d/u.test(words)) return undefined;
  const found = NUMBER.exec(words);
  if (!found) return undefined;
  const start = sentence.start + found.index;
  return { start, end: start + found[0].length };
}
