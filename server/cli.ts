// The command line. `check` must start fast: what only some commands need is imported where it is used.
import { run } from './cli/run';

// A reader that has read enough (`… | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

void run(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
