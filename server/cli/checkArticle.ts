import { relative } from 'node:path';
import { Configuration } from './configuration';
import { fixed } from './fixing';
import type { Fixing } from './fixing';
import { articleOf, readInput } from './readInput';
import { checked, sourcesFilesOf } from './sourcesProblems';
import { orFailed } from './task';
import type { Task } from './task';
import type { Config } from '../config/config';
import type { CheckedFile } from '../reports/checked';
import type { Reading } from '../service/articleReading';
import { Service } from '../service/service';
import { UNSTOPPED } from '../service/stop';
import { listedDisk } from '../workspace/listedDisk';
import { pathOf } from '../workspace/paths';

/** The options of `check` that concern one article. */
export interface CheckOptions {
  readonly stdinName: string;
  readonly config: string | undefined;
  readonly noConfig: boolean;
  /** Whether each finding tells the words that it belongs to. */
  readonly isAnchored: boolean;
  /** Settings that override every configuration file. */
  readonly over: Config | undefined;
  /** The file with the known findings of all articles, if the configuration files do not say. */
  readonly baseline: string | undefined;
}

/** What was found in an article, or why it was not read. */
export interface CheckedArticle {
  readonly file?: CheckedFile;
  /** By URI, the files of sources with problems. */
  readonly sources: ReadonlyMap<string, CheckedFile>;
  readonly isArticle: boolean;
  /** By the path of the baseline, how many of its findings no longer exist. */
  readonly gone: ReadonlyMap<string, number>;
  readonly failure?: string;
  /** The problems in all configuration files that were read so far. */
  readonly configProblems: readonly string[];
}

/** @param fixing whether to make the safe fixes; only where articles are checked one after the other. */
export async function articleChecker(options: CheckOptions, fixing?: Fixing): Promise<Task<string, CheckedArticle>> {
  const settings = await Configuration.of(options.config, options.noConfig, options.over, options.baseline);
  const service = new Service({ files: listedDisk(), settings });
  return async (path) => {
    const article = await orFailed(async () => {
      const source = await readInput(path, options.stdinName);
      const reading = await service.read(articleOf(source), UNSTOPPED);
      const last = fixing?.isOn === true ? await fixed(service, path, source, reading, fixing) : reading;
      return {
        file: checked(source.name, last, options.isAnchored),
        sources: sourcesFilesOf(last),
        isArticle: last.analysis.isArticle,
        gone: goneIn(last),
      };
    });
    return { sources: new Map(), isArticle: false, gone: new Map(), ...article, configProblems: settings.problems() };
  };
}

const goneIn = ({ gone, baseline }: Reading): ReadonlyMap<string, number> =>
  new Map(gone > 0 ? [[relative('.', pathOf(baseline.uri)!), gone]] : []);
