import type { Span } from '../text/span';

/** An entry of a BibTeX file that is not read yet. */
export interface BibtexEntry extends Span {
  /** In lower case: "article", "string". */
  readonly type: string;
  /** False if its closing brace is missing: it then ends before the next entry. */
  readonly closed: boolean;
}

const OPENING = /@([a-z]{1,40})\s{0,20}([{(])/iuy;

/**
 * Where the entries of a BibTeX file are. Braces are counted here, so that a broken entry does not affect the others.
 * Text between entries is a comment. Linear.
 */
export function entriesOf(text: string): BibtexEntry[] {
  const entries: BibtexEntry[] = [];
  for (let start = text.indexOf('@'); start >= 0;) {
    OPENING.lastIndex = start;
    const opening = OPENING.exec(text);
    if (!opening) {
      start = text.indexOf('@', start + 1);
      continue;
    }
    const { end, closed } = endOf(text, OPENING.lastIndex, opening[2] === '{' ? 1 : 0);
    entries.push({ start, end, type: opening[1]!.toLowerCase(), closed });
    start = text.indexOf('@', end);
  }
  return entries;
}

/** Where the entry whose contents start at `from` ends, within this many braces; zero for an entry in parentheses. */
function endOf(text: string, from: number, braces: 0 | 1): { readonly end: number; readonly closed: boolean } {
  let depth: number = braces;
  for (let at = from; at < text.length; at++) {
    switch (text.charAt(at)) {
      case '\\':
        at++;
        break;
      case '{':
        depth++;
        break;
      case '}':
        if (--depth === 0 && braces === 1) return { end: at + 1, closed: true };
        break;
      case ')':
        if (depth === 0 && braces === 0) return { end: at + 1, closed: true };
        break;
      case '\n':
        OPENING.lastIndex = at + 1;
        if (OPENING.test(text)) return { end: at, closed: false };
    }
  }
  return { end: text.length, closed: false };
}
