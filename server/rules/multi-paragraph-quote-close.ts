import type { Analysis } from '../analysis/analyse';
import type { Attribution } from '../attribution/attribution';
import { isSpace } from '../text/characters';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFinding, RuleDocs } from '../linter/rule';

export const docs: RuleDocs = {
  rationale:
    'If a speaker goes on for several paragraphs, only the last one gets a closing mark. The missing mark tells ' +
    'readers that the same person is still speaking in the next paragraph, as the style guides of Kansas and Virginia Commonwealth ' +
    'universities explain. If the speaker changes, the mark is right, but the new speaker should be named.',
  traps: ['paragraphs whose speaker is named', 'a fragment before a full quotation'],
  examples: {
    bad: 'Haugen said, “The lock was broken. We saw it at once.”\n\n“The door was open and the safe was gone.” [1]\n',
    good: 'Haugen said, “The lock was broken. We saw it at once.\n\n“The door was open and the safe was gone.” [1]\n',
  },
};

export const multiParagraphQuoteClose = defineRule({
  id: 'multi-paragraph-quote-close',
  severity: 'hint',
  summary: 'A closing quotation mark at the end of a paragraph, although the same speaker may continue in the next.',

  *check(analysis): Iterable<RawFinding> {
    const { attributions } = analysis;
    for (const [index, next] of attributions.ofQuotations.entries()) {
      const before = attributions.ofQuotations[index - 1];
      if (!before || !goesOn(analysis, before, next)) continue;
      const { content, end } = before.quotation;
      yield {
        start: content.end,
        end,
        message: say`If the same person is still speaking in the next paragraph, remove this closing mark. If not, name the new speaker.`,
        related: [{ span: next.quotation, message: say`The next paragraph starts here` }],
        fixes: () => [{ title: say`Remove the closing mark`, edits: [{ start: content.end, end, newText: '' }] }],
      };
    }
  },
});

/**
 * True where one quotation ends its paragraph and the next one is the whole next paragraph, with no speaker of its own.
 */
function goesOn({ article, text }: Analysis, before: Attribution, next: Attribution): boolean {
  const [first, second] = [before.quotation, next.quotation];
  if (before.kind !== 'speech' || next.kind !== 'speech' || second.block !== first.lastBlock + 1) return false;
  const [block, following] = [article.blocks[first.lastBlock]!, article.blocks[second.block]!];
  if (block.kind !== 'paragraph' || following.kind !== 'paragraph' || !first.closed || first.style !== second.style)
    return false;
  if (first.end !== block.end || second.start !== following.start) return false;
  if (before.mention === undefined || (next.mention !== undefined && next.mention.start >= following.start))
    return false;
  // A fragment is closed even if a full quotation follows.
  return /[.!?…]/u.test(text.charAt(first.content.end - 1)) && startsSentence(text, first.start);
}

function startsSentence(text: string, start: number): boolean {
  let before = start - 1;
  while (before >= 0 && isSpace(text.charCodeAt(before))) before--;
  return before < 0 || /[.,:!?…”"]/u.test(text.charAt(before));
}
