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

export async function medianAsync(run: () => Promise<number>, runs: number): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < runs; n++) times.push(await run());
  return middle(times);
}

function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}
