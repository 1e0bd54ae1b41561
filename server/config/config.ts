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
  readonly names?: Names;
  /** Later ones win. */
  readonly overrides: readonly Override[];
}

/** Names that the text alone does not tell apart. */
export interface Names {
  readonly people?: readonly string[];
  readonly outlets?: readonly string[];
  /** What is no name. */
  readonly others?: readonly string[];
}

export const NAME_LISTS = ['people', 'outlets', 'others'] as const;

/** Rules for some of the articles. */
export interface Override {
  readonly files: readonly string[];
  readonly rules: Rules;
}

/** A configuration without settings. */
export const EMPTY: Config = { rules: {}, overrides: [] };

/** `own` on top of `base`: its lists of files replace those in `base`, its names, rules and overrides are added. */
export const layer = (base: Config, own: Config): Config => ({
  ...base,
  ...own,
  ...(base.names && own.names && { names: layerNames(base.names, own.names) }),
  rules: layerRules(base.rules, own.rules),
  overrides: [...base.overrides, ...own.overrides],
});

const layerNames = (base: Names, own: Names): Names =>
  Object.fromEntries(NAME_LISTS.map((list) => [list, [...(base[list] ?? []), ...(own[list] ?? [])]]));

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
