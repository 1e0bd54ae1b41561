import { ExitCode, Failure } from './exit';
import { complain } from './output';

/** Runs a command as this process: its exit code is the command's, and an error is one line on standard error. */
export function runProcess(command: () => Promise<ExitCode>): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has read enough (`… | head`) is not an error.
    if (error.code === 'EPIPE') process.exit();
    complain(`Cannot write the output: ${error.message}.`);
    process.exit(ExitCode.Failure);
  });
  void ended(command).then((exitCode) => {
    process.exitCode = exitCode;
  });
}

async function ended(command: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await command();
  } catch (error) {
    complain(error instanceof Failure ? error.message : error instanceof Error ? (error.stack ?? '') : String(error));
    return ExitCode.Failure;
  }
}
