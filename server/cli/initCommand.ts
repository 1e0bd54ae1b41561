import { CONFIG_NAMES } from '../config/configFiles';
import { readBytes } from '../workspace/reader';
import { readArguments } from './arguments';
import { ExitCode, Failure } from './exit';
import { print } from './output';
import { writeOutput } from './outputFile';

const NAME = '.attributionlintrc.json';

/** The settings that apply without a configuration, as a start for changes. */
const START = '{\n  "extends": "recommended",\n  "rules": {}\n}\n';

/** `init`: writes a first configuration file into the current folder, unless there is one. */
export async function init(args: readonly string[]): Promise<ExitCode> {
  const { positionals } = readArguments(args, {});
  if (positionals.length > 0) throw new Failure('init takes no files. Run it in the folder of your articles.');
  for (const name of CONFIG_NAMES)
    if (await readBytes(name)) throw new Failure(`This folder already has ${name}. Nothing was changed.`);
  await writeOutput(NAME, START);
  await print(`Wrote ${NAME}. To list the rules that you can set, run: attribution-lint rules\n`);
  return ExitCode.Clean;
}
