import type { Analysis } from '../analysis/analyse';
import type { Citation } from '../article/article';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import { safe } from '../linter/fix';
import type { RawFix } from '../linter/fix';
import type { RawFinding, RuleDocs } from '../linter/rule';

export const docs: RuleDocs = {
  rationale:
    'If the article defines `[2]: https://…`, Markdown reads `[1][2]` as one link: the text “1”, which leads to ' +
    'source 2. Readers never see the 2, and the 1 takes them to the wrong page. Tests with CommonMark ' +
    'parsers confirm this.',
  traps: [
    'adjacent footnotes, `[^1][^2]`, because Markdown keeps them apart',
    'source lists that are not link definitions: `[2] Reuters, …`',
    'citations with a space, a comma or a backslash between them',
  ],
  examples: {
    bad: 'The glacier lost a metre a day, Sigrún Jónsdóttir said [1][2].\n\n[1]: https://example.com/a\n[2]: https://example.com/b\n',
    good: 'The glacier lost a metre a day, Sigrún Jónsdóttir said [1] [2].\n\n[1]: https://example.com/a\n[2]: https://example.com/b\n',
  },
};

export const adjacentCitationsMerge = defineRule({
  id: 'adjacent-citations-merge',
  severity: 'warning',
  summary: 'Two adjacent citations that Markdown turns into one link.',

  *check(analysis): Iterable<RawFinding> {
    const { article, languageId, text } = analysis;
    if (languageId !== 'markdown') return;
    const defined = new Set(article.blocks.flatMap(({ entry }) => (entry?.form === 'definition' ? [entry.key] : [])));
    if (defined.size === 0) return;
    for (const run of runsOf(analysis)) {
      const merged = run.slice(1).find(({ keys }) => keys.length === 1 && defined.has(keys[0]!));
      if (!merged) continue;
      const [start, end] = [run[0]!.start, run.at(-1)!.end];
      const before = run[run.indexOf(merged) - 1]!;
      const seen = text.slice(before.start + 1, before.end - 1);
      yield {
        start,
        end,
        message: say`Markdown turns these two citations into one link, “${seen}”, to source ${merged.keys[0]!}. Separate them.`,
        fixes: () => fixesOf(analysis, run),
      };
    }
  },
});

function fixesOf(analysis: Analysis, run: readonly Citation[]): RawFix[] {
  const insert = (newText: string, before: readonly Citation[] = run.slice(1)): RawFix['edits'] =>
    before.map(({ start }) => ({ start, end: start, newText }));
  return [
    safe(analysis, say`Put a space between the citations`, insert(' ')),
    { title: say`Put a comma between the citations`, edits: insert(', ') },
    { title: say`Put a backslash before each bracket`, edits: insert('\\', run) },
  ];
}

/** Citations in brackets next to each other, without a backslash between them. */
function runsOf({ text, article }: Analysis): Citation[][] {
  const runs: Citation[][] = [];
  const isPlain = ({ form, start }: Citation): boolean => form === 'bracket' && text.charAt(start) === '[';
  for (const citation of article.citations) {
    const before = runs.at(-1)?.at(-1);
    if (before?.end === citation.start && isPlain(before) && isPlain(citation)) runs.at(-1)!.push(citation);
    else runs.push([citation]);
  }
  return runs;
}
