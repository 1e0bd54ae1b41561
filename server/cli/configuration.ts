import { dirname, parse, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EMPTY, settingsFor } from '../config/config';
import type { ArticleSettings, Config } from '../config/config';
import { ConfigFiles } from '../config/configFiles';
import type { FileProblem, FoundConfig } from '../config/configFiles';
import { disk } from '../workspace/disk';
import { repositoryOf } from '../workspace/gitIgnore';
import { pathOf } from '../workspace/paths';
import { positionsIn } from '../reports/checked';
import { Failure } from './exit';

/** What holds for articles, and what was wrong in the configuration files that were read for it. */
export interface Configuration {
  of(file: string): Promise<ArticleSettings>;
  /** A line each. */
  problems(): readonly string[];
}

/**
 * @param named the configuration file for all articles; where it is left out, the nearest above each holds.
 * @param without whether no configuration is read at all.
 */
export async function configuration(named: string | undefined, without: boolean): Promise<Configuration> {
  if (without && named !== undefined) throw new Failure('--config and --no-config exclude each other.');
  const configs = new ConfigFiles(disk);
  if (without) return fixed(EMPTY, []);
  if (named !== undefined) {
    // The user has named it: it may be anywhere, as may what it extends.
    const found = await configs.load(pathToFileURL(named).href, pathToFileURL(parse(resolve(named)).root).href);
    if (!found) throw new Failure(`Cannot read ${named}: no such file.`);
    return fixed(found.config, found.problems);
  }
  const all = new Set<FoundConfig>();
  return {
    async of(file) {
      const found = await configs.of(pathToFileURL(file).href, topOf(file));
      if (!found) return settingsFor(EMPTY, pathFrom('.', file), HERE);
      all.add(found);
      return settingsFor(found.config, pathFrom(dirname(pathOf(found.uri)!), file), new URL('.', found.uri).href);
    },
    problems: () => linesOf([...all].flatMap(({ problems }) => problems)),
  };
}

/** One configuration for all, whose globs count from where the user is. */
const fixed = (config: Config, problems: readonly FileProblem[]): Configuration => ({
  of: (file) => Promise.resolve(settingsFor(config, pathFrom('.', file), HERE)),
  problems: () => linesOf(problems),
});

const ROOT = pathToFileURL(resolve('/')).href;

const HERE = pathToFileURL(`${resolve('.')}${sep}`).href;

/** Above its repository, or else above nothing, an article's configuration is not looked for. */
function topOf(file: string): string {
  const repository = repositoryOf(dirname(resolve(file)));
  return repository === undefined ? ROOT : pathToFileURL(`${repository}${sep}`).href;
}

/** Where a file is outside of the folder, its whole path. */
function pathFrom(folder: string, file: string): string {
  const path = relative(folder, file);
  return path.startsWith('..') ? resolve(file) : path;
}

/** Each once, with its place: a file may be extended by several. */
const linesOf = (problems: readonly FileProblem[]): readonly string[] => [
  ...new Set(
    problems.map(({ file, start, message }) => {
      const { line, column } = positionsIn(file.text)(start);
      return `${relative('.', pathOf(file.uri)!)}:${line}:${column}: ${message}`;
    }),
  ),
];
