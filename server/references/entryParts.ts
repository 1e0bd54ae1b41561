import { isOutletName } from '../attribution/outlets';
import { outletOfHost } from './outlet-domains';
import type { CslName } from './reference';

/** Ends of parts: commas, bars, brackets, dashes between spaces, a full stop after a word. */
const SEPARATOR = /[,;|()]|\s[-–—·•]\s|(?<=\p{Ll}{3}|\d)\.(?=\s|$)/u;
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
  /^(?:(?:an?|the) |\p{Ll})/u.test(text) && !/^(?:and|or|but|with) /u.test(text);
/** The names in "Ana Ruiz and Femi Okoro", if they are names. */
export function authorsOf(part: string): CslName[] | undefined {
  const names = part.split(/ and | & /u);
  return names.every(isNameShape) ? names.map((literal) => ({ literal })) : undefined;
}

export const partsOf = (text: string): string[] =>
  text
    .split(SEPARATOR)
    .map((piece) => plain(piece).replace(/^(?:by|in|von|par) (?=\p{L})/iu, ''))
    .filter((part) => part !== '' && !/^(?:pp?|vol|no|and|archived|accessed|retrieved)\.?(?: \d.*)?$/iu.test(part));

export const ADDRESS_END = ".,;:!?'*_";
const MARKS = ' \t;"“”„«»‘’.,:–—-';

/** Without emphasis, and the marks and white space around it. */
export const plain = (text: string): string => trimmed(text.replace(/[*_]/gu, ''), MARKS);

/** Without these characters at its end, and at its start too where `both`. */
export function trimmed(text: string, characters: string, both = true): string {
  let start = 0;
  let end = text.length;
  while (end > start && characters.includes(text.charAt(end - 1))) end--;
  while (both && start < end && characters.includes(text.charAt(start))) start++;
  return text.slice(start, end);
}
