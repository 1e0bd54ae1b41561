import type { Analysis } from '../analysis/analyse';
import type { Block } from '../article/article';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFix } from '../linter/fix';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { isQuestionOrAnswer } from './shared/interview';
import { firstStartingFrom, hasCitation, quotationAt, sentencesOf } from '../article/positions';
import { citableKeys } from '../analysis/citedSources';
import { markerOf } from '../edits/citationStyle';
import { citationAt } from '../edits/insertCitation';

export const docs: RuleDocs = {
  rationale:
    'Wikinews asks for a source for every piece of information. In many newsrooms, paragraphs of analysis have ' +
    'no citations by design, so this is only a hint. Turn the rule off if yours is one of them.',
  traps: [
    'one-sentence paragraphs, lists, block quotes, headings, and questions and answers',
    'paragraphs with a quotation, which `uncited-quote` checks',
    'the lead, and paragraphs under a heading such as “Conclusion” or “Summary”, which sum up paragraphs with citations',
    'articles without citations',
  ],
  examples: {
    bad: 'The ferry sank within an hour, Ama Mensah said [1].\n\nIt had been inspected in March. Two of its pumps did not work.\n',
    good: 'The ferry sank within an hour, Ama Mensah said [1].\n\nIt had been inspected in March. Two of its pumps did not work [2].\n',
  },
};

export const uncitedParagraph = defineRule({
  id: 'uncited-paragraph',
  severity: 'hint',
  summary: 'A paragraph of several sentences without a citation, in an article that cites sources.',
  options: {
    minimumSentences: {
      type: 'integer',
      default: 2,
      minimum: 1,
      maximum: 20,
      description: 'The minimum number of sentences. Shorter paragraphs are not flagged.',
    },
    summaries: {
      type: 'boolean',
      default: false,
      description: 'Whether the lead and paragraphs under headings such as “Conclusion” are also flagged.',
    },
  },

  *check(analysis, { minimumSentences, summaries }): Iterable<RawFinding> {
    const { article } = analysis;
    if (article.citations.length === 0) return;
    const lead = article.blocks.find(
      ({ kind, content }) => kind === 'paragraph' && /[.!?…:][”"’)\]]*$/u.test(content.text),
    );
    let sumsUp = false;
    for (const block of article.blocks) {
      if (block.kind === 'heading') sumsUp = SUMMARY.test(block.content.text);
      if (block.kind !== 'paragraph' || (!summaries && (block === lead || sumsUp)) || hasCitation(article, block))
        continue;
      if (isQuestionOrAnswer(analysis, block)) continue;
      const quotation = article.quotations[firstStartingFrom(article.quotations, block.start)];
      if ((quotation && quotation.start < block.end) || quotationAt(article, block.start)) continue;
      if (block.content.sentences.length < minimumSentences) continue;
      const first = sentencesOf(block)[0]!;
      yield {
        ...first,
        about: block,
        lacksSource: true,
        message: say`No citation in this paragraph. Add a source, unless this is your own analysis.`,
        fixes: () => fixesOf(analysis, block),
      };
    }
  },
});

function fixesOf(analysis: Analysis, { end }: Block): RawFix[] {
  const keys = citableKeys(analysis);
  if (keys.length > 3) return [];
  return keys.map((key) => ({
    title: say`Insert ${markerOf(analysis, key)} at the end of the paragraph`,
    edits: [citationAt(analysis, end, markerOf(analysis, key))],
  }));
}

/** Headings of summaries. */
const SUMMARY =
  /^[#\s*_\d.]*(?:conclusions?|summary|in summary|executive summary|bottom line|the bottom line|(?:key )?takeaways?|overview|in short|fazit|zusammenfassung|überblick|conclusión|conclusiones|resumen|en résumé|résumé|bilan|podsumowanie|wnioski|sammanfattning|slotsom|conclusie|samenvatting|conclusioni|sintesi|conclusão|resumo|总结|結論|结论|まとめ)[\s*_:.#]*$/iu;
