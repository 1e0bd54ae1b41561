import { isCertain } from '../attribution/attribution';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { declaresSources } from '../analysis/citedSources';
import { countWords } from '../text/words';

export const docs: RuleDocs = {
  rationale:
    'Wikipedia and Wikinews want a source for every quotation; the IFCN code asks for enough detail to replicate the work. Where ' +
    'nothing is marked yet, one finding for the whole article is enough: set it to `off` in a newsroom that marks no sources.',
  traps: [
    'articles that use links, footnotes or front matter for their sources',
    'articles that name the outlet of a quotation in the text',
    'titles, fragments and quotations of nobody',
  ],
  examples: {
    bad: 'Ana Lucía Vargas said, “We counted every ballot twice and found nothing.”\n',
    good: 'Ana Lucía Vargas said, “We counted every ballot twice and found nothing.” [1]\n',
  },
};

export const claimWithoutAnyCitation = defineRule({
  id: 'claim-without-any-citation',
  severity: 'warning',
  summary: 'An article that quotes people and has no citation at all.',

  *check(analysis): Iterable<RawFinding> {
    const { article, attributions, text } = analysis;
    if (article.citations.length > 0 || LINK.test(text) || declaresSources(analysis)) return;
    const quoted = attributions.attributions.filter(
      (attribution) =>
        attribution.kind === 'speech' &&
        attribution.mention !== null &&
        isCertain(attribution) &&
        countWords(text, attribution.quotation.content, 7) >= 7,
    );
    const [first] = quoted;
    if (!first || quoted.some(({ channel }) => channel?.outlet !== undefined)) return;
    const { start, end } = first.quotation;
    yield {
      start,
      end,
      document: true,
      message:
        quoted.length === 1
          ? say`This article has no citation: where are the quoted words written down?`
          : say`This article quotes ${quoted.length} times and has no citation: where are the words written down?`,
    };
  },
});

/** Links, and markers that machines leave in the place of citations. */
const LINK = /\]\(|https?:\/\/|<a\s|【|turn\d+(?:search|news|view)\d|oaicite/u;
