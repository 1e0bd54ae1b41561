import type { Analysis } from '../analysis/analyse';
import type { Block } from '../article/article';
import { textOf } from '../text/span';
import type { Span } from '../text/span';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import { safe } from '../linter/fix';
import type { RawFix } from '../linter/fix';
import type { RawFinding, RuleDocs } from '../linter/rule';

export const docs: RuleDocs = {
  rationale:
    'Markdown reads `[1]: Reuters` as a link definition with the address “Reuters”. The line disappears from the ' +
    'page, and `[1]` becomes a link to nowhere. Tests with CommonMark parsers confirm this.',
  traps: [
    'link definitions with a real address',
    'entries of several words, which Markdown leaves alone: `[1]: Reuters, 3 May 2026`',
  ],
  examples: {
    bad: 'The tide rose by two metres, Leilani Kahale said [1].\n\n[1]: Reuters\n',
    good: 'The tide rose by two metres, Leilani Kahale said [1].\n\n[1] Reuters\n',
  },
};

export const referenceEatenByMarkdown = defineRule({
  id: 'reference-eaten-by-markdown',
  severity: 'warning',
  summary: 'A source entry that Markdown reads as a link definition and does not show.',

  *check(analysis): Iterable<RawFinding> {
    if (analysis.languageId !== 'markdown') return;
    for (const block of analysis.article.blocks) {
      if (!isEaten(analysis, block)) continue;
      const { start, end, entry } = block;
      yield {
        start,
        end,
        message: say`Markdown reads this line as a link definition, so readers will not see it. Remove the colon.`,
        fixes: () => fixesOf(analysis, entry.label),
      };
    }
  },
});

const fixesOf = (analysis: Analysis, { start, end }: Span): RawFix[] => [
  safe(analysis, say`Remove the colon`, [{ start: end - 1, end, newText: '' }]),
  { title: say`Turn this entry into a footnote`, edits: [{ start: start + 1, end: start + 1, newText: '^' }] },
];

/** True for one word that does not look like an address, with or without a title in quotation marks. */
function isEaten({ text }: Analysis, block: Block): block is Block & Required<Pick<Block, 'entry'>> {
  const { entry } = block;
  if (entry?.form !== 'definition') return false;
  const [address = '', ...title] = textOf(text, entry.body).trim().split(/\s+/u);
  if (!/^[\p{L}\p{N}_&-]+$/u.test(address)) return false;
  return title.length === 0 || (/^["'(]/u.test(title[0]!) && /["')]$/u.test(title.at(-1)!));
}
