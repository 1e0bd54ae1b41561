import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { settingsReport } from '../reports/settingsReport';
import { Service } from '../service/service';
import { disk } from '../workspace/disk';
import { pathOf } from '../workspace/paths';
import type { Configuration } from './configuration';
import { ExitCode } from './exit';
import { complain, print } from './output';

/** `check --print-config FILE`: prints the settings that apply to an article; the file need not exist. */
export async function printConfig(file: string, config: Configuration): Promise<ExitCode> {
  const service = new Service({ files: disk, settings: config });
  const { settings, isRead, bibliography, baseline } = await service.settingsOf(pathToFileURL(file).href);
  const pathTo = (uri: string): string => relative('.', pathOf(uri) ?? uri);
  const applied = {
    file,
    configuration: config.files(),
    isRead,
    bibliography: bibliography.map(pathTo),
    ...(baseline && { baseline: pathTo(baseline.uri) }),
    settings,
  };
  await print(`${settingsReport(applied)}\n`);
  for (const problem of config.problems()) complain(problem);
  return config.problems().length > 0 ? ExitCode.Failure : ExitCode.Clean;
}
