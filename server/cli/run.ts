import { version } from '../../package.json';
import { ExitCode, Failure } from './exit';
import { HELP } from './help';
import { complain, print } from './output';

/**
 * Runs the command line.
 * @param args what the user typed after the program's name.
 * @returns the exit code. Never rejects: what went wrong is one line on standard error.
 */
export async function run(args: readonly string[]): Promise<ExitCode> {
  try {
    return await runCommand(args);
  } catch (error) {
    complain(error instanceof Failure ? error.message : error instanceof Error ? (error.stack ?? '') : String(error));
    return ExitCode.Failure;
  }
}

async function runCommand([command, ...rest]: readonly string[]): Promise<ExitCode> {
  if (command === '--version' || command === '-v') return say(version);
  if (command === undefined || command === '--help' || command === '-h' || command === 'help') return say(HELP);
  if (rest.includes('--help') || rest.includes('-h')) return say(HELP);
  switch (command) {
    case 'check':
      return (await import('./check')).check(rest);
    case 'inspect':
      return (await import('./inspect')).inspect(rest);
    case 'sheet':
      return (await import('./sheetCommand')).sheet(rest);
    case 'transcript':
      return (await import('./transcriptCommand')).transcript(rest);
    case 'server':
      return (await import('./serverCommand')).server(rest);
    case 'mcp':
      return (await import('./mcpCommand')).mcp(rest);
    default:
      throw new Failure(
        `There is no command "${command}", but check, inspect, sheet, transcript, server and mcp. See --help.`,
      );
  }
}

async function say(text: string): Promise<ExitCode> {
  await print(`${text}\n`);
  return ExitCode.Clean;
}
