import { nameKey } from '../article/knownNames';
import type { Config, Names } from './config';
import { changedFile, newFile } from './configChange';
import type { ConfigChange } from './configChange';
import type { SettingsOrigin } from './folderSettings';

/**
 * How the configuration of an article says what a name is, for all articles that it applies to.
 * @returns undefined for a configuration with errors, and for one that says something of the name already: a person
 * decides which is right.
 */
export async function named(
  name: string,
  list: keyof Names,
  article: string,
  origin: SettingsOrigin,
): Promise<ConfigChange | undefined> {
  const { found } = origin;
  if (!found) return newFile(article, origin, (config) => ({ ...config, names: { ...config.names, [list]: [name] } }));
  if (isIn(found.config, name)) return undefined;
  return changedFile(
    found,
    () => [{ path: ['names', list], value: name, isAdded: true }],
    ({ names }) => names?.[list]?.includes(name) === true,
  );
}

const isIn = ({ names }: Config, name: string): boolean =>
  Object.values(names ?? {}).some((list: readonly string[]) => list.some((each) => nameKey(each) === nameKey(name)));
