import type { Analysis } from '../analysis/analyse';
import type { Citation } from '../article/article';
import type { RawFix } from '../linter/fix';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { keysOf } from '../analysis/proofs';
import { textOf } from '../text/span';
import { heldIn } from '../analysis/comparedQuotations';

export const docs: RuleDocs = {
  rationale:
    'Nothing about a wrong citation number looks wrong. If the transcripts of both sources are on file and only the other ' +
    'one has the words, the citation leads readers to a page that does not contain them.',
  traps: [
    'words that are in both sources',
    'quotations of fewer than seven words',
    'sources without a transcript on file',
  ],
  examples: {
    bad: 'Rosa Quispe said, “We counted life jackets before we counted pupils” [1]. The tariff is unchanged [2].\n',
    good: 'Rosa Quispe said, “We counted life jackets before we counted pupils” [2]. The tariff is unchanged [1].\n',
  },
  transcripts: {
    '1': 'The price of a return ticket is the same as before, and pupils in uniform travel free of charge on all lines.\n'.repeat(
      9,
    ),
    '2': 'Rosa Quispe: We counted life jackets before we counted pupils.\n\nMark Osei: Who did?\n\nRosa Quispe: We did.\n',
  },
};

export const wrongSourceNumber = defineRule({
  id: 'wrong-source-number',
  severity: 'warning',
  summary: 'A quotation whose words are in a different source from the one cited.',
  covers: ['quote-not-in-source'],

  *check(analysis): Iterable<RawFinding> {
    for (const { attribution, proof } of heldIn(analysis)) {
      const key = proof.elsewhere?.source.key;
      const [cited] = keysOf(analysis, attribution);
      if (key === undefined || cited === undefined) continue;
      // A shared citation also supports other words: it stays.
      const [citation] = attribution.shares ? [] : attribution.citations;
      const { start, end } = citation ?? attribution.quotation;
      yield {
        start,
        end,
        message: say`These words are in the transcript of [${key}], not of [${cited}]. Cite [${key}].`,
        about: attribution.quotation,
        related: [{ span: attribution.quotation, message: say`The quotation` }],
        fixes: () => (citation ? fixesOf(analysis, citation, cited, key) : []),
      };
    }
  },
});

function fixesOf({ text }: Analysis, { keys, keySpans }: Citation, from: string, to: string): RawFix[] {
  const span = keySpans?.[keys.indexOf(from)];
  if (!span || textOf(text, span) !== from) return [];
  return [{ title: say`Cite [${to}]`, edits: [{ ...span, newText: to }] }];
}
