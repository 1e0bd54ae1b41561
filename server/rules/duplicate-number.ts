import type { Analysis } from '../analysis/analyse';
import { perAnalysis } from '../analysis/memo';
import { citedKeys } from '../analysis/citedSources';
import type { Block } from '../article/article';
import { entryRemoval } from '../edits/entryRemoval';
import { rekeyedEntry } from '../edits/renumber';
import { say } from '../linter/message';
import type { Message } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFix } from '../linter/fix';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { textOf } from '../text/span';

export const docs: RuleDocs = {
  rationale:
    'If two sources have the same number, readers cannot tell which of them a citation means. Two writers who add ' +
    'a source at the same time often choose the same number. Markdown shows only the first of two footnotes or ' +
    'link definitions with the same label, so the second source is lost.',
  traps: [
    'lists in different parts of an article that each start at 1',
    'numbers in a list within a list',
    'Markdown lists in which every item has the same number, because Markdown numbers the items itself',
    'a numbered list in Markdown, which `reference-number-mismatch` checks',
  ],
  examples: {
    bad: 'Ciara Byrne closed the mill [1], the council said [2].\n\n## Sources\n\n[1] Byrne, statement, 3 May 2026\n\n[2] Council, minutes, 4 May 2026\n\n[2] Harbour Dispatch, 5 May 2026\n',
    good: 'Ciara Byrne closed the mill [1], the council said [2].\n\n## Sources\n\n[1] Byrne, statement, 3 May 2026\n\n[2] Council, minutes, 4 May 2026\n',
  },
};

export const duplicateNumber = defineRule({
  id: 'duplicate-number',
  severity: 'error',
  summary: 'Two sources with the same number, or two footnotes with the same label.',
  covers: ['unused-source'],

  *check(analysis): Iterable<RawFinding> {
    for (const pair of duplicates(analysis)) {
      const { first, second } = pair;
      const { start, end } = second.entry.label;
      yield {
        start,
        end,
        ...(!citedKeys(analysis).includes(second.entry.key) && { severity: 'warning' as const }),
        message: messageFor(analysis, pair),
        related: [{ span: first.entry.label, message: say`First used here` }],
        fixes: () => fixesOf(analysis, pair),
      };
    }
  },
});

function messageFor({ languageId }: Analysis, { second: { entry } }: Pair): Message {
  if (entry.form === 'footnote')
    return say`[^${entry.key}] is defined twice. Only the first one is used. Rename or remove one of them.`;
  if (entry.form === 'definition' && languageId === 'markdown')
    return say`[${entry.key}] is defined twice. Only the first one is used. Renumber or remove one of them.`;
  return say`Two sources are numbered ${entry.key}. Give each its own number and check its citations.`;
}

type Entry = Block & Required<Pick<Block, 'entry'>>;

interface Pair {
  readonly first: Entry;
  readonly second: Entry;
}

const duplicates = perAnalysis(({ article, languageId, text }: Analysis): readonly Pair[] => {
  const pairs: Pair[] = [];
  const anywhere = new Map<string, Entry>();
  let inList = new Map<string, Entry>();
  for (const block of article.blocks) {
    if (!isEntry(block)) {
      // A heading, a label or prose between two lists.
      if (block.kind !== 'html') inList = new Map<string, Entry>();
      continue;
    }
    const { form, key } = block.entry;
    if (form === 'ordered' && languageId === 'markdown') continue;
    const isDefinition = form === 'footnote' || form === 'definition';
    const known = isDefinition ? anywhere : inList;
    const name = `${form} ${isDefinition ? '' : indentOf(text, block.start)} ${key}`;
    const first = known.get(name);
    if (first) pairs.push({ first, second: block });
    else known.set(name, block);
  }
  return pairs;
});

const isEntry = (block: Block): block is Entry => block.entry !== undefined;

/** How far an entry is indented: a list within a list counts by itself. */
const indentOf = (text: string, start: number): number => start - text.lastIndexOf('\n', start - 1);

function fixesOf(analysis: Analysis, { first, second }: Pair): RawFix[] {
  const { text } = analysis;
  const { key, form } = second.entry;
  const isCopy = textOf(text, first.entry.body).trim() === textOf(text, second.entry.body).trim();
  if (isCopy) return [{ title: say`Remove this duplicate`, edits: [entryRemoval(text, second)] }];
  if (!/^\d+$/u.test(key)) return [];
  const free = freeNumber(analysis);
  const edit = rekeyedEntry(text, second.entry, new Map([[key, free]]));
  const label = form === 'footnote' ? `[^${free}]` : `[${free}]`;
  return edit ? [{ title: say`Change this entry’s number to ${label}`, edits: [edit] }] : [];
}

/** The number after the highest one in use. */
function freeNumber({ article, references }: Analysis): string {
  const used = [...references.all.map(({ key }) => key), ...article.citations.flatMap(({ keys }) => keys)];
  return String(used.reduce((highest, key) => Math.max(highest, /^\d{1,3}$/u.test(key) ? Number(key) : 0), 0) + 1);
}
