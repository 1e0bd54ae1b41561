/** Whether an answer is still wanted: the protocol's cancellation token is one. */
export interface Stop {
  readonly isCancellationRequested: boolean;
}

/** Nobody wants the answer any more: what was begun ends here. */
export class Stopped extends Error {}

export function endIfStopped(stop: Stop | undefined): void {
  if (stop?.isCancellationRequested) throw new Stopped('The request was canceled.');
}

/** Lets the messages in that have arrived meanwhile: an edit or a cancellation among them may make the next step needless. */
export const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
