import type { Analysis } from '../analysis/analyse';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFix } from '../linter/fix';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { bodyMarkers, isCited, pullQuotesOf, seemingSpeaker, signed } from './shared/pullQuotes';
import type { PullQuote } from './shared/pullQuotes';

export const docs: RuleDocs = {
  rationale:
    'Readers often see or share a pull quote on its own, and the person who sets it is usually not the writer ' +
    'of the article. National Geographic’s manual asks for the speaker’s name next to it wherever possible. If ' +
    'your newsroom gives the source of every quotation, give the source of this one too.',
  traps: [
    'poems, epigraphs and lists of quotations, because their words are not quoted in the article',
    'a pull quote signed with its speaker and a citation',
    'articles without citations',
  ],
  examples: {
    bad:
      'Kwame Boateng said, “We will rebuild the harbour before the rains come back” [1].\n\n' +
      '“We will rebuild the harbour before the rains come back”\n',
    good:
      'Kwame Boateng said, “We will rebuild the harbour before the rains come back” [1].\n\n' +
      '“We will rebuild the harbour before the rains come back” — Kwame Boateng [1]\n',
  },
};

export const pullQuoteUncited = defineRule({
  id: 'pull-quote-uncited',
  severity: 'warning',
  summary: 'A pull quote without a citation, if its words are also quoted in the article.',

  *check(analysis): Iterable<RawFinding> {
    if (analysis.article.citations.length === 0) return;
    for (const pullQuote of pullQuotesOf(analysis)) {
      if (isCited(analysis, pullQuote)) continue;
      const { pull, body, speaker } = pullQuote;
      const markers = bodyMarkers(analysis, pullQuote);
      const who = speaker ?? '';
      yield {
        start: pull.quotation.start,
        end: pull.quotation.end,
        ...(markers === '' && { lacksSource: true as const }),
        message:
          markers === ''
            ? say`No citation for this pull quote or for the same words in the article. Add the source.`
            : who === ''
              ? say`No citation for this pull quote. In the article, the source is ${markers}.`
              : say`No citation for this pull quote. In the article, the source for these words from ${who} is ${markers}.`,
        related: [{ span: body.quotation, message: say`Quoted here in the article` }],
        fixes: () => fixesOf(analysis, pullQuote),
      };
    }
  },
});

function fixesOf(analysis: Analysis, pullQuote: PullQuote): RawFix[] {
  const { paragraph, speaker } = pullQuote;
  const markers = bodyMarkers(analysis, pullQuote);
  if (markers === '') return [];
  const sign: RawFix[] = speaker
    ? [{ title: say`Add “— ${speaker} ${markers}”`, edits: [signed(analysis, pullQuote)] }]
    : [];
  const cite: RawFix = {
    title: say`Add ${markers}, the citation in the article`,
    edits: [{ start: paragraph.end, end: paragraph.end, newText: ` ${markers}` }],
  };
  return seemingSpeaker(analysis, pullQuote) === undefined ? [cite, ...sign] : [...sign, cite];
}
