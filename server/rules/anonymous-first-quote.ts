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
    'The first voice of a story sets its tone. Washington Post ombudsman Deborah Howell and the Wall Street Journal want no anonymous ' +
    'quotation there: let somebody who answers for the words speak first. English only.',
  traps: [
    'a named first voice, however vague the later ones',
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
  summary: 'A story whose first quotation is of somebody who is not named.',

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
    yield { start, end, message: say`The first person quoted in this story is not named: can a named one come first?` };
  },
});
