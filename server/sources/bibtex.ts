import type { CslItem, DeclaredSource } from '../references/reference';
import type { Span } from '../text/span';
import { entriesOf } from './bibtexEntries';
import type { BibtexEntry } from './bibtexEntries';
import { readItem } from './readItem';
import { MOST_SOURCES, TOO_MANY } from './sources';
import type { ReadSources } from './sources';

/** A longer entry is a book, not a source. In UTF-16 units. */
const LONGEST_ENTRY = 50_000;
/** Longest total of all @string macros, in UTF-16 units: each entry is read together with them. */
const LONGEST_MACROS = 5000;

const KEY = /[{(]\s{0,100}([^\s,{}"#%=()]{1,80})\s{0,100},/u;

/** The results for entries, by their texts: a keystroke in a file costs one entry. */
type Known = ReadonlyMap<string, CslItem>;
const memory = new WeakMap<ReadSources, { readonly macros: string; readonly items: Known }>();

/**
 * Reads a BibTeX or BibLaTeX file, as far as possible: a broken entry is reported and left out.
 * @param previous what was read before an edit, if anything.
 */
export async function readBibtex(text: string, uri: string, previous?: ReadSources): Promise<ReadSources> {
  const { fieldsOf } = await import('./citationJs');
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
    if (seen.size === MOST_SOURCES) {
      problems.push({ start, end, message: TOO_MANY });
      break;
    }
    const lineEnd = text.indexOf('\n', start);
    const firstLine = { start, end: lineEnd < 0 ? end : Math.min(lineEnd, end) };
    const own = text.slice(start, end);
    const key = KEY.exec(own.slice(0, 300))?.[1];
    const wrong = !closed
      ? 'This entry does not end. Add the closing brace }.'
      : key === undefined
        ? `This entry has no key. Begin it with @${type}{key,`
        : seen.has(key)
          ? `“${key}” is used twice, so this entry was ignored. Give it another key.`
          : own.length > LONGEST_ENTRY
            ? 'This entry is too long. Shorten it.'
            : undefined;
    if (wrong !== undefined || key === undefined) {
      problems.push({ ...firstLine, message: wrong! });
      continue;
    }
    seen.add(key);
    try {
      const item = known.get(own) ?? readItem(key, fieldsOf(macros, own), () => undefined);
      items.set(own, item);
      sources.push({ key, item, tier: 'sidecar', place: { uri, span: { start, end } } });
    } catch {
      const message = `The entry “${key}” cannot be read. Write each field as a name, = and a value in braces, followed by a comma.`;
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
