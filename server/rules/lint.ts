import type { Analysis } from '../analysis';
import { gradeOf, resolveRule } from './settings';
import type { LintConfig } from './settings';
import { ignoreFixes } from './ignore';
import { render } from './message';
import type { Translations } from './message';
import { ruleById, rules } from './registry';
import { SEVERITIES } from './rule';
import type { Finding, Fix } from './rule';
import { suppressionsOf, suppressor } from './suppressions';

/**
 * What the rules find in an article, in the order of the text; nothing in a text that is no article.
 * @param config severities and options by rule; the defaults where it is left out.
 */
export function lint(analysis: Analysis, config: LintConfig = {}): readonly Finding[] {
  if (!analysis.isArticle) return [];
  const suppressedBy = suppressor(analysis.text, suppressionsOf(analysis));
  const { translations } = config;
  const findings: Finding[] = [];
  for (const rule of rules) {
    const { severity, options } = resolveRule(rule, config);
    if (severity === 'off') continue;
    for (const raw of rule.check(analysis, options)) {
      if (suppressedBy(rule.id, raw.start)) continue;
      findings.push({
        start: raw.start,
        end: raw.end,
        rule: rule.id,
        severity: gradeOf(rule, severity, raw.severity),
        message: render(raw.message, translations),
        ...(raw.related && {
          related: raw.related.map(({ span, message }) => ({ span, message: render(message, translations) })),
        }),
        ...(raw.document && { document: raw.document }),
      });
    }
  }
  return findings.sort(
    (a, b) =>
      a.start - b.start ||
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      Number(a.rule > b.rule) - Number(a.rule < b.rule),
  );
}

/** The ways to mend a finding of this analysis, best first; to ignore it comes last. */
export function fixesFor(analysis: Analysis, finding: Finding, translations?: Translations): readonly Fix[] {
  const own = ruleById.get(finding.rule)?.fixes?.(analysis, finding) ?? [];
  const ignores = ignoreFixes(analysis, finding).map((fix) => ({ ...fix, ignores: true as const }));
  return [...own, ...ignores].map((fix) => ({ ...fix, title: render(fix.title, translations) }));
}
