import type { Analysis } from '../analysis';
import type { Citation } from '../article/article';
import { say } from './message';
import { defineRule } from './rule';
import type { RawFinding, RawFix, RuleDocs } from './rule';

export const docs: RuleDocs = {
  rationale:
    'Where the article defines `[2]: https://…`, Markdown reads `[1][2]` as one link with the text “1” that leads to source 2: the ' +
    'reader never sees the 2, and the 1 leads to the wrong page. Checked with CommonMark parsers.',
  traps: [
    'plain text',
    'footnotes `[^1][^2]`, which stay two',
    'lists of sources that are no link definitions: `[2] Reuters, …`',
    'a space, a comma or a backslash between them',
  ],
  examples: {
    bad: 'The glacier lost a metre a day, Sigrún Jónsdóttir said [1][2].\n\n[1]: https://example.com/a\n[2]: https://example.com/b\n',
    good: 'The glacier lost a metre a day, Sigrún Jónsdóttir said [1] [2].\n\n[1]: https://example.com/a\n[2]: https://example.com/b\n',
  },
};

export const adjacentCitationsMerge = defineRule({
  id: 'adjacent-citations-merge',
  severity: 'warning',
  summary: 'Two citations side by side that Markdown makes one link.',

  *check({ article, languageId }): Iterable<RawFinding> {
    if (languageId !== 'markdown') return;
    const defined = new Set(article.blocks.flatMap(({ entry }) => (entry?.form === 'definition' ? [entry.key] : [])));
    if (defined.size === 0) return;
    let before: Citation | undefined;
    for (const citation of article.citations) {
      const previous = before;
      before = citation;
      const [key] = citation.keys;
      if (previous?.end !== citation.start || previous.form !== 'bracket' || citation.form !== 'bracket') continue;
      if (key === undefined || citation.keys.length > 1 || !defined.has(key)) continue;
      // What is the second half of one link is not the first of another.
      before = undefined;
      yield {
        start: previous.start,
        end: citation.end,
        message: say`Markdown makes one link of these two citations: readers see “${previous.keys[0] ?? ''}” and land at ${key}.`,
      };
    }
  },

  fixes({ article }: Analysis, finding): RawFix[] {
    const second = article.citations.find(({ end }) => end === finding.end);
    if (!second) return [];
    const insert = (newText: string): RawFix['edits'] => [{ start: second.start, end: second.start, newText }];
    return [
      { title: say`Put a space between them`, edits: insert(' '), preferred: true },
      { title: say`Put a comma between them`, edits: insert(', ') },
    ];
  },
});
