import { CLOSE_PARENTHESIS, GREATER_THAN, LESS_THAN, OPEN_PARENTHESIS, SPACE, isSpace } from '../text/characters';

/**
 * Where an inline link's `(…)` ends, read from just inside it by CommonMark's rules; undefined where it is not a link.
 */
export function linkEnd(text: string, from: number): number | undefined {
  let at = from;
  let depth = 0;
  if (text.charCodeAt(at) === LESS_THAN) {
    while (at < text.length && !/[>\n]/u.test(text.charAt(at)) && at - from < 2000) at++;
    if (text.charCodeAt(at) !== GREATER_THAN) return undefined;
    at++;
  }
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code <= SPACE || code > 0x7f) && isSpace(code)) break;
    if (code === OPEN_PARENTHESIS && ++depth > 32) return undefined;
    if (code === CLOSE_PARENTHESIS && --depth < 0) return at + 1;
  }
  while (isSpace(text.charCodeAt(at)) && at < text.length) at++;
  const quote = text.charAt(at);
  if (quote !== '"' && quote !== "'") return text.charCodeAt(at) === CLOSE_PARENTHESIS ? at + 1 : undefined;
  const close = text.indexOf(quote, at + 1);
  return close !== -1 && text.charCodeAt(close + 1) === CLOSE_PARENTHESIS ? close + 2 : undefined;
}

/** The `(address "title")` of an inline link. */
export interface LinkTarget {
  /** After the closing parenthesis. */
  readonly end: number;
  /** As typed. */
  readonly url: string;
  readonly title?: string;
}

/** Reads an inline link's target, whose parenthesis opens at `at`; undefined where there is none. */
export function linkAt(text: string, at: number): LinkTarget | undefined {
  if (text.charCodeAt(at) !== OPEN_PARENTHESIS) return undefined;
  const end = linkEnd(text, at + 1);
  if (end === undefined) return undefined;
  const [whole = '', bracketed, bare = ''] =
    /^\s*(?:<([^>\n]{0,2000})>|(\S{0,2000}))/u.exec(text.slice(at + 1, Math.min(end - 1, at + 4000))) ?? [];
  const title = text.slice(at + 1 + whole.length, Math.min(end - 1, at + 5000)).trim();
  return { end, url: bracketed ?? bare, ...(title.length > 2 && { title: title.slice(1, -1) }) };
}
