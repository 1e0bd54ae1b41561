import { findDate } from '../attribution/dates';
import { isOutletName } from '../attribution/outlets';
import { typeOf } from './medium';
import { outletOfHost } from './outlet-domains';
import type { CslItem, CslName } from './reference';
import { hostOf, readAddress } from './url';

/** What is read of an entry; what follows it is not. */
const LONGEST = 2000;

type Draft = { -readonly [Field in keyof CslItem]: CslItem[Field] };

const LINK =
  /!?\[([^[\]]{1,300})\]\(<?(https?:\/\/[^\s<>()"]*(?:\([^\s<>()"]*\)[^\s<>()"]*)*)>?(?:\s+["'(]([^"()]*)["')])?\)/u;
const ADDRESS = /<?(https?:\/\/[^\s<>"“”«»[\]]+)>?/u;
const QUOTED = [
  /“([^“”]{2,300})”/u,
  /"([^"]{2,300})"/u,
  /«([^«»]{2,300})»/u,
  /„([^„“”]{2,300})[“”]/u,
  /‘([^‘’]{2,300})’/u,
];
const EMPHASIS = /(?<![\p{L}\p{N}*_])(?:\*{1,3}|_{1,3})([^*_]{2,200})(?:\*{1,3}|_{1,3})(?![\p{L}\p{N}])/u;
const ACCESSED =
  /(?:last )?(?:accessed|retrieved|visited|archived|updated|abgerufen|consulté|consultado)(?: (?:on|from|am|le|el))?:? /iu;
/** Okafor, M. (2026): a surname before initials. */
const SURNAME_FIRST = /^(\p{Lu}[\p{L}'’-]{1,40}), ((?:\p{Lu}\.[ -]?){1,3})(?=,? ?(?:\(|&|$)|,)/u;
/** What stands where a piece was taken out: it ends a part. Where the title stood, authors are before and the outlet is after. */
const CUT = ' ; ';
const TITLE_CUT = ' \uE000 ';

/**
 * Reads an entry of a list of sources, as far as its form tells: `Author, "Title", Outlet, 3 May 2026, https://…`,
 * `[Title](https://…)`, `https://… "Title"`, `Title - Outlet`, `Name, role, interview by Name, Outlet`. What cannot be told is
 * left out.
 */
export function parseEntry(id: string, body: string): CslItem {
  const item: Draft = { id, type: 'document' };
  const whole = body
    .slice(0, LONGEST)
    .replace(/<!--.*?-->/gsu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  let rest = whole;
  const take = (pattern: RegExp, cut = CUT): RegExpExecArray | null => {
    const match = pattern.exec(rest);
    if (match) rest = rest.slice(0, match.index) + cut + rest.slice(match.index + match[0].length);
    return match;
  };

  const remark = take(REMARK);
  if (remark) item.note = remark[0].slice(1, -1);
  readAddresses();
  readTitle();
  readDates();
  readParts();
  if (item['container-title'] === undefined && item.URL !== undefined) {
    const outlet = outletOfHost(hostOf(item.URL));
    if (outlet !== undefined) item['container-title'] = outlet;
  }
  item.type = typeOf(item);
  return item;

  function readAddresses(): void {
    for (let link = take(LINK, TITLE_CUT); link !== null; link = take(LINK)) {
      addAddress(link[2]!);
      const text = link[3] ?? link[1]!;
      if (item.title === undefined && !isLabel(text)) setTitle(text);
    }
    const isAddressFirst = ADDRESS.exec(rest)?.index === 0;
    for (let match = take(ADDRESS); match !== null; match = take(ADDRESS)) addAddress(match[1]!);
    // "https://… - Title, which may have commas": all that follows an address is the page's title.
    if (isAddressFirst && !/["“„«]/u.test(rest)) {
      if (plain(rest) !== '') setTitle(rest);
      rest = '';
    }
  }

  function addAddress(typed: string): void {
    const { url, archiveUrl } = readAddress(
      trimmed(typed, typed.includes('(') ? ADDRESS_END : `${ADDRESS_END})`, false),
    );
    if (archiveUrl !== undefined && item.custom?.archiveUrl === undefined) item.custom = { ...item.custom, archiveUrl };
    item.URL ??= url;
  }

  function readDates(): void {
    for (let match = ACCESSED.exec(rest); match !== null; match = ACCESSED.exec(rest)) {
      const after = rest.slice(match.index + match[0].length);
      const date = findDate(after.slice(0, 40));
      const end = date ? date.start + date.literal.length : 0;
      rest = rest.slice(0, match.index) + CUT + after.slice(end);
    }
    const date = findDate(rest);
    if (!date) return;
    item.issued = { literal: date.literal, 'date-parts': [date.parts] };
    rest = rest.slice(0, date.start) + CUT + rest.slice(date.start + date.literal.length);
  }

  function readTitle(): void {
    if (item.title === undefined) {
      const found = QUOTED.map((pattern) => pattern.exec(rest)).filter((match) => match !== null);
      const [first] = found.sort((a, b) => a.index - b.index);
      const single = /^'([^']{2,300})'$/u.exec(trimmed(rest, ' ;'));
      const match = first ?? single;
      if (match) {
        rest = rest.replace(match[0], TITLE_CUT);
        setTitle(match[1]!);
      }
    }
    for (let match = take(EMPHASIS); match !== null; match = take(EMPHASIS)) {
      const words = plain(match[1]!);
      if (item.title === undefined && !isOutletName(words)) {
        item.title = words;
        rest = rest.replace(CUT, TITLE_CUT);
      } else if (item['container-title'] === undefined) item['container-title'] = words;
    }
  }

  /** A title, and the outlet behind it: "Ferry runs aground - Harbour Dispatch". */
  function setTitle(words: string): void {
    const title = plain(words);
    const mark = [...title.matchAll(/ ?[-–—|·•] /gu)].at(-1);
    const last = mark ? title.slice(mark.index + mark[0].length) : '';
    if (mark && mark.index > 0 && (mark[0].includes('|') || isSite(last, hostOf(item.URL ?? '')))) {
      item.title = title.slice(0, mark.index);
      item['container-title'] ??= outletNamed(last);
    } else item.title = title;
  }

  function readParts(): void {
    const authors: CslName[] = [];
    const surname = SURNAME_FIRST.exec(rest.trim());
    if (surname) {
      authors.push({ family: surname[1]!, given: surname[2]!.trim() });
      rest = rest.trim().slice(surname[0].length);
    }
    const [before = '', after = ''] = rest.includes(TITLE_CUT) ? rest.split(TITLE_CUT, 2) : [rest];
    const unread: string[] = [];
    for (const part of partsOf(before)) if (!readCommon(part)) readBeforeTitle(part, authors, unread);
    for (const part of partsOf(after)) if (!readCommon(part)) readAfterTitle(part, unread);
    for (const part of unread) {
      const isAuthor =
        authors.length === 0 && isNameShape(part) && (item.title ?? item.medium ?? item.custom?.role) !== undefined;
      if (isAuthor) authors.push({ literal: part });
      else if (item.title === undefined && /^[\p{Lu}\p{N}\p{Lo}¿¡]/u.test(part)) item.title = part;
      else note(part);
    }
    if (authors.length > 0) item.author = authors;
  }

  /** What may stand anywhere: a medium, an outlet, a note. */
  function readCommon(part: string): boolean {
    if (NOTE.test(part)) note(part);
    else if (readMedium(part)) return true;
    else if (isDomain(part)) item['container-title'] ??= outletNamed(part);
    else if (item['container-title'] === undefined && isOutletName(part)) item['container-title'] = part;
    else return false;
    return true;
  }

  function readBeforeTitle(part: string, authors: CslName[], unread: string[]): void {
    const names = item.title === undefined ? undefined : authorsOf(part);
    if (unread.length + authors.length > 0 && item.custom?.role === undefined && isRole(part))
      item.custom = { ...item.custom, role: part };
    else if (names) authors.push(...names);
    else unread.push(part);
  }

  /** What follows a quoted title is where it was published. */
  function readAfterTitle(part: string, unread: string[]): void {
    if (item['container-title'] === undefined && /^\p{Lu}/u.test(part) && part.split(' ').length <= 6)
      item['container-title'] = part;
    else unread.push(part);
  }

  function note(part: string): void {
    item.note = item.note === undefined ? part : `${item.note}; ${part}`;
  }

  /** "interview by Mark Owen", "interview on France 24 English", "by telephone", "press conference". */
  function readMedium(part: string): boolean {
    const match = MEDIUM.exec(part);
    if (!match) return false;
    item.medium ??= match[1]!.toLowerCase().replace(/^by /u, '').replace('e-mail', 'email');
    const name = match[3];
    if (name === undefined) return true;
    if (/^(?:by|conducted by)$/iu.test(match[2]!)) item.interviewer = [{ literal: name }];
    else if (/^(?:with|of)$/iu.test(match[2]!) && !isOutletName(name)) item.author ??= [{ literal: name }];
    else item['container-title'] ??= name;
    return true;
  }
}

/** Ends of parts: commas, bars, brackets, dashes between spaces, a full stop after a word. */
const SEPARATOR = /[,;|()]|\s[-–—·•]\s|(?<=\p{Ll}{3}|\d)\.(?=\s|$)/u;
/** What our own quick fix adds to an entry. */
const REMARK = /\((?:inferred from the text|to be added)[^()]{0,120}\)/u;
const NOTE = /^(?:to be added|n\.d\.?$|page |archived$)/iu;
const MEDIUM =
  /^(?:an? )?(?:(?:personal|exclusive|recorded|live) )?((?:(?:telephone|phone|video|radio|tv|television|e-?mail) )?interview|press conference|news conference|press release|press briefing|statement|speech|podcast|letter|e-?mail|(?:by )?(?:telephone|phone|e-?mail)|tweet|post|video|transcript|testimony|op-ed|remarks to reporters)(?: (by|conducted by|with|of|on|in|to|for) (.+))?$/iu;

/** Link texts that say nothing of the page. */
const isLabel = (text: string): boolean =>
  /^(?:link|here|source|archived?|archive copy|pdf|\d+|https?:.*)$/iu.test(text.trim());
const isDomain = (text: string): boolean => /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}$/u.test(text);
const outletNamed = (text: string): string =>
  isDomain(text) ? (outletOfHost(text.toLowerCase().replace(/^www\./u, '')) ?? text) : text;
/** True for the name of an outlet, or of the site at the host: "Budapest Beacon" at budapestbeacon.com. */
function isSite(name: string, host: string): boolean {
  if (isOutletName(name) || isDomain(name) || outletOfHost(host)?.toLowerCase() === name.toLowerCase()) return true;
  const squashed = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return squashed.length > 2 && host.split('.').some((label) => label.replace(/-/gu, '') === squashed);
}
/** Two to five words with capitals, particles apart. */
const isNameShape = (text: string): boolean =>
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|van|von|de|der|den|da|dos|del|la|al|bin|e|y)){1,4}$/u.test(
    text,
  );
const isRole = (text: string): boolean =>
  /^(?:(?:an?|the) |\p{Ll})/u.test(text) && !/^(?:and|or|but|with) /u.test(text);
/** The names in "Ana Ruiz and Femi Okoro", if they are names. */
function authorsOf(part: string): CslName[] | undefined {
  const names = part.split(/ and | & /u);
  return names.every(isNameShape) ? names.map((literal) => ({ literal })) : undefined;
}

const partsOf = (text: string): string[] =>
  text
    .split(SEPARATOR)
    .map((piece) => plain(piece).replace(/^(?:by|in|von|par) (?=\p{L})/iu, ''))
    .filter((part) => part !== '' && !/^(?:pp?|vol|no|and)\.?(?: \d.*)?$/iu.test(part));

const ADDRESS_END = ".,;:!?'*_";
const MARKS = ' \t;"“”„«»‘’.,:–—-';

/** Without emphasis, and the marks and white space around it. */
const plain = (text: string): string => trimmed(text.replace(/[*_]/gu, ''), MARKS);

/** Without these characters at its end, and at its start too where `both`. */
function trimmed(text: string, characters: string, both = true): string {
  let start = 0;
  let end = text.length;
  while (end > start && characters.includes(text.charAt(end - 1))) end--;
  while (both && start < end && characters.includes(text.charAt(start))) start++;
  return text.slice(start, end);
}
