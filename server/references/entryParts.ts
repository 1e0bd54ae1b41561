import { Class, classesOf } from '../english/lexicon/wordClasses';
import { isOutletName } from '../attribution/channels/outlets';
import { outletOfHost } from './outletDomains';
import type { CslItem, CslName } from './reference';

/** Ends of parts: commas, bars, brackets, dashes between spaces, a full stop after a word. */
const SEPARATOR = /[,;|()，；。]|\s[-–—·•]\s|(?<=\p{Ll}{3}|\d)(?<!\b(?:Prof|Capt))\.(?=\s|$)/u;
/** Towns with two words, which may be where an outlet could be: "New York, 2026". */
export const CITIES: ReadonlySet<string> = new Set(
  (
    'New York|Los Angeles|San Francisco|New Delhi|Hong Kong|Cape Town|Mexico City|Buenos Aires|São Paulo|Rio de Janeiro|' +
    'Tel Aviv|Kuala Lumpur|Addis Ababa|The Hague|Washington DC|Abu Dhabi|Ho Chi Minh City'
  ).split('|'),
);
/**
 * Countries that follow a town: "Velm, Norway." Those that are also given names (Georgia, Jordan, Chad) are left out.
 */
const COUNTRIES: ReadonlySet<string> = new Set(
  (
    'Afghanistan|Albania|Algeria|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bangladesh|Belarus|Belgium|Bolivia|Bosnia|' +
    'Botswana|Brazil|Bulgaria|Cambodia|Cameroon|Canada|Chile|China|Colombia|Congo|Costa Rica|Croatia|Cuba|Cyprus|Czechia|Denmark|' +
    'Ecuador|Egypt|England|Eritrea|Estonia|Ethiopia|Fiji|Finland|France|Gabon|Gambia|Germany|Ghana|Greece|Guatemala|Guinea|Guyana|' +
    'Haiti|Honduras|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Jamaica|Japan|Kazakhstan|Kosovo|Kuwait|' +
    'Kyrgyzstan|Laos|Latvia|Lebanon|Liberia|Libya|Lithuania|Luxembourg|Madagascar|Malawi|Malaysia|Mali|Malta|Mauritius|Mexico|' +
    'Moldova|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nepal|Netherlands|New Zealand|Nicaragua|Niger|Nigeria|' +
    'North Macedonia|Norway|Oman|Pakistan|Panama|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Romania|Russia|Rwanda|' +
    'Saudi Arabia|Scotland|Senegal|Serbia|Sierra Leone|Singapore|Slovakia|Slovenia|Somalia|South Africa|South Korea|North Korea|' +
    'South Sudan|Spain|Sri Lanka|Sudan|Suriname|Sweden|Switzerland|Syria|Taiwan|Tajikistan|Tanzania|Thailand|Togo|Tunisia|Turkey|' +
    'Türkiye|Turkmenistan|Uganda|Ukraine|United Kingdom|UK|United States|USA|US|Uruguay|Uzbekistan|Venezuela|Vietnam|Wales|Yemen|' +
    'Zambia|Zimbabwe'
  ).split('|'),
);
/** True where a part and the one after it are a town and its country. */
export const isPlace = (parts: readonly string[], index: number): boolean =>
  COUNTRIES.has(parts[index]!) || COUNTRIES.has(parts[index + 1] ?? '');
/** "Milano 1988", "Frankfurt am Main 1988": where and when a book came out, and no outlet. */
export function imprintOf(part: string): (Required<Pick<CslItem, 'issued'>> & { readonly place: string }) | undefined {
  const [, place = '', year = ''] = /^(.{2,40}) ((?:1[5-9]|20)\d\d)$/u.exec(part) ?? [];
  const isTown = /^\p{Lu}[\p{L}’'-]+(?: \p{Ll}{1,4} \p{Lu}[\p{L}’'-]+)?$/u.test(place) || CITIES.has(place);
  const issued = { literal: year, 'date-parts': [[Number(year)]] };
  return isTown && !isOutletName(place) ? { place, issued } : undefined;
}
/** Link texts that say nothing about the page. */
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
/** Two to five capitalised words, not counting particles. */
export const isNameShape = (text: string): boolean =>
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|van|von|de|der|den|da|dos|del|la|al|bin|e|y)){1,4}$/u.test(
    text,
  );
/** "the mayor of Velm", "head of the school", and "Council leader", of which only the last word tells. */
export const isRole = (text: string): boolean =>
  (/^(?:(?:an?|the) |\p{Ll})/u.test(text) && !/\d|^(?:and|or|but|with) |^(?:minutes|agenda|report)$/u.test(text)) ||
  (OFFICE.test(text) && (classesOf(text.slice(text.lastIndexOf(' ') + 1)) & Class.role) !== 0);
const OFFICE = /^\p{Lu}\p{Ll}{1,20}(?: \p{Ll}{1,20}){1,3}$/u;
/**
 * "Ministry of Health of Rwanda", "WHO": capital letters, or capitalised words, one of which is typical of
 * organizations.
 */
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
/** "L", "Nwosu A": the rest of a list of authors in an unknown form. */
const isInitials = (text: string): boolean => /^(?:\p{Lu}[\p{L}'’-]{1,40} )?\p{Lu}{1,2}$/u.test(text);

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

/** Authors at the start of an entry, surnames first, and where the rest of the entry starts. */
export function surnamesFirst(text: string, titleAt: number): { readonly authors: CslName[]; readonly end: number } {
  const authors: CslName[] = [];
  let end = 0;
  for (let match = INVERTED.exec(text); match; match = INVERTED.exec(text.slice(end, end + 200))) {
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
  const name = titleAt < 0 ? undefined : SURNAME_FIRST.exec(text.slice(0, titleAt).trim());
  if (name && !isOutletName(name[1]!) && !COUNTRIES.has(name[2]!))
    return { authors: [{ family: name[1]!, given: name[2]! }], end: titleAt };
  return { authors, end };
}

/** The author, a date in brackets, and the start of the title: "Ana Ruiz (2026) ". */
const AUTHOR_DATE =
  /^([^()"“„«:;]{2,160}?),? (\((?:\p{L}{3,9}\.? )?[^()\p{L}]{0,12}(?:\p{L}{3,9}\.? ?)?(?:19|20)\d\d[a-z]?(?:, [^()]{3,20})?\))[.:,]? /u;
const WITH_INITIALS = /^(\p{Lu}[\p{L}'’-]{1,40}) ((?:\p{Lu}\.? ?){1,3})$/u;

/**
 * Authors with a date in brackets at the start of an entry; undefined where it is not certain that they are authors.
 */
export function authorDate(
  text: string,
): { readonly authors: readonly CslName[]; readonly date: string; readonly end: number } | undefined {
  const match = AUTHOR_DATE.exec(text);
  if (!match) return undefined;
  const authors: CslName[] = [];
  for (const part of match[1]!.split(/, (?:and |& )?| and | & /u)) {
    const initials = WITH_INITIALS.exec(part);
    if (isOutletName(part)) return undefined;
    if (initials) authors.push({ family: initials[1]!, given: initials[2]!.trim() });
    else if (isNameShape(part) || isBodyName(part) || /^\p{Lu}[\p{L}'’-]{1,40}$/u.test(part))
      authors.push({ literal: part });
    else return undefined;
  }
  return { authors, date: match[2]!, end: match[0].length };
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

/** The marks of emphasis, but not the underscore within "@ruiz_ana". */
const EMPHASIS_MARKS = /\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** The text without emphasis, and without the marks and white space around it. */
export const plain = (text: string): string => trimmed(text.replace(EMPHASIS_MARKS, ''), MARKS);

/** The text without these characters at its end and, if `both`, at its start. */
export function trimmed(text: string, characters: string, both = true): string {
  let start = 0;
  let end = text.length;
  while (end > start && characters.includes(text.charAt(end - 1))) end--;
  while (both && start < end && characters.includes(text.charAt(start))) start++;
  return text.slice(start, end);
}

/** "Nwosu A, …": an entry in an unknown form gets no author and no title. */
export function isUnknownForm(
  { title, medium }: Pick<CslItem, 'title' | 'medium'>,
  unread: readonly string[],
  authors: readonly CslName[],
): boolean {
  if (title !== undefined || medium !== undefined || authors.length > 0) return false;
  return unread.some((part) => isInitials(part) && !isOutletName(part));
}
