import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/**
 * Watches the editor from a thread of its own: whatever the server is doing when its editor dies, it ends soon after.
 * @param editor the editor's process; where it has not said it, the process that started the server.
 */
export function watch(editor: number | undefined): void {
  // dist/watchdog.js: a thread has a file of its own.
  const thread = new Worker(join(__dirname, 'watchdog.js'), { workerData: editor ?? process.ppid });
  thread.unref();
  // Without it the server still ends with its input.
  thread.on('error', () => undefined);
}
