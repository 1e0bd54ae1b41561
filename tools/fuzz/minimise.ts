/** At most this many attempts for one case. */
const MOST_TRIES = 600;

/** A shorter text for which `fails` is still true: stretches are removed, long ones first. */
export function minimise(text: string, fails: (text: string) => boolean): string {
  let smallest = text;
  let tries = 0;
  for (let length = Math.ceil(text.length / 2); length >= 1 && tries < MOST_TRIES;) {
    let isSmaller = false;
    for (let start = 0; start < smallest.length && tries < MOST_TRIES;) {
      const shorter = smallest.slice(0, start) + smallest.slice(start + length);
      tries++;
      if (fails(shorter)) {
        smallest = shorter;
        isSmaller = true;
      } else start += length;
    }
    if (length === 1 && !isSmaller) break;
    length = length === 1 ? 1 : Math.floor(length / 2);
  }
  return smallest;
}

/** A shorter list for which `fails` is still true: items are removed, starting with the first. */
export function minimiseList<T>(list: readonly T[], fails: (list: readonly T[]) => boolean): readonly T[] {
  let smallest = list;
  for (let index = 0; index < smallest.length;) {
    const shorter = smallest.filter((_, other) => other !== index);
    if (fails(shorter)) smallest = shorter;
    else index++;
  }
  return smallest;
}
