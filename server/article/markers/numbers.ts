import { CLOSE_PARENTHESIS, FRACTION_SLASH, LESS_THAN, isDigit, isWord } from '../../text/characters';
import { linkEnd } from '../links';
import { candidate, matchAt, spansOf } from './candidate';
import { ID_LABELS, SOURCE_LABELS } from './labels';
import type { CitationCandidate } from '../article';

/** No article has more sources under one marker; a longer range is a typing slip or an attack. */
const LONGEST_RANGE = 100;
const MARKER = /\[[ ]?(\d{1,3}(?:\s?[,;–—-]\s?\d{1,3}){0,40})[ ]?\\?\]/uy;
const FOOTNOTE = /\[\^([^\s[\]^]{1,80})\]/uy;
const LAST_OF_RANGE = /[–—-]\[(\d{1,3})\]/uy;
/** `[Source 2]`, `[출처 3, 14]`, `[ID:0]`, `[WEB-10605]`. */
const LABELLED = /\[([\p{L}\p{M}]{1,14})([ :#-]{0,2})(\d{1,6}(?:, ?\d{1,6}){0,20})\]/uy;
/** `【1】`, as some AI tools write it; `【1†source】` is read elsewhere. */
const LENTICULAR = /【(\d{1,3})】/uy;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const isRaised = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && SUPERSCRIPTS.includes(text.charAt(at));
const RAISED = /[¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,2}/uy;
const RAISED_TAG = /<sup>[ ]?(\d{1,3}(?:, ?\d{1,3}){0,10})[ ]?<\/sup>/iuy;
/** Units after which a raised number is a power: `km²`, `CO₂`, `mc²`. */
const UNITS = new Set('km cm mm nm dm hm ft yd mi in sq sec deg rad kg'.split(' '));

/** "1, 3–5" as ["1", "3", "4", "5"]; undefined where a number is no reference number. */
export function numbersOf(list: string): string[] | undefined {
  if (list.length === 1) return list === '0' ? undefined : [list];
  const keys: string[] = [];
  for (const part of list.split(/[,;]/u)) {
    const [first, last = first] = part.split(/[–—-]/u).map((number) => number.trim());
    if (!first || !last || first.startsWith('0') || last.startsWith('0')) return undefined;
    const [from, to] = [Number(first), Number(last)];
    if (to < from || to - from > LONGEST_RANGE) return undefined;
    for (let number = from; number <= to; number++) keys.push(String(number));
  }
  return keys;
}

/**
 * Reads `[1]`, `[1, 3–5]`, `[1]–[3]`, `[^1]` at `at`; undefined for a link, an image, a definition at its line's start.
 */
export function readBracket(text: string, at: number): CitationCandidate | undefined {
  const footnote = text.charAt(at + 1) === '^' ? matchAt(FOOTNOTE, text, at) : undefined;
  const marker = footnote ?? matchAt(MARKER, text, at);
  if (!marker?.[1]) return undefined;
  const keys = footnote ? [marker[1]] : numbersOf(marker[1]);
  if (!keys) return undefined;
  let end = at + marker[0].length;
  const range = footnote ? undefined : matchAt(LAST_OF_RANGE, text, end);
  const more = range?.[1] && numbersOf(`${keys.at(-1)!}-${range[1]}`);
  if (range && more) {
    keys.push(...more.slice(1));
    end += range[0].length;
  }
  // Markdown's escape `\[1]` keeps two neighbours from becoming one link: still a citation.
  const start = text.charAt(at - 1) === '\\' && text.charAt(at - 2) !== '\\' ? at - 1 : at;
  if (isElse(text, start, end)) return undefined;
  const first = at + marker[0].indexOf(marker[1]);
  const spans =
    keys.length === 1 && !range
      ? [{ start: first, end: first + marker[1].length }]
      : spansOf(/\d{1,3}/gu, marker[0], at);
  const keySpans = spans.length === keys.length ? spans : undefined;
  return candidate(text, { start, end, form: footnote ? 'footnote' : 'bracket', keys, keySpans });
}

/** True where what follows makes the bracket a link's text, or the label of a definition. */
function isElse(text: string, start: number, end: number): boolean {
  const next = text.charAt(end);
  return (next === '(' && linkEnd(text, end + 1) !== undefined) || (next === ':' && isLineStart(text, start));
}

function isLineStart(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charAt(before) === ' ') before--;
  return before < 0 || text.charAt(before) === '\n' || text.charAt(before) === '\r';
}

/** Reads a number after a word for source, `[Source 2]`, or after the name of a store, `[WEB-10605]`. */
export function readLabelled(text: string, at: number): CitationCandidate | undefined {
  const marker = matchAt(LABELLED, text, at);
  if (!marker) return undefined;
  const [whole, label = '', joint = '', list = ''] = marker;
  const isSource = SOURCE_LABELS.has(label.toLowerCase()) && joint !== '-';
  // "[ID 5]" may be any abbreviation; a sign between the two makes it a key.
  if (!isSource && !(ID_LABELS.has(label.toLowerCase()) && /[:#-]/u.test(joint))) return undefined;
  const end = at + whole.length;
  if (isElse(text, at, end)) return undefined;
  const keySpans = spansOf(/\d{1,6}/gu, list, at + 1 + label.length + joint.length);
  const numbers = keySpans.map((span) => text.slice(span.start, span.end));
  return candidate(text, {
    start: at,
    end,
    form: 'label',
    keys: isSource ? numbers.map((number) => String(Number(number))) : numbers.map((number) => label + joint + number),
    ...(isSource && { keySpans }),
  });
}

export function readLenticular(text: string, at: number): CitationCandidate | undefined {
  const number = matchAt(LENTICULAR, text, at)?.[1];
  if (!number) return undefined;
  const end = at + number.length + 2;
  return candidate(text, { start: at, end, form: 'label', keys: [String(Number(number))], keySpans: [{ start: at + 1, end: end - 1 }] }); // prettier-ignore
}

/** Reads `¹`, `¹²` or `<sup>1, 2</sup>`; undefined after a unit, a figure or a single letter: `km²`, `10³`, `x²`. */
export function readSuperscript(text: string, at: number): CitationCandidate | undefined {
  const tag = text.charCodeAt(at) === LESS_THAN ? matchAt(RAISED_TAG, text, at) : undefined;
  const marker = tag ?? matchAt(RAISED, text, at);
  if (!marker || isPower(text, at)) return undefined;
  const end = at + marker[0].length;
  const next = text.charCodeAt(end);
  if (isWord(next) || isRaised(text, end) || next === FRACTION_SLASH) return undefined;
  if (!tag) return candidate(text, { start: at, end, form: 'superscript', keys: [plainNumber(marker[0])], keySpans: [{ start: at, end }] }); // prettier-ignore
  const keySpans = spansOf(/\d{1,3}/gu, marker[0], at);
  const keys = keySpans.map((span) => String(Number(text.slice(span.start, span.end))));
  return candidate(text, { start: at, end, form: 'superscript', keys, keySpans });
}

/** True where the raised number at `at` belongs to the text before it as a power or an index. */
function isPower(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (isDigit(before) || before === CLOSE_PARENTHESIS || isRaised(text, at - 1)) return true;
  // A word of a script without spaces has no length.
  if (!isWord(before) || before >= 0x2e80) return false;
  let start = at;
  while (at - start < 4 && isWord(text.charCodeAt(start - 1))) start--;
  const word = text.slice(start, at);
  return word.length < 3 || (word.length === 3 && (word === word.toUpperCase() || UNITS.has(word))) || UNITS.has(word);
}

/** "¹²" as "12"; other digits stay. */
export const plainNumber = (raised: string): string =>
  Array.from(raised, (digit) => (SUPERSCRIPTS.includes(digit) ? SUPERSCRIPTS.indexOf(digit) : digit)).join('');

/** "12" as "¹²". */
export const raised = (number: string): string =>
  Array.from(number, (digit) => SUPERSCRIPTS.charAt(Number(digit))).join('');
