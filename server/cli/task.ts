import { Failure } from './exit';

/** What a command does with one of many inputs. It answers for a bad input, too: if it throws, that is a bug. */
export type Task<I, O> = (input: I) => Promise<O>;

/**
 * A kind of task: its name, by which a worker thread finds it, and how it is made of the command's options. Options,
 * inputs and outputs are plain data.
 */
export interface TaskKind<P, I, O> {
  readonly name: string;
  readonly make: (options: P) => Promise<Task<I, O>>;
  /** The answer for an input that there is not enough memory for. */
  readonly tooMuch: (input: I) => O;
}

/** What could not be done for one input, in words for the user. */
export interface Failed {
  readonly failure: string;
}

/** Says that there was not enough memory for an article. */
export const notEnoughMemory = (article: string): string =>
  `${article} was not read: there is not enough memory for it. Split it, or give each thread more: NODE_OPTIONS=--max-old-space-size=4096`;

/** Does the work on one input. Only what the user can fix is an answer; any other error is a bug, and is thrown. */
export async function orFailed<T>(work: () => Promise<T>): Promise<T | Failed> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { failure: error.message };
  }
}
