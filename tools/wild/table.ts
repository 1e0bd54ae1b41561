import { SEVERITIES } from '../../server/linter/rule';
import type { Severity } from '../../server/linter/rule';
import type { Checked } from './articles';

/** How often each rule reports something, by severity: the rules with the most errors and warnings first. */
export function findingsTable(articles: readonly Checked[]): string {
  const words = articles.reduce((sum, article) => sum + article.words, 0);
  const counts = new Map<string, Map<Severity, number>>();
  for (const { rule, severity } of articles.flatMap(({ findings }) => findings)) {
    const ofRule = counts.get(rule) ?? new Map<Severity, number>();
    counts.set(rule, ofRule.set(severity, (ofRule.get(severity) ?? 0) + 1));
  }
  const perThousand = (count: number): string => ((1000 * count) / Math.max(words, 1)).toFixed(2);
  const rows = [...counts].map(([rule, ofRule]) => ({
    rule,
    each: SEVERITIES.map((severity) => ofRule.get(severity) ?? 0),
  }));
  rows.sort((a, b) => a.each.map((count, index) => b.each[index]! - count).find((difference) => difference !== 0) ?? 0);
  const total = {
    rule: 'all',
    each: SEVERITIES.map((_, index) => rows.reduce((sum, { each }) => sum + each[index]!, 0)),
  };
  const cells = [...rows, total].map(({ rule, each }) => [rule, ...each.map(perThousand), ...each.map(String)]);
  return [
    `${articles.length} texts, ${words} words; ${articles.filter(({ isArticle }) => !isArticle).length} are no articles`,
    '',
    `| findings per 1,000 words | ${SEVERITIES.join(' | ')} | ${SEVERITIES.map((severity) => `${severity}, count`).join(' | ')} |`,
    `| --- |${' ---: |'.repeat(SEVERITIES.length * 2)}`,
    ...cells.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
}
