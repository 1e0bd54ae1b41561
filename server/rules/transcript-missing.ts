import { keysOf, textsOf } from '../analysis/proofs';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFinding, RuleDocs } from '../linter/rule';

export const docs: RuleDocs = {
  rationale:
    'This rule is for newsrooms that keep a transcript of every quoted source. A quotation can be checked word ' +
    'for word only if the source’s own words are on file. Save the transcript as `1.vtt` in a `sources` folder ' +
    'next to the article, or name the file in the source’s field `transcript`. The rule is off by default.',
  traps: [
    'statements without quotation marks',
    'titles, and terms in quotation marks',
    'quotations without a citation',
  ],
  examples: {
    bad: 'Rosa Quispe said, “We counted life jackets before we counted pupils” [1].\n',
    good: 'Rosa Quispe said that the pupils were counted [1].\n',
  },
};

export const transcriptMissing = defineRule({
  id: 'transcript-missing',
  severity: 'off',
  summary: 'A quoted source without a transcript on file.',

  *check(analysis): Iterable<RawFinding> {
    const told = new Set<string>();
    for (const attribution of analysis.attributions.ofQuotations) {
      if (attribution.kind !== 'speech') continue;
      const missing = keysOf(analysis, attribution).filter(
        (key) => textsOf(analysis, key).length === 0 && !told.has(key),
      );
      const [key] = missing;
      if (key === undefined) continue;
      for (const each of missing) told.add(each);
      const { start, end } = attribution.quotation;
      yield {
        start,
        end,
        document: true,
        message: say`There is no transcript on file for [${key}], so this quotation was not checked. Attach one.`,
      };
    }
  },
});
