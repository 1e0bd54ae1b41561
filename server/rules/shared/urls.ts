import { perAnalysis } from './memo';
import type { Span } from '../../text/span';

/** Parameters that say where a reader came from, not what the page is. */
export const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|igshid|ref_src|cmpid|ocid|smid|srnd)=/iu;

const ADDRESS = /https?:\/\/[^\s"<>[\]{}|\\^`“”«»]{1,2000}/gu;

/** The web addresses of the article, in order, without the punctuation after them. */
export const addressesOf = perAnalysis(({ text }): readonly Span[] => {
  if (!text.includes('://')) return [];
  return [...text.matchAll(ADDRESS)].map(({ index, 0: address }) => {
    let { length } = address;
    while (/[.,;:!?'’*_)]/u.test(address.charAt(length - 1)) && !isBalanced(address, length)) length--;
    return { start: index, end: index + length };
  });
});

/** True where the closing bracket that ends the address belongs to it: `/wiki/Tide_(sea)`. */
const isBalanced = (address: string, length: number): boolean =>
  address.charAt(length - 1) === ')' && address.slice(0, length).includes('(');

/** The address without what does not say which page it is: two of the same form lead to the same page. */
export function canonical(address: string): string {
  const [page = '', fragment] = address.trim().split('#', 2);
  const [path = '', query = ''] = page.split('?', 2);
  const parameters = query.split('&').filter((parameter) => parameter !== '' && !TRACKING.test(parameter));
  const bare = path
    .replace(/^https?:\/\//iu, '')
    .replace(/^(?:www|m|amp)\./iu, '')
    .replace(/\/$/u, '');
  const [host = '', ...rest] = bare.split('/');
  const kept = parameters.length > 0 ? `?${parameters.join('&')}` : '';
  return `${[host.toLowerCase(), ...rest].join('/')}${kept}${fragment === undefined ? '' : `#${fragment}`}`;
}
