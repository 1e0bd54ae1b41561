import { textOf } from '../text/span';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { REASON, UNNAMED } from './shared/anonymity';
import { isEnglish } from './shared/isEnglish';
import { quotationAt, sentencesOf } from '../article/positions';

export const docs: RuleDocs = {
  rationale:
    'The Associated Press grants anonymity only for a reason, and it prints that reason: “because he was not ' +
    'authorized to speak”. Mongabay does the same. The rule is off by default because many newsrooms give the ' +
    'reason once for several sources. It applies only to English text.',
  traps: [
    'a sentence that gives a reason with words such as “because”, “for fear of”, “not authorized”, “citing” or “to discuss”',
    'words inside quotation marks',
  ],
  examples: {
    bad: 'The deal is dead, said a diplomat who spoke on condition of anonymity [1].\n',
    good: 'The deal is dead, said a diplomat who spoke on condition of anonymity because the talks are private [1].\n',
  },
};

export const anonymousNoReason = defineRule({
  id: 'anonymous-no-reason',
  severity: 'off',
  summary: 'An anonymous source without a reason for the anonymity.',

  *check(analysis): Iterable<RawFinding> {
    const { article, text } = analysis;
    if (!/anonym|named|identified/iu.test(text)) return;
    for (const block of article.blocks) {
      if ((block.kind !== 'paragraph' && block.kind !== 'listItem') || !isEnglish(analysis, block)) continue;
      for (const sentence of sentencesOf(block)) {
        const words = textOf(text, sentence);
        const phrase = UNNAMED.exec(words);
        if (!phrase || REASON.test(words)) continue;
        const start = sentence.start + phrase.index;
        if (quotationAt(article, start)) continue;
        yield { start, end: start + phrase[0].length, message: say`Why is this source not named? Give the reason.` };
      }
    }
  },
});
