import { relative } from 'node:path';
import { UNCHECKED } from './checkedArticle';
import type { CheckedArticle, CheckOptions } from './checkedArticle';
import { Configuration } from './configuration';
import { fixed } from './fixing';
import type { Fixing } from './fixing';
import { articleOf, readInput } from './readInput';
import { checked, sourcesFilesOf } from './sourcesProblems';
import { orFailed } from './task';
import type { Task } from './task';
import type { Reading } from '../service/articleReading';
import { Service } from '../service/service';
import { UNSTOPPED } from '../service/stop';
import { listedDisk } from '../workspace/listedDisk';
import { pathOf } from '../workspace/paths';

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
    return { ...UNCHECKED, ...article, configProblems: settings.problems() };
  };
}

const goneIn = ({ gone, baseline }: Reading): ReadonlyMap<string, number> =>
  new Map(gone > 0 ? [[relative('.', pathOf(baseline.uri)!), gone]] : []);
