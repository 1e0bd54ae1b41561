import type { Analysis } from '../server/analysis/analyse';
import { fixAll as fixAllBy } from '../server/linter/fixAll';
import type { Fixed } from '../server/linter/fixAll';
import { lint as lintBy } from '../server/linter/lint';
import type { FixableFinding } from '../server/linter/rule';
import type { LintConfig } from '../server/linter/resolveRule';
import { rules } from '../server/rules/registry';

/** What all rules find. */
export const lint = (analysis: Analysis, config?: LintConfig): readonly FixableFinding[] =>
  lintBy(rules, analysis, config);

/** All rules' safe fixes, made. */
export const fixAll = (analysis: Analysis, config?: LintConfig): Fixed => fixAllBy(rules, analysis, config);

/** Findings as they compare: with their fixes, not with what makes them. */
export const comparable = (findings: readonly FixableFinding[]): readonly object[] =>
  findings.map(({ fixes, ...finding }) => ({ ...finding, fixes: fixes() }));
