import { anchorAt } from '../analysis/articleAnchors';
import type { Analysis } from '../analysis/analyse';
import { knownAmong } from '../checks/baseline';
import type { ArticleBaseline } from '../checks/baselineFiles';
import { render, say } from '../linter/message';
import { resolveRule } from '../linter/resolveRule';
import type { LintConfig } from '../linter/resolveRule';
import type { FixableFinding } from '../linter/rule';
import { ruleById } from '../rules/registry';
import { SOURCES_FILE } from '../sources/sources';
import type { SourceProblem } from '../sources/sources';
import { relativePath } from '../workspace/paths';

/** An article's findings, with what its baseline has. */
export interface Marked {
  readonly findings: readonly FixableFinding[];
  /** How many of the findings that the baseline has for the article no longer exist. */
  readonly gone: number;
}

/** Marks those of an article's findings that its baseline has. */
export function markFindings(
  findings: readonly FixableFinding[],
  analysis: Analysis,
  article: string,
  { known, uri }: ArticleBaseline,
  config: LintConfig,
): Marked {
  if (!known) return { findings, gone: 0 };
  const recognizable = findings.map(({ rule, document, ...span }) => ({
    rule,
    anchor: anchorAt(analysis, span, document),
  }));
  const { isKnown, gone } = knownAmong(known, nameIn(uri, article), recognizable);
  const mark = markOf(uri, config);
  return {
    findings: findings.map((finding, at) => (isKnown[at] ? { ...finding, ...mark } : finding)),
    gone: gone.filter((rule) => couldBeFound(rule, config)).length,
  };
}

/** Marks those of the problems in an article's files of sources that its baseline has. */
export function markProblems(
  problems: readonly SourceProblem[],
  { known, uri }: ArticleBaseline,
  config: LintConfig,
): readonly SourceProblem[] {
  if (!known || problems.length === 0) return problems;
  const marked = new Set<SourceProblem>();
  for (const file of new Set(problems.map((problem) => problem.file.uri))) {
    const there = problems.filter((problem) => problem.file.uri === file);
    const { isKnown } = knownAmong(
      known,
      nameIn(uri, file),
      there.map(({ rule = SOURCES_FILE }) => ({ rule })),
    );
    for (const [at, problem] of there.entries()) if (isKnown[at]) marked.add(problem);
  }
  const mark = markOf(uri, config);
  return marked.size === 0 ? problems : problems.map((each) => (marked.has(each) ? { ...each, ...mark } : each));
}

/** The name of a file in a baseline. */
const nameIn = (baseline: string, file: string): string => relativePath(new URL('.', baseline).href, file);

const markOf = (baseline: string, { translations }: LintConfig): { readonly known: string } => ({
  known: render(say`Already recorded in “${nameIn(baseline, baseline)}”.`, translations),
});

/** A rule that is off finds nothing, and problems in files of sources are counted there. */
function couldBeFound(id: string, config: LintConfig): boolean {
  const rule = ruleById.get(id);
  return rule ? resolveRule(rule, config).severity !== 'off' : id !== SOURCES_FILE;
}
