import { textOf } from '../text/span';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFinding, RuleDocs } from '../linter/rule';

export const docs: RuleDocs = {
  rationale:
    'The Associated Press asks for extreme caution with ellipses. University style guides want none at the start ' +
    'or end of a quotation, since almost every quotation is cut there anyway. If a quotation needs three ' +
    'repairs, a paraphrase is usually better.',
  traps: [
    'pull quotes, because any cut in them has to be marked',
    'citations within the quotation',
    'a single ellipsis in the middle of a quotation',
    'a speaker who trails off: “I thought…”, with no space before the dots',
    'fragments that are not speech, such as titles',
  ],
  examples: {
    bad: 'Haugen said, “[The lock] was … broken by [them] before … noon” [1].\n',
    good: 'Haugen said that the lock “was broken” before noon [1].\n',
  },
};

export const ellipsisBracketDensity = defineRule({
  id: 'ellipsis-bracket-density',
  severity: 'hint',
  summary: 'A quotation with many brackets and ellipses, or with an ellipsis at its start or end.',
  options: {
    most: {
      type: 'integer',
      default: 2,
      minimum: 0,
      maximum: 20,
      description: 'The maximum number of brackets and ellipses that one quotation may have.',
    },
  },

  *check({ text, attributions }, { most }): Iterable<RawFinding> {
    for (const { kind, quotation } of attributions.ofQuotations) {
      if (kind !== 'speech') continue;
      const { start, end } = quotation;
      const words = textOf(text, quotation.content);
      const count = [...words.matchAll(ALTERATION)].length;
      if (count > most)
        yield { start, end, message: say`This quotation has ${count} brackets and ellipses. Consider a paraphrase.` };
      else if (EDGE.test(words.trim()))
        yield { start, end, message: say`A quotation needs no ellipsis at its start or end. Remove it.` };
    }
  },
});

/** An ellipsis at the start of a quotation, or separated from its last word by a space or bracket: a cut. */
const EDGE = /^\[?(?:…|\.{3})|(?:\s|\[)(?:…|\.{3})[\].]*$/u;

/** An ellipsis, in brackets or not, or words in square brackets. */
const ALTERATION = /\[?(?:…|\.{3}|\. \. \.)\]?|\[[^\][\d^][^\][]{0,80}\]/gu;
