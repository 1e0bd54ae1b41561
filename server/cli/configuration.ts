import { parse, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { BaselinePlace } from '../checks/baselineFiles';
import { EMPTY } from '../config/config';
import type { Config } from '../config/config';
import { ConfigFiles } from '../config/configFiles';
import type { FileProblem, FoundConfig } from '../config/configFiles';
import type { ArticlePlace, SettingsHost } from '../config/folderSettings';
import { positionsIn } from '../text/lines';
import { disk } from '../workspace/disk';
import { repositoryOf } from '../workspace/gitIgnore';
import { pathOf } from '../workspace/paths';
import { Failure } from './exit';

/** The user's settings for articles, and the problems in the configuration files that were read for them. */
export class Configuration implements SettingsHost {
  private readonly all = new Set<FoundConfig>();
  /** One line each: a file may be extended by several others. */
  private readonly lines = new Set<string>();

  /** @param fixed one configuration for all articles; if omitted, the nearest one above each article applies. */
  private constructor(
    private readonly fixed: Config | undefined,
    readonly over: Config | undefined,
    readonly baseline: BaselinePlace | undefined,
  ) {}

  /**
   * @param named the configuration file for all articles.
   * @param without whether to read no configuration at all.
   * @param over settings that override every configuration file.
   * @param known the file with the known findings of all articles.
   */
  static async of(named: string | undefined, without: boolean, over?: Config, known?: string): Promise<Configuration> {
    const baseline = known === undefined ? undefined : { uri: pathToFileURL(known).href, boundary: rootOf(known) };
    if (without && named !== undefined)
      throw new Failure('--config and --no-config cannot be used together. Remove one.');
    if (named === undefined) return new Configuration(without ? EMPTY : undefined, over, baseline);
    const found = await new ConfigFiles(disk).load(pathToFileURL(named).href, rootOf(named));
    if (!found) throw new Failure(`Cannot read ${named}: no such file. Check the path.`);
    const configuration = new Configuration(found.config, over, baseline);
    configuration.found(found);
    return configuration;
  }

  /**
   * An article's configuration is not looked for above its repository, or without one, anywhere up to the root; and not
   * at all for text without a name.
   */
  placeOf(uri: string): ArticlePlace {
    if (pathOf(uri) === undefined) return { top: undefined, boundary: HERE, base: HERE };
    const folder = new URL('.', uri).href;
    const path = fileURLToPath(folder);
    const repository = repositoryOf(path);
    const inRepository = repository === undefined ? undefined : folderUri(repository);
    const isBelow = !relative('.', path).startsWith('..');
    return {
      top: this.fixed ? undefined : (inRepository ?? ROOT),
      boundary: inRepository ?? (isBelow ? HERE : folder),
      base: HERE,
    };
  }

  defaultsAt(): Promise<Config> {
    return Promise.resolve(this.fixed ?? EMPTY);
  }

  found(config: FoundConfig): void {
    if (this.all.has(config)) return;
    this.all.add(config);
    for (const problem of config.problems) this.lines.add(lineOf(problem));
  }

  /** The paths of the files that were read, including those that they extend. */
  files(): readonly string[] {
    return [...new Set([...this.all].flatMap(({ files }) => files).map(({ uri }) => relative('.', pathOf(uri)!)))];
  }

  /** One line each, without repetition. */
  problems(): readonly string[] {
    return [...this.lines];
  }
}

const folderUri = (path: string): string => pathToFileURL(`${path}${sep}`).href;
/** The user has named it, so it may be anywhere, and so may the files that it extends. */
const rootOf = (path: string): string => pathToFileURL(parse(resolve(path)).root).href;
const ROOT = rootOf('.');
const HERE = folderUri(resolve('.'));

/** The problem with its position. */
function lineOf({ file, start, message }: FileProblem): string {
  const { line, column } = positionsIn(file.text)(start);
  return `${relative('.', pathOf(file.uri)!)}:${line}:${column}: ${message}`;
}
