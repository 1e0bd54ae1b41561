import { BASELINE_ENDING } from '../checks/baseline';
import { NAME_LISTS } from './config';
import type { Names } from './config';
import { accepts } from '../linter/options';
import type { Option } from '../linter/options';
import { MOST_OF_A_LIST, problemOfGlob, weightOf } from './globs';
import { ruleById } from '../rules/registry';
import { SEVERITIES } from '../linter/rule';
import { nearest } from '../text/nearest';
import type { RuleSetting } from '../linter/resolveRule';
import { isNothing, isRecord } from '../formats/data';
import type { Path } from '../formats/data';

/** The settings of rules, by their ids. */
export type Rules = Readonly<Record<string, RuleSetting>>;

/** An invalid value: where it is, and what to write instead. */
export interface Problem {
  readonly path: Path;
  /** Continues the sentence after the value's key, as in `is no rule`. */
  readonly message: string;
}

/** Receives the problems found while reading. */
export type Report = (path: Path, message: string) => void;

const LEVELS = ['off', ...[...SEVERITIES].reverse()].map((level) => `"${level}"`).join(', ');

/** A list of globs; undefined if it is missing or not a list of globs. */
export function readGlobs(value: unknown, path: Path, report: Report): readonly string[] | undefined {
  if (isNothing(value)) return undefined;
  if (!Array.isArray(value) || !value.every((glob): glob is string => typeof glob === 'string' && glob !== '')) {
    report(path, 'must be a list of globs such as ["**/*.md"]. It was ignored.');
    return undefined;
  }
  let weight = 0;
  return value.filter((glob, index) => {
    const problem = problemOfGlob(glob);
    if (problem === undefined && (weight += weightOf(glob)) <= MOST_OF_A_LIST) return true;
    report([...path, index], problem ?? 'makes the list too long. It was ignored. Use fewer or shorter globs.');
    return false;
  });
}

/** Paths of files with sources: one, or a list; undefined if none is set. */
export function readBibliography(value: unknown, path: Path, report: Report): readonly string[] | undefined {
  if (isNothing(value)) return undefined;
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (given.every((file): file is string => typeof file === 'string' && file !== '')) return given;
  report(path, 'must be the path of a file such as "sources.bib", or a list of paths. It was ignored.');
  return undefined;
}

/** The path of the file with known findings; undefined if none is set. */
export function readBaselinePath(value: unknown, path: Path, report: Report): string | undefined {
  if (isNothing(value)) return undefined;
  // Editors report changes of files whose names have this ending.
  if (typeof value === 'string' && value.endsWith(BASELINE_ENDING)) return value;
  report(path, `must be the path of a ${BASELINE_ENDING} file such as "attribution-baseline.jsonl". It was ignored.`);
  return undefined;
}

/** At most this many names of a kind, each of a length that names have. */
const MOST_NAMES = 10_000;
const LONGEST_NAME = 100;

/** What the newsroom says of names; undefined if it says nothing. */
export function readNames(value: unknown, path: Path, report: Report): Names | undefined {
  if (isNothing(value)) return undefined;
  const lists = NAME_LISTS.map((list) => `"${list}"`).join(', ');
  if (!isRecord(value)) {
    report(path, 'must be an object such as { "people": ["Ana Ruiz"] }. It was ignored.');
    return undefined;
  }
  const read = Object.entries(value).filter(([list, names]) => {
    const isList = (NAME_LISTS as readonly string[]).includes(list);
    if (!isList) report([...path, list], `is not a list of names. Use ${lists}.`);
    else if (!isNames(names)) report([...path, list], 'must be a list of names such as ["Ana Ruiz"]. It was ignored.');
    return isList && isNames(names);
  });
  return Object.fromEntries(read);
}

const isNames = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.length <= MOST_NAMES &&
  value.every((name) => typeof name === 'string' && name.trim() !== '' && name.length <= LONGEST_NAME);

/** The settings of rules. Invalid ones are reported and left out. */
export function readRules(value: unknown, path: Path, report: Report): Rules {
  if (isNothing(value)) return {};
  if (!isRecord(value)) {
    report(path, 'must be an object such as { "vague-source": "off" }. It was ignored.');
    return {};
  }
  const rules: Record<string, RuleSetting> = {};
  for (const [id, setting] of Object.entries(value)) {
    const read = readRule(id, setting, [...path, id], report);
    if (read !== undefined) rules[id] = read;
  }
  return rules;
}

/** The severities of rules, without options. Invalid ones are reported and left out. */
export function readSeverities(value: unknown, path: Path, report: Report): Rules {
  if (!isRecord(value)) return readRules(value, path, report);
  const levels = Object.entries(value).filter(([id, level]) => {
    if (isLevel(level) || !ruleById.has(id)) return true;
    report([...path, id], `must be one of ${LEVELS}. Set options in "attribution.rules".`);
    return false;
  });
  return readRules(Object.fromEntries(levels), path, report);
}

const isLevel = (value: unknown): value is Extract<RuleSetting, string> =>
  value === 'off' || (SEVERITIES as readonly unknown[]).includes(value);

function readRule(id: string, setting: unknown, path: Path, report: Report): RuleSetting | undefined {
  const rule = ruleById.get(id);
  if (!rule) {
    const meant = nearest(id, ruleById.keys());
    report(
      path,
      `is not a rule. ${meant === undefined ? 'docs/rules.md lists the rules.' : `Did you mean "${meant}"?`}`,
    );
    return undefined;
  }
  if (isLevel(setting)) return setting;
  if (!isRecord(setting)) {
    report(path, `must be one of ${LEVELS}, or an object. The default is used.`);
    return undefined;
  }
  const right = Object.entries(setting).filter(([option, value]) => {
    const wrong = option === 'severity' ? problemOfLevel(value) : problemOfOption(rule.options?.[option], value);
    if (wrong) report([...path, option], wrong);
    return !wrong;
  });
  return Object.fromEntries(right);
}

const problemOfLevel = (value: unknown): string | undefined =>
  isLevel(value) ? undefined : `must be one of ${LEVELS}. The default is used.`;

function problemOfOption(option: Option | undefined, value: unknown): string | undefined {
  if (!option) return 'is not an option of this rule. It was ignored.';
  return accepts(option, value) ? undefined : `must be ${expected(option)}. The default is used.`;
}

function expected(option: Option): string {
  switch (option.type) {
    case 'boolean':
      return 'true or false';
    case 'integer':
      return `a whole number from ${option.minimum} to ${option.maximum}`;
    case 'choice':
      return `one of ${option.choices.map((choice) => `"${choice}"`).join(', ')}`;
    case 'strings':
      return 'a list of strings';
  }
}
