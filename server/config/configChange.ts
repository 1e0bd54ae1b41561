import { isNothing } from '../formats/data';
import type { Path } from '../formats/data';
import { parsedBy } from '../formats/parsed';
import { apply } from '../text/replacements';
import type { Edit } from '../text/replacements';
import { pathOf, pathWithin } from '../workspace/paths';
import type { Config } from './config';
import { CONFIG_NAMES, formatOf, prefixOf } from './configFiles';
import type { FoundConfig } from './configFiles';
import type { SettingsOrigin } from './folderSettings';
import { DEFAULT_EXCLUDE, DEFAULT_INCLUDE } from './globs';
import type { RuleSetting } from '../linter/resolveRule';
import { readConfig } from './readConfig';

/** A change of a configuration file, or a new one. */
export interface ConfigChange {
  readonly uri: string;
  /** The text before; empty for a new file. */
  readonly text: string;
  readonly isNew: boolean;
  readonly edits: readonly Edit[];
}

/** A value that is set, or added to a list. */
export interface Write {
  readonly path: Path;
  readonly value: string;
  readonly isAdded?: true;
}

/** A configuration file's own content. */
export interface OwnConfig {
  readonly value: unknown;
  readonly config: Config;
}

/**
 * The change of a configuration file that writes values and leaves everything else as it is, comments included.
 * @param writes undefined where a change would not do.
 * @param isDone whether the content says afterwards what it is meant to say.
 * @returns undefined for a file with errors, or with a layout that was not foreseen: a person must change it.
 */
export async function changedFile(
  found: FoundConfig,
  writes: (own: OwnConfig) => readonly Write[] | undefined,
  isDone: (config: Config) => boolean,
): Promise<ConfigChange | undefined> {
  const [file] = found.files;
  if (!file || found.problems.length > 0) return undefined;
  const { parse, set, add } = await formatOf(file.uri);
  const prefix = prefixOf(file.uri);
  const value = valueAt(parse(file.text).value, prefix);
  const wanted = writes({ value, config: readConfig(value).config });
  if (!wanted) return undefined;
  const edits: Edit[] = [];
  for (const { path, value, isAdded } of wanted) {
    const edit = (isAdded ? add : set)(file.text, [...prefix, ...path], value);
    if (!edit) return undefined;
    edits.push(edit);
  }
  edits.sort((a, b) => a.start - b.start);
  const after = parsedBy(() => parse(apply(file.text, edits)));
  const { config, problems } = readConfig(valueAt(after.value, prefix));
  if (after.error || problems.length > 0 || !isDone(config)) return undefined;
  return { uri: file.uri, text: file.text, isNew: false, edits };
}

/** A new file, which takes the place of the editor's settings: it says the same, but for what `change` makes of it. */
export async function newFile(
  article: string,
  { place: { top, base }, defaults }: SettingsOrigin,
  change: (config: Config) => Config,
): Promise<ConfigChange | undefined> {
  const isWithin = pathOf(article) === undefined || (base !== undefined && pathWithin([base], article) !== undefined);
  // Outside the open folders, the nearest place is beside the article.
  const folder = isWithin ? top : new URL('.', article).href;
  if (folder === undefined) return undefined;
  const before = withoutDefaults(await defaults());
  // Their globs and paths are relative to a folder other than the file's.
  if (!isWithin && (before.include ?? before.exclude ?? before.bibliography)) return undefined;
  const { rules, include, exclude, bibliography, names } = change(before);
  const content = { ...(Object.keys(rules).length > 0 && { rules }), include, exclude, bibliography, names };
  const newText = `${JSON.stringify(content, undefined, 2)}\n`;
  return { uri: folder + CONFIG_NAMES[0]!, text: '', isNew: true, edits: [{ start: 0, end: 0, newText }] };
}

/** An editor may send the defaults as if they were set. */
function withoutDefaults({ include, exclude, bibliography, ...config }: Config): Config {
  const isDefault = (globs: readonly string[] | undefined, byDefault: readonly string[]): boolean =>
    globs?.join('\n') === byDefault.join('\n');
  return {
    ...config,
    rules: Object.fromEntries(Object.entries(config.rules).map(([id, setting]) => [id, plain(setting)])),
    ...(include && !isDefault(include, DEFAULT_INCLUDE) && { include }),
    ...(exclude && !isDefault(exclude, DEFAULT_EXCLUDE) && { exclude }),
    ...(bibliography && bibliography.length > 0 && { bibliography }),
  };
}

/** A severity without options, in short. */
const plain = (setting: RuleSetting): RuleSetting =>
  typeof setting === 'object' && setting.severity !== undefined && Object.keys(setting).length === 1
    ? setting.severity
    : setting;

export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, key) => (isNothing(at) ? undefined : (at as Record<string, unknown>)[key]), value);
