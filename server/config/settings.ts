import { accepts } from '../rules/options';
import { ruleById } from '../rules/registry';
import { SEVERITIES } from '../rules/rule';
import type { LintConfig } from '../rules/settings';
import { DEFAULT_EXCLUDE, DEFAULT_INCLUDE } from './files';
import type { FileGlobs } from './files';

/** The settings under `attribution`, complete. */
export interface Settings extends FileGlobs, LintConfig {}

export const DEFAULT_SETTINGS: Settings = { include: DEFAULT_INCLUDE, exclude: DEFAULT_EXCLUDE };

/** Settings as understood, and a sentence for each that was not: what is wrong, where, and what to write instead. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly problems: readonly string[];
}

const LEVELS = ['off', ...[...SEVERITIES].reverse()].map((level) => `"${level}"`).join(', ');
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the `attribution` section of an editor's settings. What is wrong keeps its default; all else is taken. */
export function readSettings(value: unknown): ReadSettings {
  const problems: string[] = [];
  const given = isRecord(value) ? value : {};
  const globs = (name: 'include' | 'exclude'): readonly string[] => {
    const list = given[name];
    if (list === undefined || list === null) return DEFAULT_SETTINGS[name];
    if (Array.isArray(list) && list.every((glob): glob is string => typeof glob === 'string')) return list;
    problems.push(`"attribution.${name}" must be a list of globs such as ["**/*.md"]; the default is used.`);
    return DEFAULT_SETTINGS[name];
  };
  const rules = isRecord(given.rules) ? given.rules : {};
  if (given.rules !== undefined && given.rules !== null && !isRecord(given.rules))
    problems.push('"attribution.rules" must be an object such as { "vague-source": "off" }; it is left out.');
  for (const [id, setting] of Object.entries(rules)) problems.push(...ruleProblems(id, setting));
  return {
    settings: {
      include: globs('include'),
      exclude: globs('exclude'),
      rules: rules as NonNullable<LintConfig['rules']>,
    },
    problems,
  };
}

const isLevel = (value: unknown): boolean => value === 'off' || (SEVERITIES as readonly unknown[]).includes(value);

function ruleProblems(id: string, setting: unknown): string[] {
  const name = `"attribution.rules": "${id}"`;
  const rule = ruleById.get(id);
  if (!rule) return [`${name} is no rule; it is left out. The README lists the rules.`];
  if (isLevel(setting)) return [];
  if (!isRecord(setting)) return [`${name} must be one of ${LEVELS}, or an object; the default is used.`];
  return Object.entries(setting).flatMap(([option, value]) => {
    if (option === 'severity')
      return isLevel(value) ? [] : [`${name}: "severity" must be one of ${LEVELS}; the default is used.`];
    const declared = rule.options?.[option];
    if (!declared) return [`${name} has no option "${option}"; it is left out.`];
    return accepts(declared, value) ? [] : [`${name}: "${option}" must be ${expected(declared)}; the default is used.`];
  });
}

function expected(option: Parameters<typeof accepts>[0]): string {
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
