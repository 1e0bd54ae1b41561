import type { Span } from '../../text/span';

/** Captions in capitals say nothing of names. In UTF-16 units. */
const SAMPLE = 4000;

/** Whether a text is written in capitals throughout. */
export function isShouted(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const capitals = sample.match(/\p{Lu}/gu)?.length ?? 0;
  const small = sample.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals > small;
}

/** True for a word with a capital within a sentence: what a name looks like. */
export function isCapitalName(text: string, { start, end }: Span, shouted: boolean): boolean {
  const word = text.slice(start, end);
  if (!/^\p{Lu}/u.test(word) || /^I(?:$|['’])/u.test(word)) return false;
  if (shouted) return false;
  let before = start - 1;
  while (before >= 0 && /\s/u.test(text.charAt(before))) before--;
  // A sentence, a quotation or a card may start here.
  return before >= 0 && /[\p{L}\p{N},;’']/u.test(text.charAt(before));
}
