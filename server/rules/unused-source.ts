import type { Block } from '../article/article';
import { CARRIAGE_RETURN, LINE_FEED } from '../text/characters';
import { say } from './message';
import { defineRule } from './rule';
import type { Edit, RawFinding, RawFix, RuleDocs } from './rule';
import { blockAt, firstStartingFrom } from './shared/places';
import { citedKeys } from './shared/citedSources';

export const docs: RuleDocs = {
  rationale:
    'An entry without a citation is either padding or a citation that got lost in editing. Wikinews lists such sources by rule, ' +
    'and “Further reading” is meant for them.',
  traps: [
    'entries under “Further reading”, in front matter, or in a file beside the article',
    'articles that list sources and cite none in the text',
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
  summary: 'An entry of the list of sources that nothing in the article cites.',

  *check(analysis): Iterable<RawFinding> {
    const { article, text } = analysis;
    if (article.citations.length === 0) return;
    const hidden = article.blocks.flatMap(({ content }) => content.hiddenKeys);
    const cited = new Set([...citedKeys(analysis), ...hidden]);
    for (const [index, block] of article.blocks.entries()) {
      const { entry } = block;
      if (!entry || cited.has(entry.key) || isFurtherReading(article.blocks, index)) continue;
      if (entry.form === 'definition' && text.includes(`][${entry.key}]`)) continue;
      yield {
        start: entry.label.start,
        end: entry.label.end,
        message: say`Nothing in the article cites this source: what comes from it?`,
      };
    }
  },

  fixes({ article, text }, finding): RawFix[] {
    const block = blockAt(article, finding.start);
    return block ? [{ title: say`Remove the entry`, edits: [removal(text, article.blocks, block)] }] : [];
  },
});

function isFurtherReading(blocks: readonly Block[], entry: number): boolean {
  for (let index = entry - 1; index >= 0 && entry - index < 400; index--) {
    const { kind, content } = blocks[index]!;
    if (kind === 'heading')
      return /further|reading|weiterf|lecture|lire aussi|additional/iu.test(content.text.slice(0, 80));
    if (kind !== 'reference') return false;
  }
  return false;
}

/** Removes a block with the line ends before it, or, where it is the first of its list, those after it. */
function removal(text: string, blocks: readonly Block[], block: Block): Edit {
  const index = firstStartingFrom(blocks, block.start);
  const [before, after] = [blocks[index - 1], blocks[index + 1]];
  if (after?.kind === 'reference') return { start: block.start, end: after.start, newText: '' };
  let { start } = block;
  while (start > (before?.end ?? 0) && isBreak(text.charCodeAt(start - 1))) start--;
  return { start, end: block.end, newText: '' };
}

const isBreak = (code: number): boolean => code === LINE_FEED || code === CARRIAGE_RETURN;
