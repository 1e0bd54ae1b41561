import { COVERAGE } from '../article/house';
import type { House } from '../article/house';
import { NO_NAMES, nameKey } from '../article/knownNames';
import type { KnownNames } from '../article/knownNames';
import { resolveRule } from '../linter/resolveRule';
import type { LintConfig } from '../linter/resolveRule';
import { uncitedQuote } from '../rules/uncited-quote';
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
  /** What the newsroom has settled: one object for all articles with the same settings. */
  readonly house: House;
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
  const known =
    layered.get(key) ??
    layeredBy(
      matching.reduce((below, { rules }) => layerRules(below, rules), config.rules),
      names,
    );
  layered.set(key, known);
  const isExcluded = exclude(path);
  const bibliography = (config.bibliography ?? []).map((file) => fileUriIn(folder, file));
  const baseline = config.baseline === undefined ? undefined : fileUriIn(folder, config.baseline);
  return {
    ...known,
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
  readonly layered: Map<string, Layered>;
}

type Layered = Pick<ArticleSettings, 'settings' | 'house'>;

/** What a citation covers is an option of several rules. That of the rule for quotations counts for what is shown. */
function layeredBy(rules: Rules, names: KnownNames): Layered {
  const settings = { rules };
  const { citationsServe } = resolveRule(uncitedQuote, settings).options;
  return { settings, house: { names, citationsServe: COVERAGE.find((each) => each === citationsServe) ?? 'auto' } };
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
    layered: new Map<string, Layered>(),
  };
  filters.set(config, known);
  return known;
}
