import type { Analysis } from '../analysis/analyse';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import { safe } from '../linter/fix';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { renumberByFirstUse } from '../edits/renumber';
import { fold } from '../text/words';

export const docs: RuleDocs = {
  rationale:
    'In the Vancouver and IEEE styles, sources are numbered in the order in which they are first cited, so [7] ' +
    'follows [6]. Alphabetical lists are numbered differently, and they are not flagged.',
  traps: ['articles without a source list', 'a second citation of the same number'],
  examples: {
    bad: 'Byrne closed the mill [2] and its canteen [1].\n\n## Sources\n\n[1] Shannon Courier\n\n[2] Byrne, statement\n',
    good: 'Byrne closed the mill [1] and its canteen [2].\n\n## Sources\n\n[1] Shannon Courier\n\n[2] Byrne, statement\n',
  },
};

export const numberingOrder = defineRule({
  id: 'numbering-order',
  severity: 'hint',
  summary: 'Citations that are not numbered in order of first use.',

  *check(analysis: Analysis): Iterable<RawFinding> {
    const { article, references } = analysis;
    if (!references.declared || isAlphabetical(analysis)) return;
    let highest = 0;
    const seen = new Set<string>();
    for (const { keys, form, start, end } of article.citations) {
      if (form !== 'bracket') continue;
      for (const key of keys) {
        if (seen.has(key)) continue;
        seen.add(key);
        const number = Number(key);
        if (number < highest) {
          yield {
            start,
            end,
            message: say`Sources are out of order: [${highest}] is cited before [${key}].`,
            fixes: () => {
              const edits = renumberByFirstUse(analysis);
              return edits.length > 0 ? [safe(analysis, say`Renumber citations by first use`, edits)] : [];
            },
          };
          return;
        }
        highest = number;
      }
    }
  },
});

/** True where at least three entries are in alphabetical order. */
function isAlphabetical({ article, text }: Analysis): boolean {
  const bodies = article.blocks.flatMap(({ entry }) =>
    entry ? [fold(text.slice(entry.body.start, Math.min(entry.body.end, entry.body.start + 24)))] : [],
  );
  return bodies.length >= 3 && bodies.every((body, index) => index === 0 || bodies[index - 1]! <= body);
}
