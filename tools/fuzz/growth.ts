/** The work to measure, on a text of about the given size in UTF-16 units. */
export type Sized = (size: number) => () => unknown;

/** Four times the text may take this many times as long: linear work takes 4, quadratic 16. */
const MOST = 9;
const SMALL = 16_000;
/** Shorter times show nothing and disturb nobody. In milliseconds. */
const NEGLIGIBLE = 25;
/** Compilation and garbage collection disturb single runs: the shortest of this many times counts. */
const MEASUREMENTS = 4;

/**
 * Growth that is worse than linear, in words; undefined if there is none. Suspicious growth is measured again on longer
 * texts.
 */
export async function growthProblem(sized: Sized, small = SMALL): Promise<string | undefined> {
  return (await growthBetween(sized, small)) && growthBetween(sized, 4 * small);
}

async function growthBetween(sized: Sized, size: number): Promise<string | undefined> {
  const [small, large] = [sized(size), sized(4 * size)];
  let [quick, slow] = [Infinity, Infinity];
  for (let n = 0; n < MEASUREMENTS; n++) {
    slow = Math.min(slow, await timeOf(large));
    if (slow < NEGLIGIBLE) return undefined;
    quick = Math.min(quick, await timeOf(small));
    if (slow < quick * MOST) return undefined;
  }
  return `${quick.toFixed(1)} ms for ${size / 1000} KB, ${slow.toFixed(1)} ms for ${(4 * size) / 1000} KB`;
}

/** The CPU time of `run`, in milliseconds: on a busy machine, the clock shows growth that does not exist. */
async function timeOf(run: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** A text of about `size` UTF-16 units that repeats `unit`; each `#` in it becomes a rising number. */
export function repeated(unit: string, size: number): string {
  const count = Math.ceil(size / unit.length);
  if (!unit.includes('#')) return unit.repeat(count).slice(0, size);
  return Array.from({ length: count }, (_, index) => unit.replaceAll('#', String(index)))
    .join('')
    .slice(0, size);
}
