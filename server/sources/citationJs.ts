// dist/sources-bibtex.js: loaded where there is BibTeX. It imports none of our code, so that the bundle contains only
// the library.
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';

type Fields = Readonly<Record<string, unknown>>;

/** Fields that newsrooms add, and that neither BibTeX nor CSL has. */
const OWN = ['speaker', 'role', 'interviewer', 'transcript', 'timecode', 'archive', 'archiveurl', 'medium', 'outlet'];

/**
 * The fields of a BibTeX entry, under the names of CSL and our own, with LaTeX decoded. Throws if the entry breaks
 * BibTeX's rules.
 * @param macros the file's `@string` entries.
 */
export function fieldsOf(macros: string, entry: string): Fields {
  // The library does not read entries in parentheses.
  const inBraces = entry.replace(/^(@[a-z]{1,40}\s{0,20})\(/iu, '$1{').replace(/\)$/u, '}');
  const [raw] = plugins.input.chainLink(macros + inBraces, { forceType: '@biblatex/text' }) as unknown[];
  const { properties } = raw as { readonly properties: Readonly<Record<string, string | number>> };
  const csl = toCsl(raw);
  const own: Record<string, string> = {};
  for (const name of OWN) {
    const value = properties[name];
    if (value !== undefined) own[name === 'archiveurl' ? 'archive' : name] = plain(String(value));
  }
  const URL = csl.URL ?? /https?:\/\/[^\s{}<>"]+/u.exec(String(properties.howpublished ?? properties.note ?? ''))?.[0];
  const title =
    typeof csl.title === 'string' ? csl.title.replace(/<\/?(?:i|b|sup|sub|span)\b[^<>]*>/gu, '') : undefined;
  return { ...csl, URL, title, ...own };
}

function toCsl(entry: unknown): Fields {
  const options = { forceType: '@biblatex/entries+list', generateGraph: false } as const;
  const [item] = plugins.input.chain([entry], options) as [Fields?];
  if (!item) throw new TypeError('no item');
  return item;
}

/** The text of a value that may be LaTeX: the library decodes only the fields that it knows. */
function plain(value: string): string {
  if (!/[\\{$]/u.test(value)) return value;
  const { title } = toCsl({ type: 'misc', label: 'x', properties: { title: value } });
  return typeof title === 'string' ? title : value;
}
