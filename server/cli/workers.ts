import { availableParallelism } from 'node:os';
import type { Worker as WorkerThread } from 'node:worker_threads';
import { wholeNumber } from './arguments';
import { Failure } from './exit';
import type { Task, TaskKind } from './task';

/** From about this many articles on, starting worker threads takes less time than they save. */
const PAYS_FROM = 200;
/** More threads need more memory, and disks are shared. */
const MOST_BY_DEFAULT = 8;
/** Each thread takes some 100 MB. */
const MOST = 64;

/** The value of `--jobs`; undefined if it was not given. */
export const readJobs = (given: string | undefined): number | undefined =>
  given === undefined ? undefined : wholeNumber('jobs', given);

/**
 * How many articles are read at a time.
 * @param given the value of `--jobs`, if it was given.
 * @param inputs how many there are; undefined if that is not known.
 */
export function jobsFor(given: number | undefined, inputs: number | undefined): number {
  if (given !== undefined) return Math.min(Math.max(1, given), MOST);
  return inputs !== undefined && inputs >= PAYS_FROM ? Math.min(availableParallelism(), MOST_BY_DEFAULT) : 1;
}

/** What is asked of a worker thread, and its answer: the number of the input comes back with the output. */
export interface Request<I> {
  readonly id: number;
  readonly input: I;
}
export type Response<O> = { readonly id: number; readonly output: O } | { readonly crashed: string };

/** What a worker thread starts with. */
export interface Assignment {
  readonly task: string;
  readonly options: unknown;
}

/**
 * Does a task for each input and yields the outputs in the order of the inputs, in this process or in worker threads.
 * No more inputs are taken than a few for each thread, so that a pipe of any length needs the same memory.
 */
export async function* inOrder<P, I, O>(
  kind: TaskKind<P, I, O>,
  options: P,
  inputs: Iterable<I> | AsyncIterable<I>,
  jobs: number,
): AsyncGenerator<O> {
  if (jobs === 1) {
    yield* aheadInOrder(inputs, await kind.make(options), AHEAD);
    return;
  }
  const crew = await Crew.start(kind, options, jobs);
  try {
    yield* aheadInOrder(inputs, (input) => crew.ask(input), jobs * AHEAD);
  } finally {
    await crew.stop();
  }
}

/**
 * Inputs for each thread that are taken before the oldest output is ready: enough to keep all threads busy, and to read
 * the next files while one is analysed.
 */
const AHEAD = 8;

/** Asks for up to `most` outputs at a time, and yields them in the order of the inputs. */
async function* aheadInOrder<I, O>(
  inputs: Iterable<I> | AsyncIterable<I>,
  ask: Task<I, O>,
  most: number,
): AsyncGenerator<O> {
  const pending: Promise<O>[] = [];
  const source = (async function* () {
    yield* inputs;
  })();
  let next: ReturnType<typeof source.next> | undefined = source.next();
  while (next !== undefined || pending.length > 0) {
    // Whichever comes first: an input that there is room for, or the oldest output.
    const canTake = next !== undefined && pending.length < most;
    const [oldest] = pending;
    const first = await Promise.race([
      ...(canTake ? [next!.then((taken) => ({ taken }))] : []),
      ...(oldest ? [oldest.then((output) => ({ output }))] : []),
    ]);
    if ('output' in first) {
      void pending.shift();
      yield first.output;
    } else if (first.taken.done === true) next = undefined;
    else {
      const answer = ask(first.taken.value);
      // Its error is thrown where it is awaited, in its turn.
      answer.catch(() => undefined);
      pending.push(answer);
      next = source.next();
    }
  }
}

/** Worker threads that share the inputs: each goes to the one with the fewest. */
class Crew<P, I, O> {
  private asked = 0;
  private readonly waiting = new Map<number, Waiting<I, O>>();
  private failure: Failure | undefined;
  /** What each thread has not answered yet. */
  private readonly loads = new Map<WorkerThread, Set<number>>();
  /** Threads that do one input each. */
  private readonly alone = new Set<WorkerThread>();
  private examined = Promise.resolve();
  private isStopped = false;

  private constructor(
    private readonly kind: TaskKind<P, I, O>,
    private readonly start: () => WorkerThread,
  ) {}

  static async start<P, I, O>(kind: TaskKind<P, I, O>, options: P, jobs: number): Promise<Crew<P, I, O>> {
    const { Worker } = await import('node:worker_threads');
    const workerData = { task: kind.name, options } satisfies Assignment;
    const crew = new Crew(kind, () => new Worker(__filename, { argv: ['worker'], workerData }));
    for (let job = 0; job < jobs; job++) crew.hire();
    return crew;
  }

  ask(input: I): Promise<O> {
    const [thread, load] = [...this.loads].reduce((least, each) => (each[1].size < least[1].size ? each : least));
    const id = this.asked++;
    load.add(id);
    return new Promise<O>((resolve, reject) => {
      this.waiting.set(id, { input, resolve, reject });
      if (this.failure) reject(this.failure);
      else thread.postMessage({ id, input } satisfies Request<I>);
    });
  }

  private hire(): void {
    const thread = this.start();
    const load = new Set<number>();
    this.loads.set(thread, load);
    thread.on('message', (response: Response<O>) => {
      if ('id' in response) load.delete(response.id);
      this.take(response);
    });
    thread.on('error', (error) => {
      if (!isOutOfMemory(error)) return this.fail(error.message);
      this.loads.delete(thread);
      if (this.isStopped) return;
      this.hire();
      // One of them was too much: each is tried again, alone.
      this.examined = this.examined.then(async () => {
        for (const id of load) await this.examine(id);
      });
    });
  }

  /** Does one input in a thread of its own. */
  private async examine(id: number): Promise<void> {
    const asked = this.waiting.get(id);
    if (!asked || this.isStopped) return;
    const thread = this.start();
    this.alone.add(thread);
    const { input } = asked;
    await new Promise<void>((done) => {
      thread.once('message', (response: Response<O>) => {
        this.take(response);
        done();
      });
      thread.once('error', (error) => {
        if (isOutOfMemory(error)) this.take({ id, output: this.kind.tooMuch(input) });
        else this.fail(error.message);
        done();
      });
      thread.postMessage({ id, input } satisfies Request<I>);
    });
    this.alone.delete(thread);
    await thread.terminate();
  }

  private take(response: Response<O>): void {
    if ('crashed' in response) return this.fail(response.crashed);
    this.waiting.get(response.id)?.resolve(response.output);
    this.waiting.delete(response.id);
  }

  private fail(reason: string): void {
    this.failure ??= new Failure(`A worker thread stopped: ${reason}`);
    for (const { reject } of this.waiting.values()) reject(this.failure);
    this.waiting.clear();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await Promise.all([...this.loads.keys(), ...this.alone].map((thread) => thread.terminate()));
  }
}

/** Somebody waits for the output for an input. */
interface Waiting<I, O> {
  readonly input: I;
  readonly resolve: (output: O) => void;
  readonly reject: (reason: Error) => void;
}

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
