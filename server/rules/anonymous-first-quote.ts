import { overlaps, shift } from '../text/span';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { isEnglish } from './shared/isEnglish';
import { blockAt } from '../article/positions';
import { vaguePhrasesIn } from './shared/vaguePhrases';
import { countWords } from '../text/words';

export const docs: RuleDocs = {
  rationale:
    'The first voice in a story sets its tone. The Wall Street Journal does not want that voice to be ' +
    'anonymous, and neither did Deborah Howell, an ombudsman of The Washington Post. Start with a quotation from ' +
    'someone who is willing to be named. The rule applies only to English text.',
  traps: [
    'articles whose first speaker is named, however vague the later ones are',
    'officials of a named institution',
    'fragments of fewer than four words',
  ],
  examples: {
    bad:
      '“It is over, and everybody in the ministry knows it,” said one official [1].\n\n' +
      '“It is not over,” said Adaeze Nwosu, the minister [2].\n',
    good:
      '“It is not over,” said Adaeze Nwosu, the minister [2].\n\n' +
      '“It is over, and everybody in the ministry knows it,” said one official [1].\n',
  },
};

export const anonymousFirstQuote = defineRule({
  id: 'anonymous-first-quote',
  severity: 'hint',
  summary: 'An article whose first quotation comes from someone who is not named.',

  *check(analysis): Iterable<RawFinding> {
    const { article, attributions, text } = analysis;
    const first = attributions.ofQuotations.find(
      ({ kind, quotation }) => kind === 'speech' && countWords(text, quotation.content, 4) >= 4,
    );
    if (!first?.mention || first.speaker !== undefined) return;
    const { mention, quotation } = first;
    const block = blockAt(article, mention.start);
    if (!block || !isEnglish(analysis, block)) return;
    const isVague = vaguePhrasesIn(block.content).some(
      (phrase) => !phrase.isOrdinary && overlaps(shift(phrase, block.start), mention),
    );
    if (!isVague) return;
    const { start, end } = quotation;
    yield {
      start,
      end,
      message: say`The first person quoted in this article is not named. Quote a named person first if you can.`,
    };
  },
});
