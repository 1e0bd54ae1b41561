import { version } from '../../package.json';
import { nearest } from '../text/nearest';
import { ExitCode, Failure } from './exit';
import { HELP } from './help';
import { complain, print } from './output';

/**
 * Runs the command line.
 * @param args what the user typed after the program's name.
 * @returns the exit code. Never rejects: an error is one line on standard error.
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
    case 'rules':
      return (await import('./rulesCommand')).listRules(rest);
    case 'explain':
      return (await import('./rulesCommand')).explain(rest);
    case 'init':
      return (await import('./initCommand')).init(rest);
    case 'mcp':
      return (await import('./mcpCommand')).mcp(rest);
    default:
      throw unknownCommand(command);
  }
}

const COMMANDS = ['check', 'inspect', 'sheet', 'transcript', 'rules', 'explain', 'init', 'server', 'mcp'];

function unknownCommand(command: string): Failure {
  const meant = nearest(command, COMMANDS);
  const remedy = meant === undefined ? `Use one of these: ${COMMANDS.join(', ')}.` : `Did you mean "${meant}"?`;
  return new Failure(`Unknown command "${command}". ${remedy}`);
}

async function say(text: string): Promise<ExitCode> {
  await print(`${text}\n`);
  return ExitCode.Clean;
}
