import type { Article, InlineSource } from '../article/article';
import { findDate } from '../english/dates';
import { hostOf, readAddress } from '../text/url';
import { parseEntry } from './parseEntry';
import { outletOfHost } from './outletDomains';
import type { CslItem, Reference } from './reference';

/**
 * The sources that citations name themselves: the link `[1](url)`, `(source: Nordwire)`. One for each key; its place is
 * the first citation.
 */
export function inlineReferences({ citations }: Article): Reference[] {
  const byKey = new Map<string, Reference>();
  for (const { keys, sources, start, end } of citations)
    sources?.forEach((source, index) => {
      const key = keys[index]!;
      if (byKey.has(key) || Object.keys(source).length === 0) return;
      byKey.set(key, {
        key,
        item: itemOf(key, source),
        tier: 'inline',
        place: { span: { start, end } },
        evidence: [],
        inferredFields: [],
      });
    });
  return [...byKey.values()];
}

function itemOf(key: string, { url, name, title, author, date, words }: InlineSource): CslItem {
  if (words !== undefined) return parseEntry(key, words);
  const parts = date === undefined ? undefined : findDate(date)?.parts;
  const address = url === undefined ? undefined : readAddress(url);
  const outlet = (address && outletOfHost(hostOf(address.url))) ?? name;
  return {
    id: key,
    type: address ? 'webpage' : 'document',
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { 'container-title': outlet }),
    ...(author === undefined ? {} : { author: [{ literal: author }] }),
    ...(date === undefined ? {} : { issued: { literal: date, ...(parts ? { 'date-parts': [parts] } : {}) } }),
    ...(address ? { URL: address.url } : {}),
    ...(address?.archiveUrl === undefined ? {} : { custom: { archiveUrl: address.archiveUrl } }),
  };
}

/**
 * True for a numbered source: if the article gives each of its numbers an address, a number without one is an error.
 */
export const isNumbered = ({ key }: Reference): boolean => /^\d{1,3}$/u.test(key);
