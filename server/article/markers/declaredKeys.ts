import { isWord } from '../../text/characters';
import type { Span } from '../../text/span';
import { candidate, matchAt } from './candidate';
import type { CitationCandidate } from './candidate';

/** Pandoc's rule: a letter, digit or underscore, then these and single signs within. */
const CITEKEY = /@([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_])){0,80})/uy;
const WIKILINK = /\[\[([^[\]|#\n]{1,120})(?:#[^[\]|\n]{0,120})?(?:\|[^[\]\n]{0,120})?\]\]/uy;
/** Pandoc's citation in brackets: as far from the bracket as its first key stands, and as long as it may be. */
const LEAD = 24;
const LONGEST = 400;

/** Reads `@key`, which the article's declared sources must confirm; undefined within a word or an address: `a@b.example`. */
export function readCitekey(text: string, at: number): CitationCandidate | undefined {
  const before = text.charCodeAt(at - 1);
  if (isWord(before) || /[./_-]/u.test(text.charAt(at - 1))) return undefined;
  const key = matchAt(CITEKEY, text, at)?.[1];
  if (key === undefined) return undefined;
  const end = at + 1 + key.length;
  return candidate(text, { start: at, end, form: 'citekey', keys: [key], keySpans: [{ start: at + 1, end }] });
}

/** Reads `[@key, p. 3; see -@other]` and `[[note]]`, which the article's declared sources must confirm. */
export function readDeclared(text: string, at: number): CitationCandidate | undefined {
  return text.charCodeAt(at + 1) === 0x5b ? readWikilink(text, at) : readCitekeys(text, at);
}

function readWikilink(text: string, at: number): CitationCandidate | undefined {
  const [whole, target = ''] = matchAt(WIKILINK, text, at) ?? [];
  const key = target.trim();
  if (whole === undefined || key === '') return undefined;
  const start = at + whole.indexOf(key);
  return candidate(text, { start: at, end: at + whole.length, form: 'wikilink', keys: [key], keySpans: [{ start, end: start + key.length }] }); // prettier-ignore
}

function readCitekeys(text: string, at: number): CitationCandidate | undefined {
  let first = at + 1;
  while (first - at < LEAD && !/[@[\]\n]/u.test(text.charAt(first))) first++;
  if (text.charCodeAt(first) !== 0x40) return undefined;
  const keys: string[] = [];
  const keySpans: Span[] = [];
  for (let next = first; next < text.length && next - at < LONGEST; next++) {
    const code = text.charCodeAt(next);
    if (code === 0x5b) return undefined;
    if (code === 0x5d) return candidate(text, { start: at, end: next + 1, form: 'citekey', keys, keySpans });
    const [key] = code === 0x40 ? (readCitekey(text, next)?.keys ?? []) : [];
    if (key === undefined) continue;
    keys.push(key);
    keySpans.push({ start: next + 1, end: next + 1 + key.length });
    next += key.length;
  }
  return undefined;
}
