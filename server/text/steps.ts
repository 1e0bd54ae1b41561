/** Work that pauses between its steps, so that the caller can handle other events or stop. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all of the work at once. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
