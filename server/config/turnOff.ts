import { isNothing, isRecord } from '../formats/data';
import type { Path } from '../formats/data';
import { parsedBy } from '../formats/parsed';
import { apply } from '../text/replacements';
import type { Edit } from '../text/replacements';
import { pathOf, pathWithin } from '../workspace/paths';
import { layerRules } from './config';
import type { Config } from './config';
import { CONFIG_NAMES, formatOf, prefixOf } from './configFiles';
import type { FoundConfig } from './configFiles';
import type { SettingsOrigin } from './folderSettings';
import { matcher } from './globs';
import { readConfig } from './readConfig';

/** A change of a configuration file, or a new one. */
export interface ConfigChange {
  readonly uri: string;
  /** The text before; empty for a new file. */
  readonly text: string;
  readonly isNew: boolean;
  readonly edits: readonly Edit[];
}

/**
 * How the configuration of an article turns a rule off, for all articles that it applies to.
 * @returns undefined for a configuration with errors, which a person must mend first, and where a change would not do.
 */
export function turnedOff(rule: string, article: string, origin: SettingsOrigin): Promise<ConfigChange | undefined> {
  const { found } = origin;
  return found ? inFile(rule, article, found) : inNewFile(rule, article, origin);
}

async function inFile(rule: string, article: string, found: FoundConfig): Promise<ConfigChange | undefined> {
  const [file] = found.files;
  if (!file || found.problems.length > 0) return undefined;
  const { parse, set } = await formatOf(file.uri);
  const prefix = prefixOf(file.uri);
  const own = valueAt(parse(file.text).value, prefix);
  const { config } = readConfig(own);
  const base = new URL('.', found.uri).href;
  const path = pathWithin([base], article) ?? pathOf(article) ?? '';
  const turnsOn = ({ files, rules }: Config['overrides'][number]): boolean =>
    matcher(files)(path) && severityOf(rules, rule) !== undefined;
  // The overrides of files that this one extends come first. They stay on top of its rules, and are not ours to change.
  if (found.config.overrides.slice(0, -config.overrides.length || undefined).some(turnsOn)) return undefined;
  const places = config.overrides.flatMap((override, index) =>
    turnsOn(override) ? [['overrides', index, 'rules']] : [],
  );
  const edits: Edit[] = [];
  for (const place of [['rules'], ...places]) {
    const setting = valueAt(own, [...place, rule]);
    const edit = set(file.text, [...prefix, ...place, rule, ...(isRecord(setting) ? ['severity'] : [])], 'off');
    if (!edit) return undefined;
    edits.push(edit);
  }
  edits.sort((a, b) => a.start - b.start);
  // A layout that was not foreseen is left to a person.
  const after = parsedBy(() => parse(apply(file.text, edits)));
  const again = readConfig(valueAt(after.value, prefix));
  const isOff = [again.config, ...again.config.overrides.filter(turnsOn)].every(
    ({ rules }) => severityOf(rules, rule) === 'off',
  );
  if (after.error || again.problems.length > 0 || !isOff) return undefined;
  return { uri: file.uri, text: file.text, isNew: false, edits };
}

/** A new file takes the place of the editor's settings, so it says the same. */
async function inNewFile(
  rule: string,
  article: string,
  { place: { top, base }, defaults }: SettingsOrigin,
): Promise<ConfigChange | undefined> {
  // Outside the open folders, the nearest place is beside the article.
  const isWithin = pathOf(article) === undefined || (base !== undefined && pathWithin([base], article) !== undefined);
  const folder = isWithin ? top : new URL('.', article).href;
  if (folder === undefined) return undefined;
  const { rules, include, exclude, bibliography } = await defaults();
  // Their globs and paths are relative to a folder other than the file's.
  if (!isWithin && (include ?? exclude ?? bibliography)) return undefined;
  const content = { rules: layerRules(rules, { [rule]: 'off' }), include, exclude, bibliography };
  const newText = `${JSON.stringify(content, undefined, 2)}\n`;
  return { uri: folder + CONFIG_NAMES[0]!, text: '', isNew: true, edits: [{ start: 0, end: 0, newText }] };
}

function severityOf(rules: Config['rules'], rule: string): string | undefined {
  const setting = rules[rule];
  return typeof setting === 'object' ? setting.severity : setting;
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, key) => (isNothing(at) ? undefined : (at as Record<string, unknown>)[key]), value);
