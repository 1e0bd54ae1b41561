import type { Analysis } from '../analysis/analyse';
import type { Block, ReferenceEntry } from '../article/article';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFix } from '../linter/fix';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { lineBreakOf } from '../edits/citationStyle';

export const docs: RuleDocs = {
  rationale:
    'Markdown numbers a list from its first number on and ignores the others: it shows `1. 2. 5.` as 1, 2, 3. A reader who looks for [5] does not find it. ' +
    'Tests with CommonMark parsers confirm this.',
  traps: [
    'lists in which every item has the same number',
    'a list that does not start at 1',
    'entries written as `[5]`',
  ],
  examples: {
    bad: 'The mill [1] and its dam [5] are closed, Byrne said.\n\n## Sources\n\n1. Byrne, statement\n5. Shannon Courier\n',
    good: 'The mill [1] and its dam [2] are closed, Byrne said.\n\n## Sources\n\n1. Byrne, statement\n2. Shannon Courier\n',
  },
};

export const referenceNumberMismatch = defineRule({
  id: 'reference-number-mismatch',
  severity: 'warning',
  summary: 'A numbered source whose number changes when the Markdown is displayed.',

  *check(analysis): Iterable<RawFinding> {
    for (const { entry, shown } of numbered(analysis)) {
      if (Number(entry.key) === shown) continue;
      const { start, end } = entry.label;
      yield {
        start,
        end,
        message: say`Markdown shows this entry as number ${shown}, not ${entry.key}. Renumber the list or write the numbers in brackets.`,
        fixes: () => [bracketing(analysis)],
      };
    }
  },
});

function bracketing(analysis: Analysis): RawFix {
  const { text } = analysis;
  const newline = lineBreakOf(text);
  return {
    title: say`Write the numbers as [1], [2] …`,
    edits: numbered(analysis).map(({ entry, isFirst }) => ({
      ...entry.label,
      // Separate lines, not one paragraph.
      newText: `${isFirst || text.slice(0, entry.label.start).endsWith(newline + newline) ? '' : newline}[${entry.key}]`,
    })),
  };
}

interface Numbered {
  readonly entry: ReferenceEntry;
  readonly shown: number;
  readonly isFirst: boolean;
}

/**
 * The entries of numbered lists with the numbers that Markdown shows; without lists that leave the counting to
 * Markdown.
 */
function numbered({ article, languageId }: Analysis): Numbered[] {
  if (languageId !== 'markdown') return [];
  const lists: Block[][] = [];
  let last: Block | undefined;
  for (const block of article.blocks) {
    const goesOn = last?.entry?.form === 'ordered' && block.entry?.form === 'ordered';
    if (goesOn) lists.at(-1)!.push(block);
    else if (block.entry?.form === 'ordered') lists.push([block]);
    last = block;
  }
  return lists.flatMap((list) => {
    const first = Number(list[0]!.entry!.key);
    if (list.length > 1 && list.every(({ entry }) => Number(entry!.key) === first)) return [];
    return list.map(({ entry }, index) => ({ entry: entry!, shown: first + index, isFirst: index === 0 }));
  });
}
