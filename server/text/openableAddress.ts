/** An address that may be opened from an editor. */
export interface WebAddress {
  /** Percent-encoded so that nothing in it can end a Markdown link. */
  readonly href: string;
  /**
   * The host, without "www.": foreign letters as a browser resolves them (`xn--…`), so that they cannot imitate others.
   */
  readonly host: string;
}

/** No server accepts a longer one. In UTF-16 units. */
const LONGEST = 2000;

/** Characters that Markdown or HTML could read as markup, and entities that they would decode. */
const MARKUP = /["'()*<>[\\\]^`{|}]|&(?=#?\w{1,40};)/gu;

/**
 * The address in a form that is safe in a link; undefined for all but http and https, for addresses that parsers read
 * differently, and for an address with a user name before the host, which hides where it leads
 * (`https://nordwire.example@evil.example`).
 */
export function webAddress(typed: string): WebAddress | undefined {
  if (typed.length > LONGEST || !/^https?:\/\/[^\s\\\u0000-\u001f\u007f\p{Cf}]+$/iu.test(typed)) return undefined;
  if (!URL.canParse(typed)) return undefined;
  const { href, host, username, password } = new URL(typed);
  if (username !== '' || password !== '' || host === '' || href.length > LONGEST * 3) return undefined;
  return { href: href.replace(MARKUP, encode), host: host.replace(/^www\./u, '') };
}

const encode = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
