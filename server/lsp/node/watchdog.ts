import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/**
 * Watches the editor from a separate thread: whatever the server is doing when its editor dies, it ends soon
 * afterwards.
 * @param editor the editor's process id; if the editor has not sent one, that of the process that started the server.
 */
export function watch(editor: number | undefined): void {
  // dist/watchdog.js: a thread needs a file of its own.
  const thread = new Worker(join(__dirname, 'watchdog.js'), { workerData: editor ?? process.ppid });
  thread.unref();
  // Without the thread, the server still ends when its input ends.
  thread.on('error', () => undefined);
}
