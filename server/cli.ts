// The command line. `check` must start fast: what only some commands need is imported where it is used.
import { runCommand } from './cli/run';
import { runProcess } from './cli/runProcess';

runProcess(() => runCommand(process.argv.slice(2)));
