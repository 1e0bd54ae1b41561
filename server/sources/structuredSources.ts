import type { Parsed } from '../formats/parsed';
import { parseEntry } from '../references/parseEntry';
import type { DeclaredSource } from '../references/reference';
import type { Span } from '../text/span';
import { readItem } from './readItem';
import { MOST_PROBLEMS, MOST_SOURCES, TOO_MANY } from './sources';
import type { ReadSources } from './sources';
import { scalarText } from './scalarText';
import type { Path } from '../formats/data';
import { isNothing, isRecord } from '../formats/data';

/** The keys for a list of sources; `references` is CSL's and Pandoc's. */
export const LISTS = ['sources', 'references', 'citations'];
/** The keys for an entry's citation key; without one, its place in the list is used. */
const KEYS = ['n', 'number', 'citation-number', 'id', 'key'];

/** Where the sources are, and what they are for. */
export interface Origin {
  readonly tier: DeclaredSource['tier'];
  /** Undefined if they are in the article itself. */
  readonly uri: string | undefined;
  /** The offset of the parsed text in its file. */
  readonly offset: number;
}

/**
 * Reads the sources of a parsed YAML or JSON text: a list of them, an object of them by number, or either under a name
 * of {@link LISTS}. If the text breaks the format's rules, the readable part counts, and the first broken place is
 * reported.
 */
export function readStructured(parsed: Parsed, origin: Origin): ReadSources {
  const { value, error } = parsed;
  const reader = new Reader(parsed, origin);
  if (isRecord(value)) {
    const named = LISTS.filter((name) => Object.hasOwn(value, name));
    for (const name of named) reader.readList([name], value[name]);
    // In front matter, every other key belongs to another program.
    if (named.length === 0 && origin.tier === 'sidecar') reader.readList([], value);
  } else reader.readList([], value);
  const { sources, problems } = reader;
  return { sources, problems: error ? [reader.inFile(error)] : problems };
}

class Reader {
  readonly sources: DeclaredSource[] = [];
  readonly problems: (Span & { readonly message: string })[] = [];
  private readonly seen = new Set<string>();

  constructor(
    private readonly parsed: Parsed,
    private readonly origin: Origin,
  ) {}

  report(span: Span, message: string): void {
    this.problems.push(this.inFile({ ...span, message }));
  }

  /** With positions in the file instead of the parsed text. */
  inFile<T extends Span>(span: T): T {
    const { offset } = this.origin;
    return { ...span, start: span.start + offset, end: span.end + offset };
  }

  /** Anything but a list or an object lists nothing: "sources: none". */
  readList(path: Path, list: unknown): void {
    const isList = Array.isArray(list);
    if (!isList && !isRecord(list)) {
      if (!isNothing(list) && this.origin.tier === 'sidecar')
        this.report(this.parsed.spanOf(path), 'Sources must be a list, or an object with source numbers as keys.');
      return;
    }
    const spans = this.parsed.itemsOf(path);
    const entries = Object.entries(isList ? list.slice(0, MOST_SOURCES + 1) : list);
    for (const [index, [name, value]] of entries.entries()) {
      if (index === MOST_SOURCES) {
        this.report(spans.get(name) ?? { start: 0, end: 0 }, TOO_MANY);
        return;
      }
      const key = isList ? String(Number(name) + 1) : name;
      this.readEntry([...path, isList ? Number(name) : name], key, value, spans.get(name) ?? { start: 0, end: 0 });
    }
  }

  private readEntry(path: Path, place: string, value: unknown, span: Span): void {
    const { tier, uri } = this.origin;
    if (typeof value !== 'string' && !isRecord(value)) {
      this.report(
        span,
        `Source ${place} must be a line of text or an object with fields such as title, outlet and url.`,
      );
      return;
    }
    const own = isRecord(value) ? KEYS.map((name) => scalarText(value[name], 80)).find((each) => each) : undefined;
    const key = own ?? place.slice(0, 80);
    if (this.seen.has(key)) {
      this.report(span, `“${key}” is used twice, so this source was ignored. Give it another id.`);
      return;
    }
    this.seen.add(key);
    const item =
      typeof value === 'string'
        ? parseEntry(key, value)
        : readItem(key, value, (field, message) => {
            // Finding a position takes a while in a long file.
            if (this.problems.length >= MOST_PROBLEMS) return;
            const inCustom = !(field in value) && 'custom' in value;
            this.report(this.parsed.spanOf([...path, ...(inCustom ? ['custom'] : []), field]), `“${field}” ${message}`);
          });
    this.sources.push({ key, item, tier, place: { ...(uri === undefined ? {} : { uri }), span: this.inFile(span) } });
  }
}
