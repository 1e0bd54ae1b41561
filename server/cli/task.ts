/** What a command does with one of many inputs. It answers for a bad input, too: if it throws, that is a bug. */
export type Task<I, O> = (input: I) => Promise<O>;

/**
 * A kind of task: its name, by which a worker thread finds it, and how it is made of the command's options. Options,
 * inputs and outputs are plain data.
 */
export interface TaskKind<P, I, O> {
  readonly name: string;
  readonly make: (options: P) => Promise<Task<I, O>>;
}
