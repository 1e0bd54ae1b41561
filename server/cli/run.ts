import { version } from '../../package.json';
import { nearest } from '../text/nearest';
import { ExitCode, Failure } from './exit';
import { print } from './output';

type Command = (args: readonly string[]) => Promise<ExitCode>;

/** Each command is loaded when it is run. */
const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['check', async (args) => (await import('./check')).check(args)],
  ['inspect', async (args) => (await import('./inspect')).inspect(args)],
  ['sheet', async (args) => (await import('./sheetCommand')).sheet(args)],
  ['transcript', async (args) => (await import('./transcriptCommand')).transcript(args)],
  ['rules', async (args) => (await import('./rulesCommand')).listRules(args)],
  ['explain', async (args) => (await import('./rulesCommand')).explain(args)],
  ['init', async (args) => (await import('./initCommand')).init(args)],
  ['server', async (args) => (await import('./serverCommand')).server(args)],
  ['mcp', async (args) => (await import('./mcpCommand')).mcp(args)],
]);

/** Not for users: what a worker thread runs. */
const WORKER = 'worker';

/**
 * Runs the command line.
 * @param args what the user typed after the program's name.
 * @returns the exit code.
 */
export async function runCommand([name, ...rest]: readonly string[]): Promise<ExitCode> {
  if (name === '--version' || name === '-v') return say(version);
  const isHelp = name === undefined || name === '--help' || name === '-h' || name === 'help';
  if (isHelp || rest.includes('--help') || rest.includes('-h')) return say((await import('./help')).HELP);
  if (name === WORKER) return (await import('./workerThread')).worker();
  const command = COMMANDS.get(name);
  if (!command) throw unknownCommand(name);
  return command(rest);
}

function unknownCommand(command: string): Failure {
  const commands = [...COMMANDS.keys()];
  const meant = nearest(command, commands);
  const remedy = meant === undefined ? `Use one of these: ${commands.join(', ')}.` : `Did you mean "${meant}"?`;
  return new Failure(`Unknown command "${command}". ${remedy}`);
}

async function say(text: string): Promise<ExitCode> {
  await print(`${text}\n`);
  return ExitCode.Clean;
}
