import { signOffsOf } from '../analysis/signOffs';
import type { SignedChange } from '../analysis/signOffs';
import { say } from '../linter/message';
import type { Message } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { inShort } from './shared/quotationFixes';

export const docs: RuleDocs = {
  rationale:
    'A sign-off means that someone has checked this quotation, with this speaker and this source. If any of ' +
    'these has changed, the sign-off no longer applies. Check the quotation and sign off again, or undo ' +
    'the change.',
  traps: [
    'changes in punctuation, capitals or line breaks',
    'a quotation that was moved, and edits anywhere else in the article',
    'citations that were renumbered, if the source has an address or a title',
    'a speaker whose full name was added',
    'a transcript that was added later and has the same words',
  ],
  examples: {
    bad: 'Rosa Quispe said, “We counted life jackets before we counted children” [1].\n',
    good: 'Rosa Quispe said: “We counted life jackets, before we counted pupils” [1].\n',
  },
  checks: [
    {
      ...{ kind: 'signed', words: 'We counted life jackets before we counted pupils', nth: 1, by: 'JM' },
      ...{ speaker: 'Rosa Quispe', sources: ['1'] },
    },
  ],
};

export const signOffStale = defineRule({
  id: 'sign-off-stale',
  severity: 'information',
  summary: 'A quotation whose words, speaker or source changed after someone signed off on it.',

  *check(analysis): Iterable<RawFinding> {
    for (const [index, { entry, changes }] of signOffsOf(analysis).ofQuotations) {
      const [change] = changes;
      if (!change) continue;
      const { start, end } = analysis.attributions.ofQuotations[index]!.quotation;
      yield { start, end, message: messageOf(change, entry.by) };
    }
  },
});

function messageOf({ what, then, now }: SignedChange, by: string): Message {
  const [before, after] = [inShort(then), inShort(now)];
  switch (what) {
    case 'words':
      return say`${by} signed off on different words: “${before}”. Check the quotation and sign off again.`;
    case 'speaker':
      return then === ''
        ? say`${by} signed off on this quotation when no speaker was named. It is now attributed to ${after}. Check the quotation and sign off again.`
        : say`${by} signed off on this quotation when it was attributed to ${before}. It is now attributed to ${after}. Check the quotation and sign off again.`;
    case 'source':
      return then === ''
        ? say`${by} signed off on this quotation when it cited no source. It now cites ${after}. Check the quotation and sign off again.`
        : now === ''
          ? say`${by} signed off on this quotation when its source was ${before}. It no longer cites one. Check the quotation and sign off again.`
          : say`${by} signed off on this quotation when its source was ${before}. It now cites ${after}. Check the quotation and sign off again.`;
    case 'proof':
      return then === ''
        ? say`The transcript attached since ${by} signed off lacks these words. Check the quotation again.`
        : now === ''
          ? say`The words that ${by} signed off on are no longer in any transcript. Check the quotation and sign off again.`
          : say`The transcript has changed since ${by} signed off on this quotation. It had “${before}” and now has “${after}”. Check the quotation and sign off again.`;
  }
}
