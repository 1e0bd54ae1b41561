import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFinding, RawFix, RuleDocs } from '../linter/rule';
import { hasCitation, sentenceAt } from '../article/positions';
import { countWords } from '../text/words';

export const docs: RuleDocs = {
  rationale:
    'Wikipedia’s manual and the Columbia Journalism Review: marks around a word say “so-called” without saying who calls it so. The ' +
    'Associated Press avoids fragments. Real partial quotations have a speaker and a citation.',
  traps: ['words beside a reporting verb or with a citation', 'titles, nested quotations', 'three words and more'],
  examples: {
    bad: 'The “experts” left early.\n\nLiv Haugen said, “The lock was broken” [1].\n',
    good: 'The self-styled experts left early.\n\nLiv Haugen said, “The lock was broken” [1].\n',
  },
};

export const scareQuote = defineRule({
  id: 'scare-quote',
  severity: 'off',
  summary: 'One or two words in quotation marks that nobody is said to have said.',

  *check({ attributions, text, article }): Iterable<RawFinding> {
    for (const { kind, cue, quotation } of attributions.attributions) {
      if ((kind !== 'scare' && kind !== 'speech') || cue !== null) continue;
      if (hasCitation(article, sentenceAt(article.blocks[quotation.block]!, quotation.start))) continue;
      if (countWords(text, quotation.content, 3) > 2 || article.blocks[quotation.block]!.kind === 'heading') continue;
      const { start, end } = quotation;
      yield { start, end, message: say`Whose word is this? Name who calls it so, or drop the marks.` };
    }
  },

  fixes({ article, text }, finding): RawFix[] {
    const quotation = article.quotations.find(({ start }) => start === finding.start);
    if (!quotation?.closed) return [];
    const { start, end, content } = quotation;
    return [
      {
        title: say`Drop the marks`,
        edits: [
          { start, end: content.start, newText: '' },
          { start: content.end, end, newText: '' },
        ],
      },
      {
        title: say`Write “so-called ${text.slice(content.start, content.end)}”`,
        edits: [
          { start, end: content.start, newText: 'so-called ' },
          { start: content.end, end, newText: '' },
        ],
      },
    ];
  },
});
