import { AT_SIGN, CLOSE_BRACKET, OPEN_BRACKET, isWord } from '../../text/characters';
import type { Span } from '../../text/span';
import { candidate, matchAt } from './candidate';
import type { CitationCandidate } from '../article';

/** Pandoc's rule: a letter, digit or underscore, then these and single signs within. */
const CITEKEY = /@([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_])){0,80})/uy;
const WIKILINK = /\[\[([^[\]|#\n]{1,120})(?:#[^[\]|\n]{0,120})?(?:\|[^[\]\n]{0,120})?\]\]/uy;
/** Text before the first key of Pandoc's citation in brackets: "see ", "-". */
const LEAD = /\[[^@[\]\n]{0,24}@/uy;
const LONGEST = 400;

/**
 * Reads `@key`, which counts only with a declared source of that key; undefined within a word or an address:
 * `a@b.example`.
 */
export function readCitekey(text: string, at: number): CitationCandidate | undefined {
  // `-@key` leaves the author out.
  const from = text.charAt(at - 1) === '-' && /[\s[;]/u.test(text.charAt(at - 2)) ? at - 1 : at;
  if (isWord(text.charCodeAt(from - 1)) || /[./_-]/u.test(text.charAt(from - 1))) return undefined;
  const key = matchAt(CITEKEY, text, at)?.[1];
  if (key === undefined) return undefined;
  const end = at + 1 + key.length;
  return candidate(text, { start: from, end, form: 'citekey', keys: [key], keySpans: [{ start: at + 1, end }] });
}

/** Reads `[@key, p. 3; see -@other]` and `[[note]]`, which count only with a declared source of that key. */
export function readDeclared(text: string, at: number): CitationCandidate | undefined {
  return text.charCodeAt(at + 1) === OPEN_BRACKET ? readWikilink(text, at) : readCitekeys(text, at);
}

function readWikilink(text: string, at: number): CitationCandidate | undefined {
  const [whole, target = ''] = matchAt(WIKILINK, text, at) ?? [];
  const key = target.trim();
  if (whole === undefined || key === '') return undefined;
  const start = at + whole.indexOf(key);
  return candidate(text, { start: at, end: at + whole.length, form: 'wikilink', keys: [key], keySpans: [{ start, end: start + key.length }] }); // prettier-ignore
}

function readCitekeys(text: string, at: number): CitationCandidate | undefined {
  const lead = matchAt(LEAD, text, at)?.[0].length;
  if (lead === undefined) return undefined;
  const keys: string[] = [];
  const keySpans: Span[] = [];
  for (let next = at + lead - 1; next < text.length && next - at < LONGEST; next++) {
    const code = text.charCodeAt(next);
    if (code === OPEN_BRACKET) return undefined;
    if (code === CLOSE_BRACKET) return candidate(text, { start: at, end: next + 1, form: 'citekey', keys, keySpans });
    const [key] = code === AT_SIGN ? (readCitekey(text, next)?.keys ?? []) : [];
    if (key === undefined) continue;
    keys.push(key);
    keySpans.push({ start: next + 1, end: next + 1 + key.length });
    next += key.length;
  }
  return undefined;
}
