import type { LintConfig, RuleSetting } from '../linter/ruleSettings';
import { DEFAULT_EXCLUDE, DEFAULT_INCLUDE, matcher } from './globs';
import type { FileFilter } from './globs';
import { fileUriIn } from '../workspace/paths';
import { readBibliography, readGlobs, readRules } from './values';
import type { Problem, Report, Rules } from './values';
import { isRecord } from '../formats/data';
import type { Path } from '../formats/data';

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
interface Override {
  readonly files: readonly string[];
  readonly rules: Rules;
}

/** The name of something that a configuration extends, a preset or a file, and where it is named. */
export interface Extended {
  readonly name: string;
  readonly path: Path;
}

export const EMPTY: Config = { rules: {}, overrides: [] };
const KEYS = ['extends', 'rules', 'include', 'exclude', 'bibliography', 'overrides'];

/** Reads a configuration. What is wrong is a problem, and left out; all else is taken. */
export function readConfig(value: unknown): {
  readonly config: Config;
  readonly extended: readonly Extended[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const report: Report = (path, message) => problems.push({ path, message });
  // An empty YAML file is null.
  const given = isRecord(value) ? value : {};
  if (given !== value && value !== null && value !== undefined) report([], 'A configuration must be an object.');
  for (const key of Object.keys(given))
    if (key !== '$schema' && !KEYS.includes(key))
      report([key], `is nothing that can be set here, but ${KEYS.map((each) => `"${each}"`).join(', ')}.`);
  const include = readGlobs(given.include, ['include'], report);
  const exclude = readGlobs(given.exclude, ['exclude'], report);
  const bibliography = readBibliography(given.bibliography, ['bibliography'], report);
  const config = {
    rules: readRules(given.rules, ['rules'], report),
    overrides: readOverrides(given.overrides, report),
    ...(include && { include }),
    ...(exclude && { exclude }),
    ...(bibliography && { bibliography }),
  };
  return { config, extended: readExtends(given.extends, report), problems };
}

function readExtends(value: unknown, report: Report): readonly Extended[] {
  if (value === undefined || value === null) return [];
  if (typeof value === 'string') return [{ name: value, path: ['extends'] }];
  if (Array.isArray(value) && value.every((name): name is string => typeof name === 'string'))
    return value.map((name, index) => ({ name, path: ['extends', index] }));
  report(['extends'], 'must be the name of a preset or the path of a file, or a list of these; it is left out.');
  return [];
}

function readOverrides(value: unknown, report: Report): readonly Override[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    report(['overrides'], 'must be a list such as [{ "files": "drafts/**", "rules": {} }]; it is left out.');
    return [];
  }
  return value.flatMap((override: unknown, index) => {
    const path = ['overrides', index];
    if (!isRecord(override)) {
      report(path, 'must be an object such as { "files": "drafts/**", "rules": {} }; it is left out.');
      return [];
    }
    for (const key of Object.keys(override))
      if (key !== 'files' && key !== 'rules') report([...path, key], 'is nothing that an override can set.');
    const given = typeof override.files === 'string' ? [override.files] : override.files;
    const files = readGlobs(given, [...path, 'files'], report);
    if (given === undefined) report(path, 'needs "files": one glob or a list of them.');
    const rules = readRules(override.rules, [...path, 'rules'], report);
    return files ? [{ files, rules }] : [];
  });
}

/** `own` on top of `base`: its lists of files replace those below, its rules and overrides add to them. */
export const layer = (base: Config, own: Config): Config => ({
  ...base,
  ...own,
  rules: layerRules(base.rules, own.rules),
  overrides: [...base.overrides, ...own.overrides],
});

function layerRules(base: Rules, own: Rules): Rules {
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

/** The settings that hold for one article, and whether it is read at all. */
export interface ArticleSettings {
  readonly settings: LintConfig;
  readonly isExcluded: boolean;
  /** It is included, and not excluded. */
  readonly isRead: boolean;
  /** The URIs of files that hold sources of this article and others. */
  readonly bibliography: readonly string[];
}

/** What a configuration means for the article at `path`, which counts from the configuration's folder, whose URI is `folder`. */
export function settingsFor(config: Config, path: string, folder: string): ArticleSettings {
  const { include, exclude, overrides, layered } = filtersOf(config);
  const matching = overrides.filter(({ matches }) => matches(path));
  const key = matching.map((override) => overrides.indexOf(override)).join();
  const settings = layered.get(key) ?? {
    rules: matching.reduce((below, { rules }) => layerRules(below, rules), config.rules),
  };
  layered.set(key, settings);
  const isExcluded = exclude(path);
  const bibliography = (config.bibliography ?? []).map((file) => fileUriIn(folder, file));
  return { settings, isExcluded, isRead: include(path) && !isExcluded, bibliography };
}

interface Filters {
  readonly include: FileFilter;
  readonly exclude: FileFilter;
  readonly overrides: readonly { readonly matches: FileFilter; readonly rules: Rules }[];
  /** The rules with the overrides of these indices: one object for all articles that share them. */
  readonly layered: Map<string, LintConfig>;
}

/** Compiled once for all articles. */
const filters = new WeakMap<Config, Filters>();

function filtersOf(config: Config): Filters {
  const known = filters.get(config) ?? {
    include: matcher(config.include ?? DEFAULT_INCLUDE),
    exclude: matcher(config.exclude ?? DEFAULT_EXCLUDE),
    overrides: config.overrides.map(({ files, rules }) => ({ matches: matcher(files), rules })),
    layered: new Map<string, LintConfig>(),
  };
  filters.set(config, known);
  return known;
}
