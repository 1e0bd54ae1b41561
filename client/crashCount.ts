/** This many crashes within this many milliseconds are no longer an accident. */
const MOST = 5;
const WITHIN = 3 * 60_000;

/** Counts how often the server has died by itself. The first few times it is restarted without a message. */
export class Crashes {
  private times: readonly number[] = [];

  /** Call it when the server has died. Returns whether it should be restarted. @param now in milliseconds. */
  shouldRestart(now: number): boolean {
    this.times = [...this.times.filter((time) => now - time < WITHIN), now];
    if (this.times.length < MOST) return true;
    // A restart by hand starts the count again.
    this.times = [];
    return false;
  }
}
