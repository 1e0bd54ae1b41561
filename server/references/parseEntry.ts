import { findDate } from '../english/dates';
import { isOutletName, isShortOutletName } from '../attribution/channels/outlets';
import {
  ACCESSED,
  ADDRESS,
  CUT,
  EMPHASIS,
  LABEL,
  LINK,
  NOTE,
  QUOTED,
  RECORDING,
  REMARK,
  TITLE_CUT,
  TRANSCRIPT,
} from './entryForms';
import {
  ADDRESS_END,
  authorDate,
  authorsOf,
  CITIES,
  imprintOf,
  isBodyName,
  isDomain,
  isLabel,
  isNameShape,
  isPlace,
  isRole,
  isSite,
  isUnknownForm,
  outletNamed,
  partsOf,
  plain,
  surnamesFirst,
  trimmed,
} from './entryParts';
import { MEDIUM_PHRASE, typeOf } from './medium';
import { outletOfHost } from './outletDomains';
import type { CslItem, CslName } from './reference';
import { hostOf, readAddress } from '../text/url';

/** At most this many UTF-16 units of an entry are read. */
const LONGEST = 2000;

type Draft = { -readonly [Field in keyof CslItem]: CslItem[Field] };

/**
 * Reads an entry of a source list, as far as its form is clear: `Author, "Title", Outlet, 3 May 2026, https://…`,
 * `[Title](https://…)`, `https://… "Title"`, `Title - Outlet`, `Name, role, interview by Name, Outlet`. Unclear parts
 * are left out.
 */
export const parseEntry = (id: string, body: string): CslItem => new EntryReader(id, body).read();

/** Reads one entry: recognised parts are taken out, and the rest is read by position. */
class EntryReader {
  readonly item: Draft;
  private rest: string;

  constructor(id: string, body: string) {
    this.item = { id, type: 'document' };
    const start = body.slice(0, LONGEST);
    this.rest = (start.includes('-->') ? start.replace(/<!--.*?-->/gsu, ' ') : start).replace(/\s+/gu, ' ').trim();
  }

  read(): CslItem {
    const { item } = this;
    const remark = this.take(REMARK);
    if (remark) item.note = remark[0].slice(1, -1);
    if (/transcript:/iu.test(this.rest)) this.readTranscript();
    const label = this.take(LABEL);
    if (label) item.medium = label[1]!.toLowerCase();
    if (this.rest.includes('://')) this.readAddresses();
    this.readAuthorDate();
    this.readTitle();
    if (/\d/u.test(this.rest)) this.readDates();
    this.readParts();
    const outlet = item['container-title'] ?? (item.URL === undefined ? undefined : outletOfHost(hostOf(item.URL)));
    if (outlet !== undefined) item['container-title'] = outlet;
    item.type = typeOf(item);
    return item;
  }

  private take(pattern: RegExp, cut = CUT): RegExpExecArray | undefined {
    const { rest } = this;
    const match = pattern.exec(rest) ?? undefined;
    if (match) this.rest = rest.slice(0, match.index) + cut + rest.slice(match.index + match[0].length);
    return match;
  }

  private readTranscript(): void {
    const transcript = this.take(TRANSCRIPT)?.slice(1).find(Boolean);
    if (transcript !== undefined) this.item.custom = { ...this.item.custom, transcript };
  }

  private readAddresses(): void {
    for (let link = this.take(LINK, TITLE_CUT); link !== undefined; link = this.take(LINK)) {
      this.addAddress(link[2]!);
      const text = link[3] ?? link[1]!;
      if (this.item.title === undefined && !isLabel(text)) this.setTitle(text);
    }
    const isAddressFirst = ADDRESS.exec(this.rest)?.index === 0;
    for (let match = this.take(ADDRESS); match !== undefined; match = this.take(ADDRESS)) this.addAddress(match[1]!);
    // "https://… - Title, which may have commas": everything after an address is the page's title.
    if (isAddressFirst && !/["“„«]/u.test(this.rest)) {
      this.setTitle(this.rest);
      this.rest = '';
    }
  }

  private addAddress(typed: string): void {
    const { url, archiveUrl } = readAddress(
      trimmed(typed, typed.includes('(') ? ADDRESS_END : `${ADDRESS_END})`, false),
    );
    if (archiveUrl !== undefined && this.item.custom?.archiveUrl === undefined)
      this.item.custom = { ...this.item.custom, archiveUrl };
    this.item.URL ??= url;
  }

  /** "Ana Ruiz (2026) Bridge closes, again. Harbour Dispatch.": the title follows the date, up to the stop. */
  private readAuthorDate(): void {
    const found = authorDate(this.rest);
    if (!found) return;
    const title = /^\p{Lu}[^.?!"“„«*_()[\]]{2,300}(?:[?!]|(?=\.(?:\s|$))|$)/u.exec(this.rest.slice(found.end))?.[0];
    // "Blade of Velm (1982) Ridley Scott" may be the other way round.
    if (this.item.title !== undefined || title === undefined || isNameShape(title)) return;
    this.item.author = found.authors;
    // "Bridge closes, Harbour Dispatch"
    const comma = title.lastIndexOf(', ');
    const hasOutlet = comma > 0 && isOutletName(title.slice(comma + 2));
    this.setTitle(hasOutlet ? title.slice(0, comma) : title);
    const end = found.end + (hasOutlet ? comma : title.length);
    this.rest = `${found.date}${TITLE_CUT}${this.rest.slice(end)}`;
  }

  private readDates(): void {
    for (let match = ACCESSED.exec(this.rest); match; match = ACCESSED.exec(this.rest)) {
      const after = this.rest.slice(match.index + match[0].length);
      const date = findDate(after.slice(0, 40));
      const end = date ? date.start + date.literal.length : 0;
      this.rest = this.rest.slice(0, match.index) + CUT + after.slice(end);
    }
    const date = findDate(this.rest);
    if (!date) return;
    this.item.issued = { literal: date.literal, 'date-parts': [date.parts] };
    this.rest = this.rest.slice(0, date.start) + CUT + this.rest.slice(date.start + date.literal.length);
  }

  private readTitle(): void {
    if (this.item.title === undefined) {
      const found = QUOTED.map((pattern) => pattern.exec(this.rest)).filter((match) => !!match);
      const [first] = found.sort((a, b) => a.index - b.index);
      const single = /^'([^']{2,300})'$/u.exec(trimmed(this.rest, ' ;'));
      const match = first ?? single;
      if (match) {
        this.rest = this.rest.replace(match[0], TITLE_CUT);
        this.setTitle(match[1]!);
      }
    }
    for (let match = EMPHASIS.exec(this.rest); match; match = EMPHASIS.exec(this.rest)) {
      const words = plain(match[1]!);
      const isTitle = this.item.title === undefined && !isOutletName(words);
      if (isTitle) this.item.title = words;
      else if (this.item['container-title'] === undefined) this.item['container-title'] = words;
      this.take(EMPHASIS, isTitle ? TITLE_CUT : CUT);
    }
  }

  /** A title and its outlet: "Ferry runs aground - Harbour Dispatch", "Ferry runs aground, Harbour Dispatch". */
  private setTitle(words: string): void {
    const title = plain(words);
    if (title === '') return;
    const mark = [...title.matchAll(/(?:,| ?[-–—|·•]) /gu)].at(-1);
    const last = mark ? title.slice(mark.index + mark[0].length) : '';
    // "in the Sun, the Times": a word after a comma is part of the title.
    const isWord = mark?.[0] === ', ' && isOutletName(last) && !last.includes(' ');
    const isOutlet = mark?.[0].includes('|') === true || isSite(last, hostOf(this.item.URL ?? ''));
    if (mark && mark.index > 0 && isOutlet && !isWord) {
      this.item.title = title.slice(0, mark.index);
      this.item['container-title'] ??= outletNamed(last);
    } else this.item.title = title;
  }

  /** Reads the remaining parts, one by one: people and roles before the title, the outlet after it. */
  private readParts(): void {
    this.rest = this.rest.trim();
    const { authors, end } = surnamesFirst(this.rest, this.rest.indexOf(TITLE_CUT.trim()));
    this.rest = this.rest.slice(end);
    const [before = '', after = ''] = this.rest.split(TITLE_CUT.trim(), 2);
    const unread = [...this.readPartsBefore(before, authors), ...this.readPartsAfter(after, authors)];
    if (isUnknownForm(this.item, unread, authors)) this.note(unread.join(', '));
    else for (const part of unread) this.readByElimination(part, authors);
    if (authors.length > 0) this.item.author = authors;
  }

  /** @returns the parts that are not recognised yet; authors are added to `authors`. */
  private readPartsBefore(before: string, authors: CslName[]): string[] {
    const unread: string[] = [];
    partsOf(before).forEach((part, index, parts) => {
      if (isPlace(parts, index)) this.note(part);
      else if (!this.readCommon(part)) this.readBeforeTitle(part, authors, unread);
    });
    return unread;
  }

  /** @returns the parts that are not recognised yet; authors are added to `authors`. */
  private readPartsAfter(after: string, authors: CslName[]): string[] {
    const parts = partsOf(after);
    // “Bridge reopens” by Bo Lind
    const byline = /^[\s,;]{0,8}(?:by|von|par) \p{Lu}/iu.test(after) ? authorsOf(parts[0] ?? '') : undefined;
    if (byline) authors.push(...byline);
    const published = byline ? parts.slice(1) : parts;
    const isOutletKnown = published.some(isOutletName);
    const unread: string[] = [];
    for (const part of published) {
      if (this.readCommon(part)) continue;
      if (isOutletKnown) unread.push(part);
      else this.readAfterTitle(part, unread);
    }
    return unread;
  }

  /** Uses a part for what the entry still lacks: an author, then a title, then a note. */
  private readByElimination(part: string, authors: CslName[]): void {
    const { title, medium, custom, author } = this.item;
    // "Transcript: State of the Union": the title of a recording comes before its makers.
    const isRecording = title === undefined && RECORDING.test(medium ?? '');
    const isNameExpected = authors.length === 0 && !isRecording && (title ?? medium ?? custom?.role) !== undefined;
    // The part after a speaker is not a title: "Ana Ruiz (University of Claro), by telephone".
    const isSpoken = medium !== undefined && (authors.length > 0 || author !== undefined);
    if (isNameExpected && !isOutletName(part) && (isNameShape(part) || isBodyName(part)))
      authors.push({ literal: part });
    else if (title === undefined && !isSpoken && /^[\p{Lu}\p{N}\p{Lo}¿¡]/u.test(part)) this.item.title = part;
    else this.note(part);
  }

  /** Parts that may be anywhere: a medium, an outlet, a note. */
  private readCommon(part: string): boolean {
    if (NOTE.test(part)) this.note(part);
    else if (this.readMedium(part)) return true;
    else if (isDomain(part)) this.item['container-title'] ??= outletNamed(part);
    else if (this.item['container-title'] === undefined && (isOutletName(part) || isShortOutletName(part)))
      this.readOutlet(part);
    else return false;
    return true;
  }

  /** "Reuters via Yahoo News": the first is the outlet, the second only republishes it. "Radio Kestrel interview". */
  private readOutlet(named: string): void {
    const part = named.replace(/ interview$/u, '');
    if (part !== named) this.item.medium ??= 'interview';
    const [outlet = '', site] = part.split(' via ', 2);
    const isPassedOn = site !== undefined && isOutletName(outlet);
    this.item['container-title'] = isPassedOn ? outlet : part;
    if (isPassedOn) this.note(`via ${site}`);
  }

  private readBeforeTitle(part: string, authors: CslName[], unread: string[]): void {
    const names = this.item.title === undefined ? undefined : authorsOf(part);
    if (unread.length + authors.length > 0 && this.item.custom?.role === undefined && isRole(part))
      this.item.custom = { ...this.item.custom, role: part };
    else if (names) authors.push(...names);
    else unread.push(part);
  }

  /** The part after a quoted title is where it was published; a single word may be a town. */
  private readAfterTitle(part: string, unread: string[]): void {
    const imprint = imprintOf(part);
    if (imprint) this.item.issued ??= imprint.issued;
    if (imprint) return this.note(imprint.place);
    const words = part.split(' ').length;
    const isOutlet = words > 1 && words <= 6 && /^\p{Lu}/u.test(part) && !CITIES.has(part);
    if (this.item['container-title'] === undefined && isOutlet) this.item['container-title'] = part;
    else if (words === 1 || CITIES.has(part)) this.note(part);
    else unread.push(part);
  }

  private note(part: string): void {
    this.item.note = this.item.note === undefined ? part : `${this.item.note}; ${part}`;
  }

  /** "interview by Mark Owen", "interview on France 24 English", "by telephone", "press conference". */
  private readMedium(part: string): boolean {
    const match = MEDIUM_PHRASE.exec(part);
    if (!match) return false;
    this.item.medium ??= match[1]!.toLowerCase().replace(/^by /u, '').replace('e-mail', 'email');
    if (match[3] === undefined) return true;
    // "speech by Ana Ruiz in Velm"
    const [name = '', place] = match[3].split(/ (?:in|at) (?=\p{Lu})/u, 2);
    if (place !== undefined) this.note(place);
    const link = match[2]!.toLowerCase();
    const isInterview = this.item.medium.endsWith('interview');
    const isOutlet = isOutletName(name) || isShortOutletName(name);
    if (link.endsWith('by') && isInterview) this.item.interviewer = [{ literal: name }];
    else if (/^(?:with|of|by)$/u.test(link) && !isOutlet) this.item.author ??= [{ literal: name }];
    else if (isOutlet || (link === 'on' && /^\p{Lu}/u.test(name))) this.item['container-title'] ??= name;
    else this.note(`${link} ${name}`);
    return true;
  }
}
