import type { Analysis } from '../analysis/analyse';
import type { Span } from '../text/span';
import { gradeOf, resolveRule } from './resolveRule';
import type { LintConfig, ResolvedRule } from './resolveRule';
import { SafeFix } from './fix';
import type { Fix, RawFix } from './fix';
import { ignoringPlaces } from './ignoredPlaces';
import { ignoreFixes } from './ignoreFixes';
import { render } from './message';
import type { Translations } from './message';
import { SEVERITIES } from './rule';
import type { AnyRule, Finding, FixableFinding, Pass, RawFinding, Severity } from './rule';
import { firstEndingAfter } from '../article/positions';
import { ignoring, suppressionsOf } from './suppressions';

/**
 * What the rules find in an article, in the order of the text; nothing in a text that is not an article.
 * @param rules all rules; `config` may switch them off.
 * @param config severities and options by rule; the defaults if omitted.
 */
export const lint = (rules: readonly AnyRule[], analysis: Analysis, config?: LintConfig): readonly FixableFinding[] =>
  lintWithChecks(rules, analysis, config).findings;

/** What the rules find in an article and in its file of checks. */
export interface Linted {
  readonly findings: readonly FixableFinding[];
  /** Hints about entries of the file of checks, whose spans are there. */
  readonly inChecks: readonly Finding[];
}

/** {@link lint}, and which of the article's checks are not needed. */
export function lintWithChecks(rules: readonly AnyRule[], analysis: Analysis, config: LintConfig = {}): Linted {
  if (!analysis.isArticle) return { findings: [], inChecks: [] };
  const on = rules
    .map((rule): RuleOn => ({ rule, ...resolveRule(rule, config) }))
    .filter(({ severity }) => severity !== 'off');
  const comments = ignoring(analysis.text, suppressionsOf(analysis));
  const entries = ignoringPlaces(analysis);
  const pass: Pass = {
    on: new Set(on.map(({ rule }) => rule.id)),
    known: new Set(rules.map(({ id }) => id)),
    comments: comments.uses,
    entries: entries.uses,
  };
  const isShown = ({ rule, raw }: Found): boolean => !comments.ignores(rule, raw.start) && !entries.ignores(rule, raw);
  const found = on.filter(({ rule }) => !rule.judgesComments).flatMap((each) => foundBy(each, analysis, pass));
  const shown = withoutCovered(rules, found).filter(isShown);
  // Ignore comments are judged last, by the findings of other rules that they hid.
  const ofComments = on.filter(({ rule }) => rule.judgesComments).flatMap((each) => foundBy(each, analysis, pass));
  const inArticle = ofComments.filter(({ raw }) => !raw.inChecks);
  const inChecks = ofComments.filter(({ raw }) => raw.inChecks);
  const findings = [...shown, ...inArticle.filter(isShown)]
    .map((each) => asFinding(each, analysis, config.translations))
    .sort(
      (a, b) =>
        a.start - b.start ||
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        Number(a.rule > b.rule) - Number(a.rule < b.rule),
    );
  return { findings, inChecks: inChecks.map((each) => hintOf(each, config.translations)) };
}

/** The file of checks is nobody's copy: what is wrong there never fails a check. */
const hintOf = ({ rule, raw: { start, end, message } }: Found, translations: Translations | undefined): Finding => ({
  ...{ rule: rule.id, severity: 'hint', start, end, message: render(message, translations) },
});

/** A rule that is switched on, with its settings. */
interface RuleOn extends ResolvedRule {
  readonly rule: AnyRule;
}

interface Found {
  readonly rule: AnyRule;
  readonly raw: RawFinding;
  readonly severity: Severity;
}

const foundBy = ({ rule, severity, options }: RuleOn, analysis: Analysis, pass: Pass): Found[] =>
  Array.from(rule.check(analysis, options, pass), (raw) => ({
    rule,
    raw,
    severity: gradeOf(rule, severity as Severity, raw.severity),
  }));

/** The findings without those that another rule's finding covers in more detail. */
function withoutCovered(rules: readonly AnyRule[], found: readonly Found[]): readonly Found[] {
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

function asFinding(
  { rule, raw, severity }: Found,
  analysis: Analysis,
  translations: Translations | undefined,
): FixableFinding {
  const { start, end, message, related, document, lacksSource } = raw;
  let fixes: readonly Fix[] | undefined;
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
    ...(lacksSource && { lacksSource }),
    fixes: () => (fixes ??= fixesOf({ rule, raw, severity }, analysis, translations)),
  };
}

function fixesOf({ rule, raw }: Found, analysis: Analysis, translations: Translations | undefined): readonly Fix[] {
  const { start, document, fixes } = raw;
  const ignoring = ignoreFixes(analysis, { rule: rule.id, start, ...(document && { document }) });
  return [
    ...(fixes?.() ?? []).map((fix) => asFix(fix, translations)),
    ...ignoring.map((fix): Fix => ({ ...asFix(fix, translations), ignores: fix.ignores })),
  ];
}

function asFix(fix: RawFix, translations: Translations | undefined): Fix {
  const title = render(fix.title, translations);
  if (fix instanceof SafeFix) return { title, edits: fix.edits, isSafe: true };
  const { edits, restsOn, way } = fix;
  return {
    title: restsOn ? `${title} (${render(restsOn, translations)})` : title,
    edits,
    isSafe: false,
    ...(restsOn && { restsOn: true }),
    ...(way !== undefined && { way }),
  };
}
