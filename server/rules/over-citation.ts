import type { Analysis } from '../analysis/analyse';
import type { Citation } from '../article/article';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { perAnalysis } from '../analysis/memo';
import { markerOf } from '../edits/citationStyle';

export const docs: RuleDocs = {
  rationale:
    'Wikipedia’s essay “Citation overkill” advises against more than three citations in one place. A row of ' +
    'numbers tells readers less about where a claim comes from than the one best source would.',
  traps: [
    'the same number repeated throughout a passage, as is the practice in some newsrooms',
    'up to three sources',
    'citations that are not next to each other',
  ],
  examples: {
    bad: 'The mill closed, Ciara Byrne said [1][2][3][4].\n',
    good: 'The mill closed, Ciara Byrne said [1][2].\n',
  },
};

export const overCitation = defineRule({
  id: 'over-citation',
  severity: 'hint',
  summary: 'More than three sources cited in one place.',
  options: {
    most: {
      type: 'integer',
      default: 3,
      minimum: 1,
      maximum: 20,
      description: 'The maximum number of sources that may be cited in one place.',
    },
  },

  *check(analysis, { most }): Iterable<RawFinding> {
    for (const group of groupsOf(analysis)) {
      const keys = new Set(group.flatMap((citation) => citation.keys));
      if (keys.size <= most) continue;
      const [{ start }, { end }] = [group[0]!, group.at(-1)!];
      yield {
        start,
        end,
        message: say`${keys.size} sources are cited in one place. Keep those that best support the claim.`,
        fixes: () =>
          [...keys].slice(0, MOST_OFFERED).map((key) => ({
            title: say`Keep only ${markerOf(analysis, key)}`,
            edits: [{ start, end, newText: markerOf(analysis, key) }],
          })),
      };
    }
  },
});

/** Nobody reads a longer list of quick fixes of the same kind. */
const MOST_OFFERED = 6;

/** Citations next to each other: only spaces and commas are between them. */
const groupsOf = perAnalysis(({ text, article }: Analysis): readonly (readonly Citation[])[] => {
  const groups: Citation[][] = [];
  for (const citation of article.citations) {
    const group = groups.at(-1);
    const gap = group ? text.slice(group.at(-1)!.end, Math.min(citation.start, group.at(-1)!.end + 4)) : '';
    if (group && citation.start - group.at(-1)!.end <= 3 && /^[ ,;]*$/u.test(gap)) group.push(citation);
    else groups.push([citation]);
  }
  return groups;
});
