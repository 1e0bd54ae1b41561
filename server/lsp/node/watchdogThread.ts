// dist/watchdog.js: a separate thread, because the server may be too busy to notice that its editor has died.
import { workerData } from 'node:worker_threads';

/** In milliseconds. */
const INTERVAL = 1_000;
/**
 * How many times in a row the editor must be missing before the process is killed: the server itself checks every three
 * seconds and ends in an orderly way if it can.
 */
const PATIENCE = 5;

const editor = Number(workerData);
let missed = 0;

setInterval(() => {
  missed = isAlive(editor) ? 0 : missed + 1;
  if (missed >= PATIENCE) process.kill(process.pid, 'SIGKILL');
}, INTERVAL);

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // The process belongs to another user, but it exists.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
