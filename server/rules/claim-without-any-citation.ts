import type { Analysis } from '../analysis/analyse';
import { declaresSources } from '../analysis/citedSources';
import { certainSpeaker } from '../attribution/attribution';
import { say } from '../linter/message';
import type { Message } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { hasLinks } from './shared/linkedSources';
import { isEnglish } from './shared/isEnglish';
import { LONG, uncitedQuotations } from './shared/uncitedQuotations';
import type { Uncited } from './shared/uncitedQuotations';

export const docs: RuleDocs = {
  rationale:
    'Wikipedia and Wikinews want a source for every quotation, and the IFCN code asks for enough detail for ' +
    'readers to repeat the work. But much copy is a newsroom’s own reporting and needs no citations. So each ' +
    'quotation is marked as information only, and the first message says how many there are. Turn the rule off ' +
    'if your newsroom does not cite sources.',
  traps: [
    'articles that give their sources as links, as footnotes or in front matter',
    'statements made to the publication itself: “told this newspaper”',
    'articles whose only quotations are fragments, titles, or words without a speaker',
  ],
  examples: {
    bad: 'Ana Lucía Vargas said, “We counted every ballot twice and found nothing.”\n',
    good: 'Ana Lucía Vargas said, “We counted every ballot twice and found nothing.” [1]\n',
  },
};

export const claimWithoutAnyCitation = defineRule({
  id: 'claim-without-any-citation',
  severity: 'information',
  summary: 'A quotation in an article that cites no sources at all.',

  *check(analysis): Iterable<RawFinding> {
    if (analysis.article.citations.length > 0 || hasLinks(analysis) || declaresSources(analysis)) return;
    if (LEAKED.test(analysis.text)) return;
    const quoted = [...uncitedQuotations(analysis, 'auto')];
    if (!quoted.some((each) => isSurelySaid(analysis, each))) return;
    const count = quoted.filter(({ severity }) => severity !== 'hint').length;
    for (const [index, { attribution, severity }] of quoted.entries()) {
      const { start, end } = attribution.quotation;
      yield {
        start,
        end,
        ...(severity === 'hint' && { severity }),
        ...(index === 0 && { document: true }),
        lacksSource: true,
        message: index === 0 ? summary(count) : messageFor(analysis, attribution),
      };
    }
  },
});

/** Markers that AI tools leave instead of citations. */
const LEAKED = /【|turn\d+(?:search|news|view)\d|oaicite/u;

/**
 * True for a long quotation with a known speaker. In languages other than English, few speakers are certain, so length
 * has to be enough.
 */
const isSurelySaid = (analysis: Analysis, { attribution, words, doubt }: Uncited): boolean =>
  words >= LONG && (doubt !== 'unclear' || !isEnglish(analysis, analysis.article.blocks[attribution.quotation.block]!));

const summary = (count: number): Message =>
  count > 1
    ? say`This article quotes people ${count} times but cites no sources. Add a source for each quotation.`
    : say`This article quotes someone but cites no sources. Add the source.`;

function messageFor({ attributions }: Analysis, attribution: Uncited['attribution']): Message {
  const speaker = attributions.speakers[certainSpeaker(attribution) ?? -1];
  return speaker
    ? say`No citation for this quotation from ${speaker.name}.`
    : say`No citation for this quotation. Add its source.`;
}
