import { CancellationTokenSource, ProgressLocation, window } from 'vscode';
import type { CancellationToken } from 'vscode';

/** Shorter work shows nothing. In milliseconds. */
const LONG = 500;

/**
 * Runs work that may take long: from then on, its progress is shown with a way to cancel it.
 * @returns undefined if the user has cancelled it.
 */
export async function withProgress<T>(
  title: string,
  work: (token: CancellationToken) => Promise<T>,
): Promise<T | undefined> {
  const stop = new CancellationTokenSource();
  const done = work(stop.token);
  const ended = done.then(
    () => undefined,
    () => undefined,
  );
  const timer = setTimeout(() => {
    void window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (_, token) => {
      token.onCancellationRequested(() => stop.cancel());
      return ended;
    });
  }, LONG);
  try {
    return await done;
  } catch (error) {
    if (stop.token.isCancellationRequested) return undefined;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
