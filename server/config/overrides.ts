import { NO_NAMES, nameKey } from '../article/knownNames';
import type { KnownNames } from '../article/knownNames';
import type { LintConfig } from '../linter/resolveRule';
import { fileUriIn } from '../workspace/paths';
import { layerRules } from './config';
import type { Config, Names } from './config';
import { DEFAULT_EXCLUDE, DEFAULT_INCLUDE, matcher } from './globs';
import type { FileFilter } from './globs';
import type { Rules } from './readValues';

/** The settings for one article, and whether it is read at all. */
export interface ArticleSettings {
  readonly settings: LintConfig;
  readonly isExcluded: boolean;
  /** True if it is included and not excluded. */
  readonly isRead: boolean;
  /** What the newsroom says of names: one object for all articles of a configuration. */
  readonly names: KnownNames;
  /** The URIs of files with sources for this article and others. */
  readonly bibliography: readonly string[];
  /** The URI of the file with known findings. */
  readonly baseline?: string;
}

/** The settings for the article at `path`, which is relative to the configuration's folder at the URI `folder`. */
export function settingsFor(config: Config, path: string, folder: string): ArticleSettings {
  const { include, exclude, overrides, layered, names } = filtersOf(config);
  const matching = overrides.filter(({ matches }) => matches(path));
  const key = matching.map((override) => overrides.indexOf(override)).join();
  const settings = layered.get(key) ?? {
    rules: matching.reduce((below, { rules }) => layerRules(below, rules), config.rules),
  };
  layered.set(key, settings);
  const isExcluded = exclude(path);
  const bibliography = (config.bibliography ?? []).map((file) => fileUriIn(folder, file));
  const baseline = config.baseline === undefined ? undefined : fileUriIn(folder, config.baseline);
  return {
    settings,
    names,
    isExcluded,
    isRead: include(path) && !isExcluded,
    bibliography,
    ...(baseline !== undefined && { baseline }),
  };
}

interface Filters {
  readonly include: FileFilter;
  readonly exclude: FileFilter;
  readonly names: KnownNames;
  readonly overrides: readonly { readonly matches: FileFilter; readonly rules: Rules }[];
  /** The rules with the overrides at these indexes: one object for all articles that share them. */
  readonly layered: Map<string, LintConfig>;
}

const knownNames = (names: Names): KnownNames => {
  const keysOf = (list: readonly string[] = []): ReadonlySet<string> => new Set(list.map(nameKey));
  return { people: keysOf(names.people), outlets: keysOf(names.outlets), others: keysOf(names.others) };
};

/** Compiled once for all articles. */
const filters = new WeakMap<Config, Filters>();

function filtersOf(config: Config): Filters {
  const known = filters.get(config) ?? {
    include: matcher(config.include ?? DEFAULT_INCLUDE),
    exclude: matcher(config.exclude ?? DEFAULT_EXCLUDE),
    names: config.names ? knownNames(config.names) : NO_NAMES,
    overrides: config.overrides.map(({ files, rules }) => ({ matches: matcher(files), rules })),
    layered: new Map<string, LintConfig>(),
  };
  filters.set(config, known);
  return known;
}
