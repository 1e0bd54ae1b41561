import type { CancellationToken } from 'vscode-languageserver';

/** Whether something has changed since the last answer. At first, everything has. */
export class Changes {
  private pending = true;
  private wake: (() => void) | undefined;

  happened(): void {
    this.pending = true;
    this.wake?.();
  }

  /** Resolves once something has changed, or the token is cancelled. */
  async news(token: CancellationToken): Promise<void> {
    if (!this.pending && !token.isCancellationRequested) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
        token.onCancellationRequested(() => resolve());
      });
    }
    if (!token.isCancellationRequested) this.seen();
  }

  /** All changes so far are being answered. */
  seen(): void {
    this.pending = false;
  }
}
