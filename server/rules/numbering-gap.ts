import type { Analysis } from '../analysis/analyse';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { renumberByFirstUse } from '../edits/renumber';

export const docs: RuleDocs = {
  rationale:
    'In the Vancouver and IEEE styles, numbers start at 1 and have no gaps. A gap often shows that an entry was ' +
    'lost. If the numbers come from another system, a gap may be right, so this is only a hint.',
  traps: [
    'entries that are listed but not cited (see `unused-source`)',
    'footnotes with names',
    'articles without a source list',
  ],
  examples: {
    bad: 'Byrne closed the mill [1] and its canteen [3].\n\n## Sources\n\n[1] Byrne, statement\n\n[3] Shannon Courier\n',
    good: 'Byrne closed the mill [1] and its canteen [2].\n\n## Sources\n\n[1] Byrne, statement\n\n[2] Shannon Courier\n',
  },
};

export const numberingGap = defineRule({
  id: 'numbering-gap',
  severity: 'hint',
  summary: 'A missing number in the sequence of citations and entries.',

  *check(analysis: Analysis): Iterable<RawFinding> {
    const { article, references } = analysis;
    if (!references.declared || article.citations.length === 0) return;
    const numbers = new Set<number>();
    for (const { keys, form } of article.citations)
      if (form === 'bracket') for (const key of keys) numbers.add(Number(key));
    for (const { key, tier } of references.all)
      if (tier !== 'inferred' && tier !== 'footnote') numbers.add(Number(key));
    const sorted = [...numbers].filter((number) => Number.isInteger(number)).sort((a, b) => a - b);
    const gap = sorted.find((number, index) => number !== index + 1);
    if (gap === undefined || sorted[0] === 0) return;
    const entry = references.byKey.get(String(gap))?.place;
    // If another file has the entry, nothing in the article shows the gap.
    const place =
      article.citations.find(({ keys }) => keys.includes(String(gap))) ??
      (entry?.uri === undefined ? entry?.span : undefined);
    if (!place) return;
    const before = sorted[sorted.indexOf(gap) - 1];
    yield {
      start: place.start,
      end: place.end,
      message:
        before === undefined
          ? say`The numbers start at [${gap}]. Check whether an entry is missing.`
          : say`The numbers jump from [${before}] to [${gap}]. Check whether an entry is missing.`,
      fixes: () => {
        const edits = renumberByFirstUse(analysis);
        return edits.length > 0 ? [{ title: say`Renumber citations by first use`, edits }] : [];
      },
    };
  },
});
