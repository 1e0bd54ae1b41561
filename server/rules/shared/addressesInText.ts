import { readAddress } from '../../text/url';
import { perAnalysis } from '../../analysis/memo';
import type { Span } from '../../text/span';

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

/**
 * The canonical form of an address: scheme, `www.`, tracking, AMP and the last slash make no difference, nor does the
 * choice between an archive's names.
 */
export function canonical(address: string): string {
  const page = readAddress(address.trim())
    .url.replace(/^https?:\/\/(?:(?:www|m|amp)\.)?/iu, '')
    .replace(/^archive\.(?:ph|is|li|vn|md|fo)\//u, 'archive.today/');
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/su.exec(page) ?? [];
  const isArchive = path.startsWith('perma.cc/');
  const parameters = isArchive ? [] : query.split('&').filter((each) => each !== '' && !AMP_PARAMETER.test(each));
  return (
    path.replace(/(?:\/amp)?\/amp\.html$|\.amp(?:\.html)?$|\/amp(?=\/|$)/u, '').replace(/\/$/u, '') +
    (parameters.length > 0 ? `?${parameters.join('&')}` : '') +
    fragment
  );
}

/** A parameter that requests the AMP copy of a page. */
const AMP_PARAMETER = /^(?:amp(?:=(?:1|true)?)?|outputtype=amp)$/iu;
