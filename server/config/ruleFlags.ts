import { rules } from '../rules/registry';
import { EMPTY } from './config';
import type { Config } from './config';
import { readRules } from './readValues';
import type { Rules } from './readValues';

/** Applies to every file, whatever is set for some of them. */
const ALL_FILES = ['**'];

/**
 * The settings from `--rule`, each `ID` or `ID:SEVERITY`. A severity overrides every configuration file. If a rule is
 * named alone, only the named rules are checked, with their own settings.
 * @returns undefined if nothing is requested.
 */
export function readRuleFlags(flags: readonly string[]): {
  readonly over: Config | undefined;
  /** Sentences. */
  readonly problems: readonly string[];
} {
  if (flags.length === 0) return { over: undefined, problems: [] };
  const given = flags.map((flag) => {
    const [id = '', ...severity] = flag.split(':');
    return { id, severity: severity.length === 0 ? undefined : severity.join(':') };
  });
  const problems: string[] = [];
  const report = ([id = '']: readonly (string | number)[], message: string): unknown =>
    problems.push(`--rule: "${id}" ${message}`);
  // A rule named alone is only looked up.
  const read = readRules(Object.fromEntries(given.map(({ id, severity }) => [id, severity ?? 'off'])), [], report);
  const graded: Rules = Object.fromEntries(
    Object.entries(read).filter(([id]) => given.some((one) => one.id === id && one.severity !== undefined)),
  );
  const isSelection = given.some(({ severity }) => severity === undefined);
  const others = rules.filter(({ id }) => !given.some((one) => one.id === id));
  const off: Rules = isSelection ? Object.fromEntries(others.map(({ id }) => [id, 'off'])) : {};
  return { over: forAllFiles({ ...off, ...graded }), problems };
}

/** Settings from a program, which override every configuration file. Throws if they are not valid. */
export function overRules(given: Rules): Config {
  const rules = readRules(given, [], (path, message) => {
    throw new TypeError(`${path.map((key) => `"${key}"`).join(': ')} ${message}`);
  });
  return forAllFiles(rules);
}

const forAllFiles = (rules: Rules): Config => ({ ...EMPTY, overrides: [{ files: ALL_FILES, rules }] });
