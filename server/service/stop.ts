import type { Steps } from '../text/steps';

/** Whether an answer is still wanted: the protocol's cancellation token is one. */
export interface Stop {
  readonly isCancellationRequested: boolean;
}

/** For work that is always finished, but lets timers and messages in between its steps. */
export const UNSTOPPED: Stop = { isCancellationRequested: false };

/** Nobody wants the answer any more: the work stops here. */
export class Stopped extends Error {}

export function endIfStopped(stop: Stop | undefined): void {
  if (stop?.isCancellationRequested) throw new Stopped('The request was canceled.');
}

/** Calls back after pending events; a timer, which browsers need, takes a millisecond. */
const later: (then: () => void) => unknown = typeof setImmediate === 'function' ? setImmediate : setTimeout;

/**
 * Lets pending messages in: an edit or a cancellation among them may make the next step unnecessary. Two turns, because
 * messages read in the first turn are handled in the second.
 */
export const turn = (): Promise<void> => new Promise((resolve) => void later(() => void later(resolve)));

/**
 * Work that several callers may wait for at once: each takes steps as long as it wants the result, and messages are
 * handled in between.
 */
export class SharedWork<T> {
  private outcome: (() => T) | undefined;

  constructor(private readonly steps: Steps<T>) {}

  /** Does all remaining work. */
  finish(): T {
    while (!this.outcome) this.step();
    return this.outcome();
  }

  /** Rejects with {@link Stopped} once this caller no longer wants the result; the others continue. */
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
