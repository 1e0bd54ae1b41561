import type { Span } from '../../text/span';

/** Captions in capitals do not show names. How much of a text is checked, in UTF-16 units. */
const SAMPLE = 4000;

/** Whether a text is written in capitals throughout. */
export function isShouted(text: string): boolean {
  let capitals = 0;
  let small = 0;
  for (let at = 0; at < Math.min(text.length, SAMPLE); at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x41 && code <= 0x5a) capitals++;
    else if (code >= 0x61 && code <= 0x7a) small++;
  }
  return capitals > small;
}

/** True for a capitalised word within a sentence: this is what a name looks like. */
export function isCapitalName(text: string, { start, end }: Span, shouted: boolean): boolean {
  const word = text.slice(start, end);
  if (!/^\p{Lu}/u.test(word) || /^I(?:$|['’])/u.test(word)) return false;
  if (shouted) return false;
  let before = start - 1;
  while (before >= 0 && /\s/u.test(text.charAt(before))) before--;
  // A sentence, a quotation or a card may start here.
  return before >= 0 && /[\p{L}\p{N},;’']/u.test(text.charAt(before));
}
