import { isNothing, isRecord } from '../formats/data';
import type { Path } from '../formats/data';
import type { Config, Override } from './config';
import { readBaselinePath, readBibliography, readGlobs, readNames, readRules } from './readValues';
import type { Problem, Report } from './readValues';

/** The name of something that a configuration extends, a preset or a file, and the position of the name. */
export interface Extended {
  readonly name: string;
  readonly path: Path;
}

const KEYS = ['extends', 'rules', 'include', 'exclude', 'bibliography', 'baseline', 'names', 'overrides'];

/** Reads a configuration. Invalid parts are reported and left out; the rest applies. */
export function readConfig(value: unknown): {
  readonly config: Config;
  readonly extended: readonly Extended[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const report: Report = (path, message) => problems.push({ path, message });
  // An empty YAML file is null.
  const given = isRecord(value) ? value : {};
  if (given !== value && !isNothing(value)) report([], 'A configuration must be an object.');
  for (const key of Object.keys(given))
    if (key !== '$schema' && !KEYS.includes(key))
      report([key], `is not a setting. Use ${KEYS.map((each) => `"${each}"`).join(', ')}.`);
  const include = readGlobs(given.include, ['include'], report);
  const exclude = readGlobs(given.exclude, ['exclude'], report);
  const bibliography = readBibliography(given.bibliography, ['bibliography'], report);
  const baseline = readBaselinePath(given.baseline, ['baseline'], report);
  const names = readNames(given.names, ['names'], report);
  const config = {
    rules: readRules(given.rules, ['rules'], report),
    overrides: readOverrides(given.overrides, report),
    ...(include && { include }),
    ...(exclude && { exclude }),
    ...(bibliography && { bibliography }),
    ...(baseline !== undefined && { baseline }),
    ...(names && { names }),
  };
  return { config, extended: readExtends(given.extends, report), problems };
}

function readExtends(value: unknown, report: Report): readonly Extended[] {
  if (isNothing(value)) return [];
  if (typeof value === 'string') return [{ name: value, path: ['extends'] }];
  if (Array.isArray(value) && value.every((name): name is string => typeof name === 'string'))
    return value.map((name, index) => ({ name, path: ['extends', index] }));
  report(['extends'], 'must be a preset, the path of a file, or a list of these. It was ignored.');
  return [];
}

function readOverrides(value: unknown, report: Report): readonly Override[] {
  if (isNothing(value)) return [];
  if (!Array.isArray(value)) {
    report(['overrides'], 'must be a list such as [{ "files": "drafts/**", "rules": {} }]. It was ignored.');
    return [];
  }
  return value.flatMap((override: unknown, index) => {
    const path = ['overrides', index];
    if (!isRecord(override)) {
      report(path, 'must be an object such as { "files": "drafts/**", "rules": {} }. It was ignored.');
      return [];
    }
    for (const key of Object.keys(override))
      if (key !== 'files' && key !== 'rules')
        report([...path, key], 'cannot be set in an override. Use "files" and "rules".');
    const given = typeof override.files === 'string' ? [override.files] : override.files;
    const files = readGlobs(given, [...path, 'files'], report);
    if (given === undefined) report(path, 'has no "files". Add a glob or a list of globs.');
    const rules = readRules(override.rules, [...path, 'rules'], report);
    return files ? [{ files, rules }] : [];
  });
}
