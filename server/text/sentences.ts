import { isDigit, isSpace, isWord } from './characters';
import { trim } from './lines';
import type { Span } from './span';

// Not Intl.Segmenter: its rules change with the ICU of each editor and Node version, it splits after "Sen." and after
// "…!” he said", and it costs 40 ms/MB, while the whole analysis may take 50 (measured on Node 20).

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const marks = (list: string): ReadonlySet<number> => new Set(Array.from(list, (mark) => mark.charCodeAt(0)));

/** Abbreviations that never end a sentence: a name or number follows. */
const BEFORE_NAME = words(
  'mr mrs ms mx dr prof sen sens rep reps gov govs gen col lt sgt cpl pvt capt cmdr adm maj rev hon fr st ste mt ft ' +
    'messrs mme mlle hr fig figs no nos vol pp vs v approx e.g i.e cf viz al supt insp det asst assoc atty pres ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri',
);

/**
 * Abbreviations that may end a sentence: after them, a capitalised word starts a sentence only if it is one of {@link
 * STARTERS}.
 */
const MAY_END = words('inc corp co ltd llc plc jr sr esq etc ph.d bros dept est ave blvd rd sq');

/** Words that start sentences and are not names. */
const STARTERS = words(
  'the a an in on at by for from to of with it its he she they we you i his her their our my this that these those there ' +
    'here but and or so yet as if when while after before since although though because however meanwhile what who why ' +
    'how where no not some many most more all both each one asked according',
);

/**
 * A name and its verb that end the sentence of a quotation: “Is it safe?” Ford said [1]. “We lost!” The mayor replied.
 */
const TELLS =
  /(?:(?:[Tt]he|[Aa]n?) (?:[\p{L}-]{2,20} ){1,3}|(?:\p{Lu}[\p{L}\p{M}.'’-]{0,30} ){1,4})(?:said|says|asked|asks|wrote|writes|added|adds|replied|replies|answered|answers|shouted|cried|told|wondered|tweeted|posted)(?= {0,16}(?:[.,;:—–]|$)| {1,4}(?:in|on|at|to|of|after|before|during|when|while|as|with|by|via|later|earlier|last|this|again|reporters|him|her|them|me|us)\b)/uy;
const QUOTES_CLOSING = marks('"”’»');

/** Full stop, exclamation and question mark, ellipsis, and the stops of Chinese, Japanese, Arabic, Hindi. */
const TERMINATORS = marks('.!?…。！？؟۔।');
/** Marks that are not followed by a space. */
const WIDE = marks('。！？');
const CLOSERS = marks('"”’\'»›)]*_」』');
const OPENERS = marks('"“‘\'«([*_');
const STOP = 0x2e;
/** The longest abbreviation. */
const LONGEST = 12;

/** The word that ends at `end`, including full stops inside it. */
function wordBefore(text: string, end: number): string {
  let start = end;
  while (
    start > 0 &&
    end - start <= LONGEST &&
    (isWord(text.charCodeAt(start - 1)) || text.charCodeAt(start - 1) === STOP)
  )
    start--;
  return text.slice(start, end).toLowerCase();
}

/** Where the first word at or after `at` starts, after any opening marks. */
function skipOpeners(text: string, at: number): number {
  let start = at;
  while (start - at < 4 && OPENERS.has(text.charCodeAt(start))) start++;
  return start;
}

function wordAfter(text: string, at: number): string {
  const start = skipOpeners(text, at);
  let end = start;
  while (end - start <= LONGEST && isWord(text.charCodeAt(end))) end++;
  return text.slice(start, end).toLowerCase();
}

function startsLower(text: string, at: number): boolean {
  const start = skipOpeners(text, at);
  const code = text.charCodeAt(start);
  if (code < 0x80 || Number.isNaN(code)) return code >= 0x61 && code <= 0x7a;
  const letter = text.charAt(start);
  return letter !== letter.toUpperCase();
}

/** True where a speaker and a verb follow that belong to the preceding quotation. */
function tells(text: string, at: number): boolean {
  TELLS.lastIndex = at;
  return TELLS.test(text);
}

/**
 * True where the full stop at `stop` belongs to an abbreviation or initial, and the text at `next` continues its
 * sentence.
 */
function endsAbbreviation(text: string, stop: number, next: number): boolean {
  const word = wordBefore(text, stop);
  if (word === '') return false;
  if (BEFORE_NAME.has(word)) return true;
  const isInitial =
    !isDigit(word.charCodeAt(0)) && (word.length === 1 || (word.length <= 6 && word.charCodeAt(1) === STOP));
  return (isInitial || MAY_END.has(word)) && !STARTERS.has(wordAfter(text, next));
}

/**
 * The sentences of a paragraph, in order, without the white space between them. They cover all its other characters.
 * @param text the paragraph, with everything but prose replaced by as many spaces or letters: line ends,
 *   citations (so that one after a full stop belongs to the sentence before it), addresses, code.
 */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  const bounds = trim(text, { start: 0, end: text.length });
  const { end } = bounds;
  let { start } = bounds;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    // Most characters are letters and spaces: keep them out of the set.
    if (code === 0x20 || (code > 0x3f && code < 0x600) || !TERMINATORS.has(code)) continue;
    const stop = at;
    while (TERMINATORS.has(text.charCodeAt(at + 1))) at++;
    const last = text.charCodeAt(at);
    while (at + 1 < end && CLOSERS.has(text.charCodeAt(at + 1))) at++;
    let next = at + 1;
    while (next < end && isSpace(text.charCodeAt(next))) next++;
    if (next >= end || (next === at + 1 && !WIDE.has(last))) continue;
    if (startsLower(text, next)) continue;
    if (stop === at && last === STOP && endsAbbreviation(text, stop, next)) continue;
    if (last !== STOP && QUOTES_CLOSING.has(text.charCodeAt(at)) && tells(text, next)) continue;
    sentences.push({ start, end: at + 1 });
    start = next;
    at = next - 1;
  }
  if (start < end) sentences.push({ start, end });
  return sentences;
}
