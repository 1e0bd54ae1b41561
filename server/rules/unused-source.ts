import type { Analysis } from '../analysis/analyse';
import type { Block } from '../article/article';
import { CARRIAGE_RETURN, LINE_FEED } from '../text/characters';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFix } from '../linter/fix';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { unusedIn } from '../analysis/unusedEntries';
import { closingUp, rekey } from '../edits/renumber';
import type { Edit } from '../text/replacements';

export const docs: RuleDocs = {
  rationale:
    'An entry that nothing cites is either padding or left over from a citation that was lost in editing. If ' +
    'readers should see it anyway, move it under the heading “Further reading”.',
  traps: [
    'entries under “Further reading”, in front matter, or in a file in the same folder as the article',
    'articles that list sources but cite none in the text',
    'link definitions that are used as links',
  ],
  examples: {
    bad: 'Ciara Byrne closed the mill [1].\n\n## Sources\n\n[1] Byrne, statement, 3 May\n\n[2] Shannon Courier, 4 May\n',
    good: 'Ciara Byrne closed the mill [1], and its canteen [2].\n\n## Sources\n\n[1] Byrne, statement, 3 May\n\n[2] Shannon Courier, 4 May\n',
  },
};

export const unusedSource = defineRule({
  id: 'unused-source',
  severity: 'information',
  summary: 'An entry in the source list that nothing in the article cites.',

  *check(analysis): Iterable<RawFinding> {
    for (const index of unusedIn(analysis)) {
      const { start, end } = analysis.article.blocks[index]!.entry!.label;
      yield {
        start,
        end,
        message: say`Nothing cites this source. Cite it or remove it.`,
        fixes: () => fixesOf(analysis, index),
      };
    }
  },
});

function fixesOf(analysis: Analysis, index: number): RawFix[] {
  const all = unusedIn(analysis);
  const edits = without(analysis, [index]);
  return [
    { title: edits.length > 1 ? say`Remove the entry and renumber the rest` : say`Remove the entry`, edits },
    ...(all.length > 1
      ? [{ title: say`Remove all ${all.length} uncited entries`, edits: without(analysis, all) }]
      : []),
  ];
}

/** Removes entries, by the indexes of their blocks, and closes the gaps that they leave in the numbers. */
function without(analysis: Analysis, indices: readonly number[]): Edit[] {
  const gone = new Set(indices.map((index) => analysis.article.blocks[index]!.entry!.key));
  const edits = [...removals(analysis, indices), ...rekey(analysis, closingUp(analysis, gone))];
  return edits.sort((a, b) => a.start - b.start);
}

/**
 * Removes the blocks from one index to another with the line ends after them, or, at the end of a list, those before
 * them.
 */
function removal(text: string, blocks: readonly Block[], first: number, last: number): Edit {
  const [before, after] = [blocks[first - 1], blocks[last + 1]];
  let { start } = blocks[first]!;
  if (after?.kind === 'reference') return { start, end: after.start, newText: '' };
  while (start > (before?.end ?? 0) && isBreak(text.charCodeAt(start - 1))) start--;
  return { start, end: blocks[last]!.end, newText: '' };
}

/** An edit for each run of consecutive entries. */
function removals({ text, article: { blocks } }: Analysis, indices: readonly number[]): Edit[] {
  const edits: Edit[] = [];
  for (let at = 0; at < indices.length; at++) {
    const first = indices[at]!;
    while (indices[at + 1] === indices[at]! + 1) at++;
    edits.push(removal(text, blocks, first, indices[at]!));
  }
  return edits;
}

const isBreak = (code: number): boolean => code === LINE_FEED || code === CARRIAGE_RETURN;
