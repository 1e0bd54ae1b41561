import { textOf } from '../text/span';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { isEnglish } from './shared/isEnglish';

export const docs: RuleDocs = {
  rationale:
    'Brackets may say who “he” is; a “[not]” says the opposite of what was said. A passage and its negation differ by one word, and ' +
    'nobody sees which one was the speaker’s. English only.',
  traps: [
    'other words in brackets',
    'a person or tense that is adapted: “[doesn’t]” for “don’t”',
    'brackets outside quotations',
    'a “not” without brackets',
  ],
  examples: {
    bad: 'Haugen said, “The lock was [not] broken when we came” [1].\n',
    good: 'Haugen said, “The lock was not broken when we came” [1].\n',
  },
};

export const bracketedNegation = defineRule({
  id: 'bracketed-negation',
  severity: 'information',
  summary: 'A “not” that brackets add to somebody’s words.',

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
