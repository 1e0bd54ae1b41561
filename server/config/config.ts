import type { RuleSetting } from '../linter/resolveRule';
import type { Rules } from './readValues';

/** What a configuration file says, or an editor's settings. What is left out keeps its default. */
export interface Config {
  readonly rules: Rules;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** Paths of files with sources of all articles. */
  readonly bibliography?: readonly string[];
  /** Later ones win. */
  readonly overrides: readonly Override[];
}

/** Rules for some of the articles. */
export interface Override {
  readonly files: readonly string[];
  readonly rules: Rules;
}

export const EMPTY: Config = { rules: {}, overrides: [] };

/** `own` on top of `base`: its lists of files replace those below, its rules and overrides add to them. */
export const layer = (base: Config, own: Config): Config => ({
  ...base,
  ...own,
  rules: layerRules(base.rules, own.rules),
  overrides: [...base.overrides, ...own.overrides],
});

/** The same for rules alone. */
export function layerRules(base: Rules, own: Rules): Rules {
  const rules: Record<string, RuleSetting> = { ...base };
  for (const [id, setting] of Object.entries(own)) rules[id] = layerRule(rules[id], setting);
  return rules;
}

/** A severity leaves the options below as they are, and options leave the severity. */
function layerRule(base: RuleSetting | undefined, own: RuleSetting): RuleSetting {
  if (base === undefined) return own;
  const parts = (setting: RuleSetting): object => (typeof setting === 'string' ? { severity: setting } : setting);
  return { ...parts(base), ...parts(own) };
}
