/** Runs `work`, showing in the terminal what is being waited for and, at the end, how long it took. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const start = Date.now();
  console.log(`${title} …`);
  const result = await work();
  console.log(`${title}: done in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return result;
}
