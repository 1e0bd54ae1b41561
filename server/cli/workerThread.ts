import { parentPort, workerData } from 'node:worker_threads';
import { ExitCode, Failure } from './exit';
import { TASKS } from './tasks';
import type { Assignment, Request, Response } from './workers';

/** The command `worker`, which only {@link inOrder} runs: does a task for each message. */
export async function worker(): Promise<ExitCode> {
  const port = parentPort;
  if (port === null) throw new Failure('The command "worker" is for worker threads only.');
  const { task: name, options } = workerData as Assignment;
  const task = await TASKS.get(name)!.make(options as never);
  // The next ones are read while one is analysed.
  port.on('message', ({ id, input }: Request<never>) => {
    void task(input).then(
      (output) => port.postMessage({ id, output } satisfies Response<unknown>),
      (error: unknown) =>
        port.postMessage({
          crashed: error instanceof Error ? (error.stack ?? error.message) : String(error),
        } satisfies Response<unknown>),
    );
  });
  return ExitCode.Clean;
}
