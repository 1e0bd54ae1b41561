import type { Analysis } from '../analysis/analyse';
import type { Span } from '../text/span';
import { gradeOf, resolveRule } from './ruleSettings';
import type { LintConfig } from './ruleSettings';
import { ignoreFixes } from './ignoreFixes';
import { render } from './message';
import type { Translations } from './message';
import { ruleById, rules } from '../rules/registry';
import { SEVERITIES } from './rule';
import type { AnyRule, Finding, Fix, Pass, RawFinding, Severity } from './rule';
import { firstEndingAfter } from '../article/positions';
import { COMMENT_RULE, ignoring, suppressionsOf } from './suppressions';

/**
 * What the rules find in an article, in the order of the text; nothing in a text that is no article.
 * @param config severities and options by rule; the defaults where it is left out.
 */
export function lint(analysis: Analysis, config: LintConfig = {}): readonly Finding[] {
  if (!analysis.isArticle) return [];
  const resolved = rules
    .map((rule) => ({ rule, ...resolveRule(rule, config) }))
    .filter(({ severity }) => severity !== 'off');
  const comments = ignoring(analysis.text, suppressionsOf(analysis));
  const pass: Pass = {
    on: new Set(resolved.map(({ rule }) => rule.id)),
    known: new Set(ruleById.keys()),
    comments: comments.uses,
  };
  const findingsOf = ({ rule, severity, options }: (typeof resolved)[number]): Found[] =>
    Array.from(rule.check(analysis, options, pass), (raw) => ({
      rule,
      raw,
      severity: gradeOf(rule, severity as Severity, raw.severity),
    }));
  const isShown = ({ rule, raw }: Found): boolean => !comments.ignores(rule.id, raw.start);
  const [others, ofComments] = [false, true].map((is) =>
    resolved.filter(({ rule }) => (rule.id === COMMENT_RULE) === is),
  ) as [typeof resolved, typeof resolved];
  // The comments are judged last, by what they ignored of the other rules' findings.
  const shown = withoutCovered(others.flatMap(findingsOf)).filter(isShown);
  return [...shown, ...ofComments.flatMap(findingsOf).filter(isShown)]
    .map((found) => asFinding(found, config.translations))
    .sort(
      (a, b) =>
        a.start - b.start ||
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        Number(a.rule > b.rule) - Number(a.rule < b.rule),
    );
}

interface Found {
  readonly rule: AnyRule;
  readonly raw: RawFinding;
  readonly severity: Severity;
}

/** The findings without those of which another rule's finding says more. */
function withoutCovered(found: readonly Found[]): readonly Found[] {
  let left = found;
  for (const { id, covers = [] } of rules) {
    const covering = covers.length === 0 ? [] : found.filter(({ rule }) => rule.id === id);
    if (covering.length === 0) continue;
    const spans: (Span & { severity: Severity })[] = covering
      .map(({ raw, severity }) => ({ start: raw.start, end: raw.end, severity }))
      .sort((a, b) => a.start - b.start);
    left = left.filter(({ rule, raw, severity }) => {
      if (!covers.includes(rule.id)) return true;
      const { start, end } = raw.about ?? raw;
      const over = spans[firstEndingAfter(spans, start)];
      return !over || over.start >= end || SEVERITIES.indexOf(over.severity) > SEVERITIES.indexOf(severity);
    });
  }
  return left;
}

function asFinding({ rule, raw, severity }: Found, translations: Translations | undefined): Finding {
  const { start, end, message, related, document } = raw;
  return {
    start,
    end,
    rule: rule.id,
    severity,
    message: render(message, translations),
    ...(related && {
      related: related.map(({ span, message: each }) => ({ span, message: render(each, translations) })),
    }),
    ...(document && { document }),
  };
}

/** The ways to mend a finding of this analysis, best first; to ignore it comes last. */
export function fixesFor(analysis: Analysis, finding: Finding, translations?: Translations): readonly Fix[] {
  const own = ruleById.get(finding.rule)?.fixes?.(analysis, finding) ?? [];
  const ignores = ignoreFixes(analysis, finding).map((fix) => ({ ...fix, ignores: true as const }));
  return [...own, ...ignores].map((fix) => ({ ...fix, title: render(fix.title, translations) }));
}
