import type { Analysis } from '../analysis/analyse';
import { shift } from '../text/span';
import type { Span } from '../text/span';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { isEnglish } from './shared/isEnglish';
import { citationsIn, quotationAt, sentenceAt } from '../article/positions';
import { personByKey } from '../analysis/citedSources';
import { vaguePhrasesIn } from './shared/vaguePhrases';
import { markerOf } from '../edits/citationStyle';

export const docs: RuleDocs = {
  rationale:
    'Reuters tells reporters not to “cite sources in the plural when we have only one”. What one analyst said is ' +
    'not what analysts say. The rule flags a sentence whose only citation is used for one person in the rest of ' +
    'the article. It applies only to English text.',
  traps: [
    'a citation of a report or of several people',
    'statements by groups, and joint letters',
    'one unnamed source (see `vague-source`)',
  ],
  examples: {
    bad: 'Analysts say that the dam will hold [1].\n\nAnalyst Farida Rahimi said, “The dam will hold for a year” [1].\n',
    good: 'An analyst says that the dam will hold [1].\n\nAnalyst Farida Rahimi said, “The dam will hold for a year” [1].\n',
  },
};

export const pluralSourcesOneReference = defineRule({
  id: 'plural-sources-one-reference',
  severity: 'information',
  summary: 'A plural such as “analysts say”, although the citation is for one person.',
  covers: ['vague-source'],

  *check(analysis): Iterable<RawFinding> {
    const { article, text } = analysis;
    let cited: { readonly sentence: number; readonly only: ReturnType<typeof onlyPerson> } | undefined;
    for (const block of article.blocks) {
      if ((block.kind !== 'paragraph' && block.kind !== 'listItem') || !isEnglish(analysis, block)) continue;
      for (const phrase of vaguePhrasesIn(block.content)) {
        const { start, end } = shift(phrase, block.start);
        if (phrase.kind !== 'people' || quotationAt(article, start)) continue;
        const sentence = sentenceAt(block, start);
        // Once per sentence, however many phrases it has.
        if (sentence.start !== cited?.sentence)
          cited = { sentence: sentence.start, only: onlyPerson(analysis, sentence) };
        const { only } = cited;
        if (!only) continue;
        const words = text.slice(start, end);
        yield {
          start,
          end,
          message: say`“${words}” is plural, but ${only.marker} leads only to ${only.name}. Cite others too or use the singular.`,
        };
      }
    }
  },
});

/** The only person that the citations of a sentence are cited for anywhere. */
function onlyPerson(
  analysis: Analysis,
  sentence: Span,
): { readonly name: string; readonly marker: string } | undefined {
  const cited = citationsIn(analysis.article, sentence).flatMap(({ keys }) => keys);
  const [key, ...others] = new Set(cited);
  const person = key === undefined || others.length > 0 ? undefined : personByKey(analysis).get(key);
  return person && { name: person.name, marker: markerOf(analysis, key!) };
}
