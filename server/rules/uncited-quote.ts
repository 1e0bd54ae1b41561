import type { Analysis } from '../analysis/analyse';
import { certainSpeaker } from '../attribution/attribution';
import type { Attribution } from '../attribution/attribution';
import type { Span } from '../text/span';
import { say } from '../linter/message';
import type { Message } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { SuggestedFix } from '../linter/fix';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { citationsIn } from '../article/positions';
import { CITATIONS_SERVE } from './shared/paragraphEnd';
import { uncitedQuotations } from './shared/uncitedQuotations';
import type { Uncited } from './shared/uncitedQuotations';
import { citableKeys, citableKeysOf, keysOf, nearestKeyOf } from '../analysis/citedSources';
import { markerOf } from '../edits/citationStyle';
import { citationFor } from '../edits/insertCitation';

export const docs: RuleDocs = {
  rationale:
    'Readers and fact-checkers must be able to look up every quoted word. Wikipedia wants the source in the ' +
    'first footnote after the quotation, and the Associated Press wants the attribution in the same ' +
    'sentence. The longer a quotation is, the more likely it is that someone said it: 99% of passages of 13 ' +
    'words or more in quotation marks are someone’s words, but only 59% of single words are. So a quotation of ' +
    'seven words or more gets a warning, and one of four to six words is marked as information. One to three ' +
    'words get a hint, and only if they are next to a reporting verb.',
  traps: [
    'titles of works, nicknames, slogans, words discussed as words, and “would say …”',
    'a quotation split by “she said”, if one citation at the end covers both halves',
    'a quotation whose citation follows the full stop or ends a run of sentences by one speaker',
    'a signed block quote with a citation in its signature',
    'articles with one citation at the end of each paragraph',
    'headlines, questions and answers, and articles without citations (see `claim-without-any-citation`)',
  ],
  examples: {
    bad:
      'Minister Adaeze Nwosu said the port would open in spring [1].\n\n' +
      'Nwosu said, “We will not wait for another round of studies before we act.”\n',
    good:
      'Minister Adaeze Nwosu said the port would open in spring [1].\n\n' +
      'Nwosu said, “We will not wait for another round of studies before we act.” [1]\n',
  },
};

export const uncitedQuote = defineRule({
  id: 'uncited-quote',
  severity: 'warning',
  summary: 'A quotation without a citation.',
  options: {
    citationsServe: CITATIONS_SERVE,
    minimumWords: {
      type: 'integer',
      default: 1,
      minimum: 1,
      maximum: 30,
      description: 'The minimum number of words. Shorter quotations are not flagged.',
    },
  },

  *check(analysis, { citationsServe, minimumWords }): Iterable<RawFinding> {
    if (analysis.article.citations.length === 0) return;
    for (const uncited of uncitedQuotations(analysis, citationsServe)) {
      const { attribution, words, severity } = uncited;
      if (words < minimumWords) continue;
      const { start, end } = attribution.quotation;
      const fixes = (): SuggestedFix[] => fixesOf(analysis, attribution);
      yield { start, end, severity, message: messageFor(analysis, uncited), lacksSource: true, fixes };
    }
  },
});

/** The same speaker does not mean the same source: a person has to say which one it is. */
function fixesOf(analysis: Analysis, attribution: Attribution): SuggestedFix[] {
  const { quotation } = attribution;
  // Whoever chooses a fix reads for whom it is: here a likely speaker is enough.
  const { speaker } = attribution;
  const ofSpeaker = speaker === undefined ? [] : keysOf(analysis, speaker, quotation.start);
  const others = nearbyKeys(analysis, quotation).filter((key) => !ofSpeaker.includes(key));
  return [...ofSpeaker, ...others].slice(0, 4).map((key) => ({
    title: say`Insert ${markerOf(analysis, key)}`,
    ...(ofSpeaker.includes(key) && {
      restsOn: say`the source for ${analysis.attributions.speakers[speaker!]!.name} elsewhere in this article`,
    }),
    edits: [citationFor(analysis, quotation, markerOf(analysis, key))],
  }));
}

const nameOf = ({ attributions }: Analysis, attribution: Attribution): string =>
  attributions.speakers[certainSpeaker(attribution) ?? -1]?.name ?? '';

function messageFor(analysis: Analysis, { attribution, doubt, nearby }: Uncited): Message {
  const name = nameOf(analysis, attribution);
  switch (doubt) {
    case 'linked':
      return say`No citation for this quotation. If a link in this paragraph is its source, move the link into this sentence.`;
    case 'nearby':
      return say`No citation for this quotation. If ${markerOf(analysis, nearby?.keys[0] ?? '')} is its source too, repeat the citation.`;
    case 'outlet':
      return say`No citation for this quotation. The text credits ${attribution.channel!.outlet!}. Cite that source, unless this is your own reporting.`;
    case 'unclear':
      return say`No citation for this quotation, and no clear speaker. Add the source, or remove the quotation marks.`;
    case 'usual':
      return say`Like most quotations in this article, this one has no citation. Add its source if your newsroom cites quotations.`;
    case undefined:
      break;
  }
  if (name === '') return say`No citation for this quotation. Add its source.`;
  const key = nearestKeyOf(analysis, attribution.speaker!, attribution.quotation.start);
  return key === undefined
    ? say`No citation for this quotation from ${name}.`
    : say`No citation for this quotation. Elsewhere, ${markerOf(analysis, key)} is the source for ${name}.`;
}

/** Keys cited in the paragraph, otherwise the article's only key. */
function nearbyKeys(analysis: Analysis, quotation: { readonly lastBlock: number } & Span): readonly string[] {
  const { article } = analysis;
  const near = citableKeysOf(analysis, citationsIn(article, article.blocks[quotation.lastBlock]!));
  const all = citableKeys(analysis);
  return near.length > 0 ? near : all.length === 1 ? all : [];
}
