/** So many crashes within so many milliseconds are no accident any more. */
const MOST = 5;
const WITHIN = 3 * 60_000;

/** Counts how often the server has died by itself: at first it is started again, and nobody is troubled. */
export class Crashes {
  private times: readonly number[] = [];

  /** The server has died: gives whether it should be started again. @param now in milliseconds. */
  shouldRestart(now: number): boolean {
    this.times = [...this.times.filter((time) => now - time < WITHIN), now];
    if (this.times.length < MOST) return true;
    // A restart by hand starts the count again.
    this.times = [];
    return false;
  }
}
