// dist/sources-bibtex.js: loaded where there is such a file.
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { isRecord } from '../config/values';
import type { CslItem, DeclaredSource } from '../references/reference';
import type { Span } from '../text/span';
import { type BibtexEntry, entriesOf } from './bibtexEntries';
import { readItem } from './item';
import type { ReadSources } from './sources';

/** An entry that is longer holds a book, and no source. In UTF-16 units. */
const LONGEST_ENTRY = 50_000;
/** All @string macros together: each entry is read with them. */
const LONGEST_MACROS = 5000;

const KEY = /[{(]\s{0,100}([^\s,{}"#%=()]{1,80})\s{0,100},/u;

/** What entries mean, by their texts: a keystroke in a file costs one entry. */
type Known = ReadonlyMap<string, CslItem>;
const memory = new WeakMap<ReadSources, { readonly macros: string; readonly items: Known }>();

/**
 * Reads a BibTeX or BibLaTeX file, as far as it can be read: an entry that is broken is a problem, and left out.
 * @param previous what was read before an edit, if anything was.
 */
export function readBibtex(text: string, uri: string, previous?: ReadSources): ReadSources {
  const sources: DeclaredSource[] = [];
  const problems: (Span & { readonly message: string })[] = [];
  const entries = entriesOf(text);
  const macros = macrosOf(text, entries);
  const before = previous && memory.get(previous);
  const known: Known = before?.macros === macros ? before.items : new Map<string, CslItem>();
  const items = new Map<string, CslItem>();
  const seen = new Set<string>();

  for (const { start, end, type, closed } of entries) {
    if (type === 'comment' || type === 'preamble' || type === 'string') continue;
    const lineEnd = text.indexOf('\n', start);
    const firstLine = { start, end: lineEnd < 0 ? end : Math.min(lineEnd, end) };
    const own = text.slice(start, end);
    const key = KEY.exec(own.slice(0, 300))?.[1];
    const wrong = !closed
      ? 'This entry does not end: add the closing brace }.'
      : key === undefined
        ? `This entry has no key: begin it with @${type}{key,`
        : seen.has(key)
          ? `“${key}” is used twice, and the first one counts: give this entry another key.`
          : own.length > LONGEST_ENTRY
            ? 'This entry is too long to be a source.'
            : undefined;
    if (wrong !== undefined || key === undefined) {
      problems.push({ ...firstLine, message: wrong! });
      continue;
    }
    seen.add(key);
    try {
      const item = known.get(own) ?? itemOf(key, own, macros);
      items.set(own, item);
      sources.push({ key, item, tier: 'sidecar', place: { uri, span: { start, end } } });
    } catch {
      const message = `The entry “${key}” cannot be read: each field needs a name, = and a value in braces, and a comma after it.`;
      problems.push({ ...firstLine, message });
    }
  }
  const read = { sources, problems };
  memory.set(read, { macros, items });
  return read;
}

function macrosOf(text: string, entries: readonly BibtexEntry[]): string {
  let macros = '';
  for (const { start, end, type, closed } of entries)
    if (type === 'string' && closed && macros.length + end - start < LONGEST_MACROS)
      macros += `${text.slice(start, end)}\n`;
  return macros;
}

/** Fields that newsrooms add, and neither BibTeX nor CSL knows. */
const OWN = ['speaker', 'role', 'interviewer', 'transcript', 'timecode', 'archive', 'archiveurl', 'medium', 'outlet'];

/** Throws where the entry breaks BibTeX's rules. */
function itemOf(key: string, entry: string, macros: string): CslItem {
  // The library knows no entries in parentheses.
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
  return readItem(key, { ...csl, URL, title, ...own }, () => undefined);
}

function toCsl(entry: unknown): Readonly<Record<string, unknown>> {
  const [item] = plugins.input.chain([entry], {
    forceType: '@biblatex/entries+list',
    generateGraph: false,
  }) as unknown[];
  if (!isRecord(item)) throw new TypeError('no item');
  return item;
}

/** The text of a value that may be LaTeX: the library reads only fields that it knows. */
function plain(value: string): string {
  if (!/[\\{$]/u.test(value)) return value;
  const { title } = toCsl({ type: 'misc', label: 'x', properties: { title: value } });
  return typeof title === 'string' ? title : value;
}
