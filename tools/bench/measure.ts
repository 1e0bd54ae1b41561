/** The median time of `run`, in milliseconds, after `warmUp` runs that do not count. */
export function median(run: () => unknown, runs: number, warmUp = 2): number {
  for (let n = 0; n < warmUp; n++) run();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return middle(times);
}

/**
 * The median times of processes that take turns, so that a machine that slows down slows all of them: `runs` rounds
 * after one that does not count.
 */
export async function mediansInTurn(
  processes: readonly (() => Promise<number>)[],
  runs: number,
): Promise<readonly number[]> {
  const times: number[][] = processes.map(() => []);
  for (let round = 0; round <= runs; round++)
    for (const [at, run] of processes.entries()) {
      const time = await run();
      if (round > 0) times[at]!.push(time);
    }
  return times.map(middle);
}

export async function medianAsync(run: () => Promise<number>, runs: number): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < runs; n++) times.push(await run());
  return middle(times);
}

export function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}
