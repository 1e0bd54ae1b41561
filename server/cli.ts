// The command line. `check` must start fast: what only some commands need is imported where it is used.
import { ExitCode } from './cli/exit';
import { complain } from './cli/output';
import { run } from './cli/run';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has read enough (`… | head`) is not an error.
  if (error.code === 'EPIPE') process.exit();
  complain(`Cannot write the output: ${error.message}.`);
  process.exit(ExitCode.Failure);
});

void run(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
