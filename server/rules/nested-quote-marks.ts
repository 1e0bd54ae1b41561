import type { Analysis } from '../analysis/analyse';
import type { Quotation } from '../article/article';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import { safe } from '../linter/fix';
import type { RawFix } from '../linter/fix';
import type { RawFinding, RuleDocs } from '../linter/rule';

export const docs: RuleDocs = {
  rationale:
    'Different marks at each level show who is speaking: single marks within double ones in the United States and at the ' +
    'BBC, and double marks within single ones at many British publishers. If both levels use the same marks, readers think that ' +
    'the outer quotation has ended.',
  traps: [
    'single marks within double ones, or double within single',
    'guillemets within curly marks',
    'two quotations next to each other',
  ],
  examples: {
    bad: 'Haugen said, “He told me “never again” and left the harbour” [1].\n',
    good: 'Haugen said, “He told me ‘never again’ and left the harbour” [1].\n',
  },
};

export const nestedQuoteMarks = defineRule({
  id: 'nested-quote-marks',
  severity: 'hint',
  summary: 'A quotation within a quotation that uses the same marks.',

  *check(analysis: Analysis): Iterable<RawFinding> {
    const { article } = analysis;
    for (const inner of article.quotations) {
      const outer = inner.outer === undefined ? undefined : article.quotations[inner.outer];
      if (outer?.style !== inner.style || !inner.closed || !outer.closed) continue;
      const { start, end } = inner;
      yield {
        start,
        end,
        message: say`This inner quotation uses the same marks as the outer one. Use the other kind, or readers will think the quotation has ended.`,
        fixes: () => [remarked(analysis, inner)],
      };
    }
  },
});

/** Replaces the marks with those for a quotation within a quotation. */
function remarked(analysis: Analysis, inner: Quotation): RawFix {
  const [open, close] = marksWithin(inner);
  const { start, end, content } = inner;
  return safe(analysis, say`Change the quotation marks to ${open}…${close}`, [
    { start, end: content.start, newText: open },
    { start: content.end, end, newText: close },
  ]);
}

/** The marks for a quotation within one in this style. */
function marksWithin({ style }: Quotation): readonly [string, string] {
  switch (style) {
    case 'single':
      return ['“', '”'];
    case 'low-high':
      return ['‚', '‘'];
    case 'guillemet':
      return ['“', '”'];
    case 'straight':
    case 'double-apostrophe':
      return ["'", "'"];
    case 'corner':
      return ['『', '』'];
    case 'white-corner':
      return ['「', '」'];
    case 'curly':
      return ['‘', '’'];
  }
}
