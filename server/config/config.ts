import type { RuleSetting } from '../linter/resolveRule';
import type { Rules } from './readValues';

/** The content of a configuration file or of an editor's settings. A missing key keeps its default. */
export interface Config {
  readonly rules: Rules;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** Paths of files with sources for all articles. */
  readonly bibliography?: readonly string[];
  /** The path of the file with known findings. */
  readonly baseline?: string;
  /** Later ones win. */
  readonly overrides: readonly Override[];
}

/** Rules for some of the articles. */
export interface Override {
  readonly files: readonly string[];
  readonly rules: Rules;
}

/** A configuration without settings. */
export const EMPTY: Config = { rules: {}, overrides: [] };

/** `own` on top of `base`: its lists of files replace those in `base`, its rules and overrides are added. */
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

/** A severity alone keeps the options of `base`, and options alone keep its severity. */
function layerRule(base: RuleSetting | undefined, own: RuleSetting): RuleSetting {
  if (base === undefined) return own;
  const parts = (setting: RuleSetting): object => (typeof setting === 'string' ? { severity: setting } : setting);
  return { ...parts(base), ...parts(own) };
}
