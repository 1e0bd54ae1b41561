import type { Quotation } from '../article/article';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFix } from '../linter/fix';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { hasCitation, sentenceAt } from '../article/positions';
import { countWords } from '../text/words';

export const docs: RuleDocs = {
  rationale:
    'According to Wikipedia’s manual of style and the Columbia Journalism Review, quotation marks around a word ' +
    'suggest “so-called” without saying who calls it that. The Associated Press advises against quoting fragments. A real partial ' +
    'quotation has a speaker and a citation.',
  traps: ['words next to a reporting verb or with a citation', 'three words or more'],
  examples: {
    bad: 'The “experts” left early.\n\nLiv Haugen said, “The lock was broken” [1].\n',
    good: 'The self-styled experts left early.\n\nLiv Haugen said, “The lock was broken” [1].\n',
  },
};

export const scareQuote = defineRule({
  id: 'scare-quote',
  severity: 'off',
  summary: 'One or two words in quotation marks without a speaker.',

  *check({ attributions, text, article }): Iterable<RawFinding> {
    for (const { kind, cue, quotation } of attributions.ofQuotations) {
      if ((kind !== 'scare' && kind !== 'speech') || cue !== undefined) continue;
      if (hasCitation(article, sentenceAt(article.blocks[quotation.block]!, quotation.start))) continue;
      if (countWords(text, quotation.content, 3) > 2 || article.blocks[quotation.block]!.kind === 'heading') continue;
      const { start, end } = quotation;
      yield {
        start,
        end,
        message: say`Whose term is this? Attribute it or remove the quotation marks.`,
        ...(quotation.closed && { fixes: () => fixesOf(text, quotation) }),
      };
    }
  },
});

function fixesOf(text: string, { start, end, content }: Quotation): RawFix[] {
  const instead = (newText: string): RawFix['edits'] => [
    { start, end: content.start, newText },
    { start: content.end, end, newText: '' },
  ];
  return [
    { title: say`Remove the quotation marks`, edits: instead('') },
    {
      title: say`Change to “so-called ${text.slice(content.start, content.end)}”`,
      edits: instead('so-called '),
    },
  ];
}
