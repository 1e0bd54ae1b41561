/** A web address in the form for comparing and showing. */
export interface WebAddress {
  /** Without tracking parameters, text fragment, archive and AMP cache: the page itself. */
  readonly url: string;
  /** The archived copy, as written, if the address is one. */
  readonly archiveUrl?: string;
}

/**
 * "https://web.archive.org/web/20041122085906/", "https://archive.ph/2024.01.02-030405/",
 * "https://archive.today/newest/", "https://archive.is/o/a1B2c/": the page's address follows, in the first of them
 * sometimes without its scheme.
 */
const ARCHIVES =
  /^https?:\/\/(?:(?:web\.archive\.org\/(?:web|save)|archive\.org\/wayback)\/(?:\d{1,14}(?:[a-z]{2}_|\*)?\/(?=https?:\/\/|[a-z\d-]{1,63}\.[a-z\d])|(?=https?:\/\/))|archive\.(?:today|ph|is|li|vn|md|fo|org)\/(?:(?:\d{1,14}|\d{4}\.\d\d\.\d\d-\d{1,6}|newest|oldest|o\/[a-z\d]{1,12})\/)?(?=https?:\/\/))/iu;
/** Copies whose address does not show the page's. */
const OPAQUE_ARCHIVES = /^https?:\/\/(?:archive\.(?:today|ph|is|li|vn|md|fo)|perma\.cc|ghostarchive\.org)\//iu;
/**
 * "https://www.google.com/amp/s/", "https://kestrel-example.cdn.ampproject.org/c/s/": the page's address without its
 * scheme follows.
 */
const AMP_CACHES =
  /^https?:\/\/(?:(?:www\.)?google\.[a-z.]{2,6}\/amp|[a-z\d-]{1,80}\.cdn\.ampproject\.org\/[cv])\/(s\/)?(?=[a-z\d-]{1,80}\.)/iu;
/** Parameters that say where the reader came from, but nothing about the page. */
export const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_cid|mc_eid|_hsenc|_hsmi|ref_src|ref_url|cmpid|ito|smid|srnd|guccounter|guce_\w+|ocid|ns_mchannel|at_medium|at_campaign|xtor|feature|si|__twitter_impression)$/iu;

/** Reads an address as somebody typed it. Nothing is looked up. */
export function readAddress(typed: string): WebAddress {
  let url = typed;
  for (let found = ARCHIVES.exec(url); found; found = ARCHIVES.exec(url)) {
    url = url.slice(found[0].length);
    if (!/^https?:/iu.test(url)) url = `http://${url}`;
  }
  const isArchived = url !== typed || OPAQUE_ARCHIVES.test(typed);
  url = url.replace(AMP_CACHES, (_, isSecure?: string) => (isSecure === undefined ? 'http://' : 'https://'));
  return { url: withoutTracking(url), ...(isArchived ? { archiveUrl: typed } : {}) };
}

function withoutTracking(url: string): string {
  const hash = url.indexOf('#');
  const fragment = hash < 0 ? '' : url.slice(hash).replace(/:~:.*$/su, '');
  const address = hash < 0 ? url : url.slice(0, hash);
  const question = address.indexOf('?');
  const page = lowerHost(question < 0 ? address : address.slice(0, question));
  const query =
    question < 0
      ? ''
      : address
          .slice(question + 1)
          .split('&')
          .filter((parameter) => !TRACKING.test(parameter.split('=', 1)[0]!))
          .join('&');
  return page + (query === '' ? '' : `?${query}`) + (fragment === '#' ? '' : fragment);
}

/** Scheme and host in lower case, without the port that the scheme implies. */
const lowerHost = (page: string): string =>
  page.replace(/^https?:\/\/[^/]*/iu, (origin) => origin.toLowerCase().replace(/:(?:80|443)$/u, ''));

/** The host of an address without "www.", in lower case; empty if there is none. */
export const hostOf = (url: string): string =>
  (/^https?:\/\/(?:www\d?\.)?([^/:?#]+)/iu.exec(url)?.[1] ?? '').toLowerCase();

/** The first web address in a text, as typed, without the punctuation after it. */
export const firstAddress = (text: string): string | undefined =>
  /https?:\/\/[^\s<>"“”«»[\]]{1,2000}/iu.exec(text)?.[0].replace(/[.,;:!?'’)*_]{1,9}$/u, '');
