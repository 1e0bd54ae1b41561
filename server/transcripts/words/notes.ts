/** Longer brackets are part of the speech. In UTF-16 units. */
const LONGEST = 80;

/** A remark between the words: `[laughs]`, `(CROSSTALK)`, `[00:04:01.06]`. */
export interface Note {
  /** After its closing bracket. */
  readonly end: number;
  /** Words are missing here: `[inaudible]`, `[ __ ]`. */
  readonly isGap: boolean;
}

const MISSING =
  /inaudible|unintelligible|indistinct|indiscernible|unverständlich|bleep|expletive|redacted|_{2}|garbled|^\s{0,3}$/iu;
const SOUND =
  /^(?:[a-z ]{0,30})?(?:laugh|applau|music|cheer|pause|sigh|silen|cough|crosstalk|cross talk|overlap|booing|gasp|chuckl|clap|noise|phonetic|voice-?over|on camera|off camera|through translator|foreign language|speaking|singing|video clip|audio clip|commercial break|ph\b|sic\b)/iu;

/**
 * The remark that an opening bracket starts; undefined if its content is speech. In a quotation, each square bracket is
 * the writer's and replaces words.
 */
export function noteAt(text: string, at: number, end: number, isQuotation: boolean): Note | undefined {
  const isSquare = text.charAt(at) === '[';
  if (isQuotation && !isSquare) return undefined;
  const close = text.slice(at, Math.min(end, at + LONGEST)).indexOf(isSquare ? ']' : ')');
  if (close === -1) return undefined;
  const content = text.slice(at + 1, at + close).replace(/\\$/u, '');
  const after = at + close + 1;
  if (isQuotation) return { end: after, isGap: true };
  if (MISSING.test(content)) return { end: after, isGap: true };
  const isRemark =
    SOUND.test(content) || /\d:\d\d/u.test(content) || (/\p{Lu}{3}/u.test(content) && !/\p{Ll}/u.test(content));
  return isRemark ? { end: after, isGap: false } : undefined;
}
