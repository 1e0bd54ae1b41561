import { isRecord } from '../formats/data';
import { pathOf, pathWithin } from '../workspace/paths';
import { layerRules } from './config';
import type { Config, Override } from './config';
import { changedFile, newFile, valueAt } from './configChange';
import type { ConfigChange } from './configChange';
import type { FoundConfig } from './configFiles';
import type { SettingsOrigin } from './folderSettings';
import { matcher } from './globs';

/**
 * How the configuration of an article turns a rule off, for all articles that it applies to.
 * @returns undefined for a configuration with errors, which a person must mend first, and where a change would not do.
 */
export function turnedOff(rule: string, article: string, origin: SettingsOrigin): Promise<ConfigChange | undefined> {
  const { found } = origin;
  if (found) return inFile(rule, article, found);
  return newFile(article, origin, (config) => ({ ...config, rules: layerRules(config.rules, { [rule]: 'off' }) }));
}

function inFile(rule: string, article: string, found: FoundConfig): Promise<ConfigChange | undefined> {
  const base = new URL('.', found.uri).href;
  const path = pathWithin([base], article) ?? pathOf(article) ?? '';
  const isSetIn = ({ files, rules }: Override): boolean =>
    severityOf(rules, rule) !== undefined && matcher(files)(path);
  return changedFile(
    found,
    ({ value, config: { overrides } }) => {
      // The overrides of files that this one extends come first. They stay on top of its rules, and are not ours.
      if (found.config.overrides.slice(0, -overrides.length || undefined).some(isSetIn)) return undefined;
      const places = overrides.flatMap((each, index) => (isSetIn(each) ? [['overrides', index, 'rules', rule]] : []));
      return [['rules', rule], ...places].map((place) => ({
        path: isRecord(valueAt(value, place)) ? [...place, 'severity'] : place,
        value: 'off',
      }));
    },
    (config) => [config, ...config.overrides.filter(isSetIn)].every(({ rules }) => severityOf(rules, rule) === 'off'),
  );
}

function severityOf(rules: Config['rules'], rule: string): string | undefined {
  const setting = rules[rule];
  return typeof setting === 'object' ? setting.severity : setting;
}
