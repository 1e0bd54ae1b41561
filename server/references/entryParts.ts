import { Class, classesOf } from '../attribution/lexicon/words';
import { isOutletName } from '../attribution/outlets';
import { outletOfHost } from './outlet-domains';
import type { CslName } from './reference';

/** Ends of parts: commas, bars, brackets, dashes between spaces, a full stop after a word. */
const SEPARATOR = /[,;|()，；。]|\s[-–—·•]\s|(?<=\p{Ll}{3}|\d)(?<!\b(?:Prof|Capt))\.(?=\s|$)/u;
/** Towns of two words, which stand where an outlet may: "New York, 2026". */
export const CITIES: ReadonlySet<string> = new Set(
  (
    'New York|Los Angeles|San Francisco|New Delhi|Hong Kong|Cape Town|Mexico City|Buenos Aires|São Paulo|Rio de Janeiro|' +
    'Tel Aviv|Kuala Lumpur|Addis Ababa|The Hague|Washington DC|Abu Dhabi|Ho Chi Minh City'
  ).split('|'),
);
/** Link texts that say nothing of the page. */
export const isLabel = (text: string): boolean =>
  /^(?:link|here|source|archived?|archive copy|pdf|\d+|https?:.*)$/iu.test(text.trim());
export const isDomain = (text: string): boolean => /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}$/u.test(text);
export const outletNamed = (text: string): string =>
  isDomain(text) ? (outletOfHost(text.toLowerCase().replace(/^www\./u, '')) ?? text) : text;
/** True for the name of an outlet, or of the site at the host: "Budapest Beacon" at budapestbeacon.com. */
export function isSite(name: string, host: string): boolean {
  if (isOutletName(name) || isDomain(name) || outletOfHost(host)?.toLowerCase() === name.toLowerCase()) return true;
  const squashed = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return squashed.length > 2 && host.split('.').some((label) => label.replace(/-/gu, '') === squashed);
}
/** Two to five words with capitals, particles apart. */
export const isNameShape = (text: string): boolean =>
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|van|von|de|der|den|da|dos|del|la|al|bin|e|y)){1,4}$/u.test(
    text,
  );
export const isRole = (text: string): boolean =>
  /^(?:(?:an?|the) |\p{Ll})/u.test(text) && !/\d|^(?:and|or|but|with) |^(?:minutes|agenda|report)$/u.test(text);
/** "Ministry of Health of Rwanda", "WHO": letters, or words with capitals one of which is a body's. */
export function isBodyName(text: string): boolean {
  if (/^\p{Lu}{2,6}$/u.test(text)) return true;
  const words = text.split(' ');
  return (
    words.length > 1 &&
    words.length < 9 &&
    words.every((word) => /^(?:\p{Lu}|(?:of|for|the|and|de|du|des|del|di|&)$)/u.test(word)) &&
    words.some((word) => (classesOf(word.toLowerCase()) & Class.body) !== 0)
  );
}
/** "L", "Nwosu A": what is left of a list of authors whose form is not understood. */
export const isInitials = (text: string): boolean => /^(?:\p{Lu}[\p{L}'’-]{1,40} )?\p{Lu}{1,2}$/u.test(text);

/** The names in "Ana Ruiz and Femi Okoro", if they are names. */
export function authorsOf(part: string): CslName[] | undefined {
  if (isBodyName(part)) return [{ literal: part }];
  const names = part.split(/ and | & /u);
  return names.every(isNameShape) ? names.map((literal) => ({ literal })) : undefined;
}

/** Okafor, M., & Brandt, L. (2026): surnames before initials. */
const INVERTED =
  /^(?:(?:,? ?(?:&|and) |, )?(\p{Lu}[\p{L}'’-]{1,40}), ((?:\p{Lu}\.[ -]?){1,3})(?=,? ?(?:\(|&|and |$|;)|,))/u;
/** Okafor M, Brandt L. Title. */
const BARE_INITIALS = /^(?:\p{Lu}[\p{L}'’-]{1,40} \p{Lu}{1,3}, ){1,9}\p{Lu}[\p{L}'’-]{1,40} \p{Lu}{1,3}\. /u;
/** Okafor, Maria. (before a title) */
const SURNAME_FIRST = /^(\p{Lu}[\p{L}'’-]{1,40}), (\p{Lu}[\p{L}'’-]{1,40}(?: \p{Lu}\.?)?)\.?$/u;

/** Authors who open an entry with their surnames, and where the rest of it starts. */
export function surnamesFirst(text: string, titleAt: number): { readonly authors: CslName[]; readonly end: number } {
  const authors: CslName[] = [];
  let end = 0;
  for (let match = INVERTED.exec(text); match !== null; match = INVERTED.exec(text.slice(end, end + 200))) {
    authors.push({ family: match[1]!, given: match[2]!.trim() });
    end += match[0].length;
  }
  if (authors.length > 0) return { authors, end };
  const list = BARE_INITIALS.exec(text)?.[0];
  if (list !== undefined) {
    for (const name of list.slice(0, -2).split(', ')) {
      const [family = '', given = ''] = name.split(' ');
      authors.push({ family, given });
    }
    return { authors, end: list.length };
  }
  const name = titleAt < 0 ? null : SURNAME_FIRST.exec(text.slice(0, titleAt).trim());
  if (name && !isOutletName(name[1]!)) return { authors: [{ family: name[1]!, given: name[2]! }], end: titleAt };
  return { authors, end };
}

export const partsOf = (text: string): string[] =>
  text
    .split(SEPARATOR)
    .map((piece) => plain(piece).replace(/^(?:by|in|von|par) (?=\p{L})/iu, ''))
    .filter(
      (part) =>
        part !== '' &&
        !/^(?:pp?|vol|no|and|available (?:from|at|online)|archived|accessed|retrieved)\.?(?: \d.*)?$/iu.test(part),
    );

export const ADDRESS_END = ".,;:!?'*_";
const MARKS = ' \t;，；。《》"“”„«»‘’.,:–—-';

/** The marks of emphasis, and not the low line within "@ruiz_ana". */
const EMPHASIS_MARKS = /\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** Without emphasis, and the marks and white space around it. */
export const plain = (text: string): string => trimmed(text.replace(EMPHASIS_MARKS, ''), MARKS);

/** Without these characters at its end, and at its start too where `both`. */
export function trimmed(text: string, characters: string, both = true): string {
  let start = 0;
  let end = text.length;
  while (end > start && characters.includes(text.charAt(end - 1))) end--;
  while (both && start < end && characters.includes(text.charAt(start))) start++;
  return text.slice(start, end);
}
