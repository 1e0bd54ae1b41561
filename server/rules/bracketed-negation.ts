import { textOf } from '../text/span';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { isEnglish } from './shared/isEnglish';

export const docs: RuleDocs = {
  rationale:
    'Brackets may explain who “he” is, but “[not]” reverses what was said. Readers cannot tell whether the ' +
    'speaker said “not” or the editor added it. The rule applies only to English text.',
  traps: [
    'other words in brackets',
    'brackets that adapt a verb: “[doesn’t]” for “don’t”',
    'brackets outside quotations',
  ],
  examples: {
    bad: 'Haugen said, “The lock was [not] broken when we came” [1].\n',
    good: 'Haugen said, “The lock was not broken when we came” [1].\n',
  },
};

export const bracketedNegation = defineRule({
  id: 'bracketed-negation',
  severity: 'information',
  summary: 'A “not” in brackets that was added to someone’s words.',

  *check(analysis): Iterable<RawFinding> {
    const { text, article } = analysis;
    let covered = 0;
    for (const { content, block } of article.quotations) {
      if (content.start < covered) continue;
      covered = content.end;
      const words = textOf(text, content);
      if (!words.includes('[') || !isEnglish(analysis, article.blocks[block]!)) continue;
      for (const { index, 0: bracket } of words.matchAll(NEGATION)) {
        const start = content.start + index;
        yield {
          start,
          end: start + bracket.length,
          message: say`${bracket} reverses the speaker’s meaning. Check it against the source.`,
        };
      }
    }
  },
});

const NEGATION = /\[(?:not|no|never|none|nobody|nothing|neither|un|in|dis)\]/giu;
