import type { Analysis } from '../../server/analysis/analyse';
import { lint } from '../../server/linter/lint';
import type { FixableFinding } from '../../server/linter/rule';
import { rules } from '../../server/rules/registry';

const EVERYTHING = Object.fromEntries(rules.map(({ id }) => [id, { severity: 'hint' as const }]));

/** The findings of every rule, including those that are off, and in texts that are not articles. */
export const everyFinding = (analysis: Analysis): readonly FixableFinding[] =>
  lint(rules, { ...analysis, isArticle: true }, { rules: EVERYTHING });
