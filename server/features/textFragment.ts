/**
 * Text fragments: `#:~:text=start,end` opens a page at words that are on it (wicg.github.io/scroll-to-text-fragment).
 *
 * An article's words are not always its source's: the writer's brackets and ellipses are not on the page, and quotation
 * marks, dashes and commas often differ. So only plain words go into a fragment, and a longer quotation is found by its
 * first and its last ones; that form may also run over paragraphs and markup, which the exact form may not.
 */

/** Fewer words may be on a page by chance. */
const FEWEST_WORDS = 3;
/** In a script without spaces, this many letters replace {@link FEWEST_WORDS}. */
const FEWEST_LETTERS = 8;
/** This many words at each end identify a long quotation. */
const WORDS_OF_AN_END = 5;
/** Longer quotations are found by their first and last words. In UTF-16 units. */
const LONGEST_EXACT = 300;
/** No more of a quotation is read. In UTF-16 units. */
const LONGEST = 20_000;

/** Neighbouring words of the source with nothing else between them. */
type Run = readonly string[];

/**
 * The address with the fragment that opens the page at these words of a quotation; undefined if too few of them are
 * surely on the page.
 */
export function atWords(address: string, quoted: string): string | undefined {
  const directive = directiveOf(quoted);
  if (directive === undefined) return undefined;
  const page = address.replace(/:~:.*$/su, '');
  return `${page}${page.includes('#') ? '' : '#'}:~:text=${directive}`;
}

function directiveOf(quoted: string): string | undefined {
  const runs = longest(passagesOf(quoted.slice(0, LONGEST)), (passage) => passage.flat().length) ?? [];
  const [first, last] = [runs.find(isEnough), runs.findLast(isEnough)];
  if (!first || !last) return undefined;
  const words = first.join(' ');
  if (first === last && (words.length <= LONGEST_EXACT || first.length < WORDS_OF_AN_END * 2)) return encoded(words);
  return `${encoded(first.slice(0, WORDS_OF_AN_END).join(' '))},${encoded(last.slice(-WORDS_OF_AN_END).join(' '))}`;
}

const isEnough = (run: Run): boolean =>
  run.length >= FEWEST_WORDS || (run.length > 0 && /\p{Lo}/u.test(run[0]!) && run.join('').length >= FEWEST_LETTERS);

/** Percent-encoded, with the hyphen too: commas, ampersands and hyphens have a meaning in a directive. */
const encoded = (words: string): string => encodeURIComponent(words).replaceAll('-', '%2D');

/** Words in brackets, or an ellipsis: added or left out by the writer. */
const CHANGE = /\[[^[\]]{0,200}\]|…|\.{3}|\. \. \./gu;
/** A word, with the signs that browsers count as part of it: "don’t", "1,000". */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,:_@/‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const PLAIN = /^[\p{L}\p{M}\p{N}]+$/u;

/** The parts that the writer left unchanged, each as runs of plain words. */
function passagesOf(quoted: string): Run[][] {
  const passages: Run[][] = [];
  let start = 0;
  for (const { index, 0: change } of quoted.matchAll(CHANGE)) {
    passages.push(runsOf(quoted, start, index));
    start = index + change.length;
  }
  return [...passages, runsOf(quoted, start, quoted.length)];
}

function runsOf(quoted: string, start: number, end: number): Run[] {
  const runs: string[][] = [];
  let last = -1;
  const passage = quoted.slice(start, end);
  for (const { index, 0: word } of passage.matchAll(WORD)) {
    const isNext = last !== -1 && /^\s*$/u.test(passage.slice(last, index));
    last = index + word.length;
    // "[t]he", "the[ir]": a word that includes a bracket.
    const isCut =
      (index === 0 && quoted.charAt(start - 1) === ']') || (last === passage.length && quoted.charAt(end) === '[');
    if (isCut || !PLAIN.test(word)) last = -1;
    else if (isNext) runs.at(-1)!.push(word);
    else runs.push([word]);
  }
  return runs;
}

function longest<T>(all: readonly T[], length: (one: T) => number): T | undefined {
  let best: T | undefined;
  for (const one of all) if (best === undefined || length(one) > length(best)) best = one;
  return best;
}
