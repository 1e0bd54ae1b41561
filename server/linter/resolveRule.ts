import type { OptionValue } from './options';
import { valuesOf } from './options';
import type { Translations } from './message';
import { SEVERITIES } from './rule';
import type { AnyRule, Severity } from './rule';

/** A rule's setting: its severity, or an object of severity and options. */
export type RuleSetting =
  Severity | 'off' | { readonly severity?: Severity | 'off'; readonly [option: string]: unknown };

/** How to check the article. A missing key keeps its default. */
export interface LintConfig {
  /** By rule id. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** The language of messages. */
  readonly translations?: Translations;
}

/** A rule with its settings, ready to run. */
export interface ResolvedRule {
  readonly severity: Severity | 'off';
  readonly options: Readonly<Record<string, OptionValue>>;
}

const isLevel = (value: unknown): value is Severity | 'off' =>
  value === 'off' || SEVERITIES.includes(value as Severity);

/** The rule's severity and options under `config`. Invalid values are replaced by the defaults. */
export function resolveRule(rule: AnyRule, config: LintConfig): ResolvedRule {
  const setting: unknown = config.rules?.[rule.id];
  const given = typeof setting === 'object' && setting ? (setting as Record<string, unknown>) : {};
  const level = isLevel(setting) ? setting : given.severity;
  return {
    severity: isLevel(level) ? level : rule.severity,
    options: valuesOf(rule.options ?? {}, given),
  };
}

/**
 * The severity of one finding. A rule that grades by case never exceeds the severity that is set for it: set to
 * `error`, its most severe case is an error and the others keep their grades; set to `hint`, all are hints.
 */
export function gradeOf(rule: AnyRule, set: Severity, graded: Severity | undefined): Severity {
  if (graded === undefined || graded === rule.severity) return set;
  return SEVERITIES.indexOf(graded) < SEVERITIES.indexOf(set) ? set : graded;
}
