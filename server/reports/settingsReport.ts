import { resolveRule } from '../linter/resolveRule';
import type { LintConfig } from '../linter/resolveRule';
import { rules } from '../rules/registry';
import { printableJson } from '../text/printable';

/** The settings that apply to an article, from all sources of settings. */
export interface AppliedSettings {
  readonly file: string;
  /** Paths of the configuration files that they come from; empty if all are defaults. */
  readonly configuration: readonly string[];
  /** Whether it is checked when its folder is checked. */
  readonly isRead: boolean;
  /** Paths. */
  readonly bibliography: readonly string[];
  /** A path; absent if no findings are known. */
  readonly baseline?: string;
  readonly settings: LintConfig;
}

/** `check --print-config FILE`: the settings of one article, with every rule as it is run. */
export function settingsReport({ settings, ...applied }: AppliedSettings): string {
  const resolved = rules.map((rule) => {
    const { severity, options } = resolveRule(rule, settings);
    return [rule.id, { severity, ...options }] as const;
  });
  return printableJson(JSON.stringify({ ...applied, rules: Object.fromEntries(resolved) }, null, 2));
}
