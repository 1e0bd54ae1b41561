import { isQuotationMark } from './characters';
import type { Span } from './span';

// A scanner of our own, not a parser (docs/decisions/html.md): it knows where tags are, but builds no tree.

/** A start or end tag with its attributes. */
export interface Tag extends Span {
  /** In lower case. */
  readonly name: string;
  readonly isEnd: boolean;
}

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const EQUALS = 0x3d;
const TAG_NAME = /<(\/?)([a-z][a-z\d:-]{0,40})(?=[\s/>])/iuy;
/** `<https://example.org>`, `<desk@example.org>`. */
const AUTOLINK = /<(?:[a-z][a-z\d+.-]{1,30}:[^\s<>]{0,2000}|[\w.+-]{1,64}@[\w.-]{1,255})>/iuy;
const ENTITY = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z][a-z\d]{1,30}));/iuy;

/** A longer list of attributes, or one with more values, does not count: both limits keep hostile texts linear. */
const LONGEST_ATTRIBUTES = 20_000;
const MOST_VALUES = 64;

/**
 * Where a list of attributes ends, read from inside of it: at `close`, outside the values in quotation marks. Undefined
 * if another list opens before that, or if it never ends.
 * @param open, close character codes, such as those of `<` and `>`.
 */
export function attributesEnd(text: string, from: number, open: number, close: number): number | undefined {
  const limit = Math.min(text.length, from + LONGEST_ATTRIBUTES);
  let values = 0;
  let hasLoneMark = false;
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === close) return at;
    if (code === open) return undefined;
    const isValue = (code === 0x22 || code === 0x27) && text.charCodeAt(at - 1) === EQUALS;
    if (!isValue || hasLoneMark) continue;
    if (++values > MOST_VALUES) return undefined;
    let end = at + 1;
    while (end < limit && text.charCodeAt(end) !== code) end++;
    // An unclosed value hides nothing: `<a title="dam>`.
    hasLoneMark = end === limit;
    if (!hasLoneMark) at = end;
  }
  return undefined;
}

/** The tag at `at`; undefined for anything else: `<20%`, `a < b`, a comment. */
export function tagAt(text: string, at: number): Tag | undefined {
  TAG_NAME.lastIndex = at;
  const [whole, slash, name] = TAG_NAME.exec(text) ?? [];
  if (whole === undefined || name === undefined) return undefined;
  const close = attributesEnd(text, at + whole.length, LESS_THAN, GREATER_THAN);
  return close === undefined
    ? undefined
    : { start: at, end: close + 1, name: name.toLowerCase(), isEnd: slash === '/' };
}

/** Where `<https://…>` or `<name@host>` at `at` ends. */
export function autolinkEnd(text: string, at: number): number | undefined {
  AUTOLINK.lastIndex = at;
  const link = AUTOLINK.exec(text)?.[0];
  return link === undefined ? undefined : at + link.length;
}

const NAMED_MARKS: Readonly<Record<string, string>> = {
  quot: '"', apos: "'", ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', laquo: '«', raquo: '»', bdquo: '„', sbquo: '‚', lsaquo: '‹', rsaquo: '›',
}; // prettier-ignore

/** A character reference, `&ldquo;` or `&#8220;`. */
export interface Entity extends Span {
  /** The quotation mark that it represents, if any. */
  readonly mark: string | undefined;
}

/** Reads the character reference at `at`, if there is one. */
export function entityAt(text: string, at: number): Entity | undefined {
  ENTITY.lastIndex = at;
  const [whole, decimal, hexadecimal, name] = ENTITY.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
  const mark = name === undefined ? String.fromCharCode(code) : NAMED_MARKS[name.toLowerCase()];
  const isMark = mark !== undefined && isQuotationMark(mark.charCodeAt(0));
  return { start: at, end: at + whole.length, mark: isMark ? mark : undefined };
}
