import type { Analysis } from '../analysis/analyse';
import { textOf } from '../text/span';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { pullQuotesOf } from './shared/pullQuotes';
import type { PullQuote } from './shared/pullQuotes';
import type { Edit } from '../text/replacements';
import { ellipsisOf, isCutOff } from './shared/cutSentences';

export const docs: RuleDocs = {
  rationale:
    'National Geographic’s manual allows a pull quote to leave out words if the meaning stays the same, but not ' +
    'to change them. Reuters calls quotations sacred. If one page has two versions of a sentence, readers know ' +
    'that one of them is wrong.',
  traps: [
    'a capital at the start or a full stop at the end',
    'straight and curly marks, and different kinds of dashes and apostrophes',
    'words left out at an ellipsis',
    'another quotation that shares a few words',
  ],
  examples: {
    bad:
      'Kwame Boateng said, “We will rebuild the harbour before the rains come back” [1].\n\n' +
      '“We will rebuild the whole harbour before the rains come back” [1]\n',
    good:
      'Kwame Boateng said, “We will rebuild the harbour before the rains come back” [1].\n\n' +
      '“We will rebuild the harbour … before the rains come back” [1]\n',
  },
};

export const pullQuoteMismatch = defineRule({
  id: 'pull-quote-mismatch',
  severity: 'warning',
  summary: 'A pull quote with different wording from the quotation in the article.',

  *check(analysis): Iterable<RawFinding> {
    for (const pullQuote of pullQuotesOf(analysis)) {
      const { pull, body, sameWords } = pullQuote;
      if (sameWords) continue;
      yield {
        start: pull.quotation.start,
        end: pull.quotation.end,
        message: say`These words differ from the quotation in the article. Use the same words and mark cuts with an ellipsis.`,
        related: [{ span: body.quotation, message: say`The quotation in the article` }],
        fixes: () => [{ title: say`Use the article’s wording`, edits: [asInBody(analysis, pullQuote)] }],
      };
    }
  },
});

/** Puts the body's words into the pull quote, with an ellipsis for each cut. */
function asInBody({ text }: Analysis, { source, body, pull }: PullQuote): Edit {
  const cut = isCutOff(text, source, body.quotation.content);
  const newText = `${cut.before ? ellipsisOf(text) : ''}${textOf(text, source)}${cut.after ? ellipsisOf(text) : ''}`;
  return { ...pull.quotation.content, newText };
}
