import { readArguments } from './arguments';
import { ExitCode, Failure } from './exit';

/** dist/server.js, beside dist/cli.js: a file of its own, so that the other commands do not load the protocol. */
const SERVER = './server.js';

/** `server --stdio`: from here on standard input and output belong to the protocol. */
export async function server(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { stdio: { type: 'boolean' } });
  if (!values.stdio || positionals.length > 0)
    throw new Failure('server speaks over --stdio only, and takes no files.');
  await import(SERVER);
  return ExitCode.Clean;
}
