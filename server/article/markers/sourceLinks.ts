import { CLOSE_PARENTHESIS, OPEN_BRACKET, OPEN_PARENTHESIS } from '../../text/characters';
import { hostOf } from '../../text/url';
import type { Span } from '../../text/span';
import type { InlineSource, CitationCandidate } from '../article';
import { linkAt } from '../links';
import type { LinkTarget } from '../links';
import { candidate, matchAt } from './candidate';
import { NAME_LABELS } from './labels';

/** `1`, `[0]`, `\[1\]`: a number for a text. */
const NUMBER = /\[(?:(\d{1,3})|\\?\[(\d{1,3})\\?\])\]/uy;
/** A link's text, up to the length that may name a source. */
const WORDS = /\[([^[\]\n]{1,200})\]/uy;
const LABEL = /\[(\d{1,3})\]/uy;
/** `Source`, `Source: Nordwire`. */
const SOURCE = /^(\p{L}[\p{L}\p{M}]{1,13})(?:$|\s?[:：](.*)$)/u;
/** `(source: Nordwire)`, `（来源：新华社）`. */
const NAMED = /[（(](\p{L}[\p{L}\p{M}]{1,13})\s?[:：][ ]?([^()[\]（）\n“”"«»]{2,80})[)）]/uy;
/** What is between two links in one pair of parentheses. */
const BETWEEN = /[ ]?[,;|·/][ ]?|[ ]/uy;
const MOST = 10;

/** A link that cites: its span, its number if its text is one, and its target. */
interface SourceLink extends Span {
  readonly form: 'numberedLink' | 'referenceLink' | 'link';
  readonly key: string;
  readonly keySpan?: Span;
  /** Absent where it leads to an entry of the list. */
  readonly source?: InlineSource;
}

const isWeb = (url: string): boolean => /^https?:\/\//iu.test(url);

/** Reads the target of a link to the web, or to a place on the page. Looks at its first character before its end. */
function webTarget(text: string, at: number): LinkTarget | undefined {
  if (text.charCodeAt(at) !== OPEN_PARENTHESIS || !/[h#<\s]/iu.test(text.charAt(at + 1))) return undefined;
  const target = linkAt(text, at);
  return target && (isWeb(target.url) || target.url.startsWith('#')) ? target : undefined;
}

/** Reads `[1](url)`, `[[0]](url "…")`, `[1](#source)`. */
function numberedLink(text: string, at: number): SourceLink | undefined {
  const marker = matchAt(NUMBER, text, at);
  const number = marker?.[1] ?? marker?.[2];
  const target = marker ? webTarget(text, at + marker[0].length) : undefined;
  if (!marker || !number || !target) return undefined;
  const start = at + marker[0].indexOf(number);
  return {
    start: at,
    end: target.end,
    form: 'numberedLink',
    key: String(Number(number)),
    keySpan: { start, end: start + number.length },
    ...(isWeb(target.url) && { source: sourceOf(target.url, undefined, target.title) }),
  };
}

/** Reads `[Source: Nordwire](url)`, and where `site` is set also `[nordwire.example](url)`, `[Nordwire][3]`. */
function namedLink(text: string, at: number, site: boolean): SourceLink | undefined {
  const words = matchAt(WORDS, text, at)?.[1];
  // `([1][2])` is two citations, whatever Markdown makes of them.
  if (words === undefined || /^\\?\d{0,3}\\?$/u.test(words)) return undefined;
  const close = at + 1 + words.length;
  const label = site ? matchAt(LABEL, text, close + 1)?.[1] : undefined;
  if (label) {
    const end = close + 3 + label.length;
    return {
      start: at,
      end,
      form: 'referenceLink',
      key: String(Number(label)),
      keySpan: { start: close + 2, end: end - 1 },
    };
  }
  const [, first = '', name] = SOURCE.exec(words) ?? [];
  const isSource = NAME_LABELS.has(first.toLowerCase());
  const target = isSource || site ? webTarget(text, close + 1) : undefined;
  if (!target || !isWeb(target.url)) return undefined;
  if (!isSource && !(site && namesSite(words, target.url))) return undefined;
  return {
    start: at,
    end: target.end,
    form: 'link',
    key: '',
    source: sourceOf(target.url, isSource ? name?.trim() : words, target.title),
  };
}

function sourceOf(url: string, name: string | undefined, title: string | undefined): InlineSource {
  const quoted = /^Cited text:(.*)$/isu.exec(title ?? '')?.[1]?.trim();
  return {
    url,
    ...(name !== undefined && name !== '' && { name }),
    ...(quoted !== undefined && { quote: quoted }),
    ...(title !== undefined && quoted === undefined && { title }),
  };
}

/** Reads a link that is a citation by itself: one whose text is a number, or says that it is a source. */
export function readSourceLink(text: string, at: number): CitationCandidate | undefined {
  const link = numberedLink(text, at) ?? namedLink(text, at, false);
  return link && citation(text, link.start, link.end, [link]);
}

/** Reads `([1](url))`, `([nordwire.example][3], [Kestrel](url))`, `(source: Nordwire)`, parentheses included. */
export function readParenthesised(text: string, at: number): CitationCandidate | undefined {
  if (text.charCodeAt(at + 1) !== OPEN_BRACKET) return readNamed(text, at);
  const links: SourceLink[] = [];
  let next = at + 1;
  while (links.length < MOST) {
    const link = numberedLink(text, next) ?? namedLink(text, next, true);
    if (!link) return undefined;
    links.push(link);
    next = link.end;
    if (text.charCodeAt(next) === CLOSE_PARENTHESIS) return citation(text, at, next + 1, links);
    next += matchAt(BETWEEN, text, next)?.[0].length ?? 0;
  }
  return undefined;
}

function readNamed(text: string, at: number): CitationCandidate | undefined {
  const [whole, label = '', words = ''] = matchAt(NAMED, text, at) ?? [];
  const name = words.trim();
  if (whole === undefined || name === '' || !NAME_LABELS.has(label.toLowerCase())) return undefined;
  const source = isWeb(name) ? { url: name } : { name };
  return candidate(text, { start: at, end: at + whole.length, form: 'named', keys: [isWeb(name) ? '' : name], sources: [source] }); // prettier-ignore
}

function citation(text: string, start: number, end: number, links: readonly SourceLink[]): CitationCandidate {
  const keySpans = links.flatMap(({ keySpan }) => keySpan ?? []);
  return candidate(text, {
    start,
    end,
    form: links.every(({ form }) => form === links[0]!.form) ? links[0]!.form : 'link',
    keys: links.map(({ key }) => key),
    ...(keySpans.length === links.length && { keySpans }),
    ...(links.some(({ source }) => source) && { sources: links.map(({ source }) => source ?? {}) }),
  });
}

/**
 * True where a link's text is the name of the site it leads to: "wikipedia", "isa.org", "The New York Times". This
 * tells a link in parentheses that names a source from one that tells readers what to do or look at.
 */
function namesSite(words: string, url: string): boolean {
  const host = hostOf(url);
  const said = words.trim().toLowerCase();
  if (said === host || (said.includes('.') && host.endsWith(`.${said.replace(/^www\./u, '')}`))) return true;
  const parts = host.split('.');
  const isSecondLevel = parts.length > 2 && /^(?:com?|org|gov|ac|net|edu)$/u.test(parts.at(-2)!);
  const site = parts.at(isSecondLevel ? -3 : -2) ?? '';
  const tokens = said.normalize('NFKD').match(/[\p{L}\p{N}]+/gu) ?? [];
  if (site === '' || tokens.length === 0 || tokens.length > 6) return false;
  const name = tokens.join('');
  if (name === site || (name.length > 2 && site.includes(name)) || (site.length > 3 && name.includes(site)))
    return true;
  const initials = tokens.map((token) => token.charAt(0)).join('');
  // "The New York Times" is nytimes.com.
  const short = tokens[0] === 'the' ? initials.slice(1) : initials;
  return short.length > 1 && (site.startsWith(short) || site.startsWith(initials));
}
