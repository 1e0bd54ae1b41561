import { textOf } from '../text/span';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { reportingWords } from './shared/reportingWords';

export const docs: RuleDocs = {
  rationale:
    'Reporters know what sources tell them, not what sources think, so write “said he believes”. The verbs come ' +
    'from the lists of verbs to avoid in the Oxford and Mongabay guides. The rule applies only to English text.',
  traps: ['“said he believes”', 'words inside quotation marks', 'thoughts that are not attributed to anyone'],
  examples: {
    bad: 'Liv Haugen believes that the lock was broken [1].\n',
    good: 'Liv Haugen said she believes that the lock was broken [1].\n',
  },
};

export const thoughtVerb = defineRule({
  id: 'thought-verb',
  severity: 'off',
  summary: 'A verb of thinking used as a reporting verb: believes, feels, hopes.',

  *check(analysis): Iterable<RawFinding> {
    for (const { lemma, start, end } of reportingWords(analysis)) {
      if (!VERBS.has(lemma)) continue;
      const verb = textOf(analysis.text, { start, end });
      yield { start, end, message: say`“${verb}” tells readers what someone thinks. Report what was said.` };
    }
  },
});

const VERBS = new Set([
  'think',
  'believe',
  'feel',
  'hope',
  'fear',
  'want',
  'worry',
  'doubt',
  'expect',
  'know',
  'wish',
  'wonder',
]);
