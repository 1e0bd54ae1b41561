/** Longer words are compared by their start. */
const LONGEST = 60;
/** At most this many letters may differ. */
const MOST = 3;

/** How many letters must be added, left out, changed or swapped with the next to make one word the other. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, changed, isSwapped ? before[j - 2]! + 1 : Infinity));
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}

/** The name that a user who typed `word` most likely meant; undefined if none is close. */
export function nearest(word: string, names: Iterable<string>): string | undefined {
  let best: { readonly name: string; readonly letters: number } | undefined;
  for (const name of names) {
    const letters = distance(word.slice(0, LONGEST).toLowerCase(), name);
    if (letters <= Math.min(MOST, name.length / 3) && letters < (best?.letters ?? Infinity)) best = { name, letters };
  }
  return best?.name;
}
