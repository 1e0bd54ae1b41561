import { readArguments } from './arguments';
import { ExitCode, Failure } from './exit';

/** The options with which editors choose the connection to a server; vscode-languageserver reads them itself. */
const OPTIONS = {
  stdio: { type: 'boolean', default: false },
  'node-ipc': { type: 'boolean', default: false },
  clientProcessId: { type: 'string' },
} as const;

/**
 * `server --stdio`: from here on standard input and output belong to the protocol, whose library the other commands do
 * not load.
 */
export async function server(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (values.stdio === values['node-ipc'] || positionals.length > 0)
    throw new Failure('server needs --stdio and takes no files. Run: attribution-lint server --stdio');
  await import('../main');
  return ExitCode.Clean;
}
