import { CONFIG_NAMES } from '../config/configFiles';
import { readBytes } from '../workspace/reader';
import { readArguments } from './arguments';
import { ExitCode, Failure } from './exit';
import { print } from './output';
import { writeOutput } from './outputFile';

const NAME = '.attributionlintrc.json';

/** What applies without a configuration, and where changes go. */
const START = '{\n  "extends": "recommended",\n  "rules": {}\n}\n';

/** `init`: writes a configuration to start with into the current folder, where there is none. */
export async function init(args: readonly string[]): Promise<ExitCode> {
  const { positionals } = readArguments(args, {});
  if (positionals.length > 0) throw new Failure('init takes no files. Run it in the folder of your articles.');
  for (const name of CONFIG_NAMES)
    if (await readBytes(name)) throw new Failure(`This folder already has ${name}. Nothing was changed.`);
  await writeOutput(NAME, START);
  await print(`Wrote ${NAME}. To list the rules that you can set, run: attribution-lint rules\n`);
  return ExitCode.Clean;
}
