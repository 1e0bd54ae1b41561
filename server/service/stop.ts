import type { Steps } from '../text/steps';

/** Whether an answer is still wanted: the protocol's cancellation token is one. */
export interface Stop {
  readonly isCancellationRequested: boolean;
}

/** Nobody wants the answer any more: what was begun ends here. */
export class Stopped extends Error {}

export function endIfStopped(stop: Stop | undefined): void {
  if (stop?.isCancellationRequested) throw new Stopped('The request was canceled.');
}

/** Calls back after what waits; a timer, which browsers have, takes a millisecond. */
const later: (then: () => void) => unknown = typeof setImmediate === 'function' ? setImmediate : setTimeout;

/**
 * Lets the messages in that have arrived meanwhile: an edit or a cancellation among them may make the next step
 * needless. Twice, as those that are read in the first turn are handled in the second.
 */
export const turn = (): Promise<void> => new Promise((resolve) => void later(() => void later(resolve)));

/**
 * Work that several may wait for at once: each takes steps for as long as it wants the result, and messages are let in
 * between.
 */
export class SharedWork<T> {
  private outcome: (() => T) | undefined;

  constructor(private readonly steps: Steps<T>) {}

  /** Does all that is left. */
  finish(): T {
    while (!this.outcome) this.step();
    return this.outcome();
  }

  /** Rejects with {@link Stopped} once nobody wants it here; the others go on. */
  async finishInTurns(stop: Stop): Promise<T> {
    while (!this.outcome) {
      this.step();
      await turn();
      endIfStopped(stop);
    }
    return this.outcome();
  }

  private step(): void {
    try {
      const { done, value } = this.steps.next();
      if (done) this.outcome = () => value;
    } catch (error) {
      this.outcome = () => {
        throw error;
      };
    }
  }
}
