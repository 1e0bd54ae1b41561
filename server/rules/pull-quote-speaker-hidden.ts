import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { bodyMarkers, isCited, pullQuotesOf, seemingSpeaker, signed } from './shared/pullQuotes';

export const docs: RuleDocs = {
  rationale:
    'Readers assume that the name next to a quotation is that of its speaker. The Guardian’s style guide asks writers to ' +
    'introduce the speaker before the words. If the only name near a pull quote is someone it speaks about, ' +
    'readers will credit the words to the wrong person.',
  traps: [
    'a pull quote that names its speaker too: “Ruiz on Mbeki: …”',
    'a lead-in that gives the topic: “On Mbeki: …”',
    'a pull quote without any name next to it',
  ],
  examples: {
    bad:
      'Analyst Farida Rahimi said that Osei “has never once visited the villages he speaks about” [1].\n\n' +
      'Osei “has never once visited the villages he speaks about” [1]\n',
    good:
      'Analyst Farida Rahimi said that Osei “has never once visited the villages he speaks about” [1].\n\n' +
      'Osei “has never once visited the villages he speaks about” — Farida Rahimi [1]\n',
  },
};

export const pullQuoteSpeakerHidden = defineRule({
  id: 'pull-quote-speaker-hidden',
  severity: 'warning',
  summary: 'A pull quote that names someone other than its speaker.',

  *check(analysis): Iterable<RawFinding> {
    for (const pullQuote of pullQuotesOf(analysis)) {
      const seeming = seemingSpeaker(analysis, pullQuote);
      const { pull, body, speaker } = pullQuote;
      if (seeming === undefined || speaker === undefined) continue;
      yield {
        start: pull.quotation.start,
        end: pull.quotation.end,
        message: say`This reads as if ${seeming} said it. In the article, ${speaker} does.`,
        related: [{ span: body.quotation, message: say`${speaker} says it here` }],
        fixes: () => {
          const markers = isCited(analysis, pullQuote) ? '' : bodyMarkers(analysis, pullQuote);
          const signature = markers === '' ? speaker : `${speaker} ${markers}`;
          return [{ title: say`Add “— ${signature}”`, edits: [signed(analysis, pullQuote)] }];
        },
      };
    }
  },
});
