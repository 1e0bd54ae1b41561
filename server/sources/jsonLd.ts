import { parsedBy } from '../formats/parsed';
import type { Parsed } from '../formats/parsed';
import type { Span } from '../text/span';
import { scalarText } from './scalarText';
import { NOTHING } from './sources';
import type { ReadSources } from './sources';
import { readStructured } from './structuredSources';
import { isRecord } from '../formats/data';
import type { Path } from '../formats/data';

/** No such script is longer. In UTF-16 units. */
const LONGEST = 200_000;
const TYPE = 'application/ld+json';
const LONGEST_TAG = 200;
/** A page describes only a few things. */
const MOST_NODES = 50;

/**
 * Where the JSON-LD of a Markdown article is, without its tags: the first block `<script type="application/ld+json">`
 * that mentions citations and is not a code example; undefined for nearly all articles. It runs at every keystroke:
 * usually a single search, and linear in any text.
 */
export function jsonLdOf(text: string): Span | undefined {
  const closingTag = forward(text, '</script');
  const citation = forward(text, '"citation"');
  const isInFence = fencesOf(text);
  for (let at = text.indexOf(TYPE); at >= 0; at = text.indexOf(TYPE, at + 1)) {
    const tag = startOfTag(text, at);
    const start = text.slice(at, at + LONGEST_TAG).indexOf('>') + at + 1;
    if (tag === undefined || start === at || isInFence(tag)) continue;
    const end = closingTag(start);
    if (end - start <= LONGEST && citation(start) < end) return { start, end };
  }
  return undefined;
}

/** Start of the tag around `at`, if it is a script's at the start of a line. */
function startOfTag(text: string, at: number): number | undefined {
  const from = Math.max(0, at - LONGEST_TAG);
  const tag = text.slice(from, at).lastIndexOf('<script');
  return tag >= 0 && /(?:^|\n) {0,3}$/u.test(text.slice(Math.max(0, from + tag - 4), from + tag))
    ? from + tag
    : undefined;
}

/**
 * Finds the next place of `words` from an offset on, Infinity if there is none. Offsets must not decrease, so that the
 * text is searched only once.
 */
function forward(text: string, words: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) found = text.indexOf(words, from);
    if (found < 0) found = Infinity;
    return found;
  };
}

/** Tells whether an offset is within fenced code; offsets must not decrease, as in {@link forward}. */
function fencesOf(text: string): (at: number) => boolean {
  const fences = text.matchAll(/^ {0,3}(?:```|~~~)/gmu);
  let next = fences.next();
  let count = 0;
  return (at) => {
    for (; !next.done && next.value.index < at; next = fences.next()) count++;
    return count % 2 === 1;
  };
}

/**
 * Reads the sources listed by schema.org's `citation` of an article in JSON-LD: works, their addresses, or quotations
 * with their speakers. Each is cited by its `position` or `identifier`, or its place in the list.
 * @param offset where the JSON-LD starts in the article.
 */
export async function readJsonLd(jsonLd: string, offset: number): Promise<ReadSources> {
  const { parse } = await import('../formats/json');
  const parsed = parsedBy(() => parse(jsonLd));
  const path = pathOfCitations(parsed.value);
  if (!path && !parsed.error) return NOTHING;
  return readStructured(path ? citationsAt(parsed, path) : { ...parsed, value: undefined }, {
    tier: 'jsonLd',
    uri: undefined,
    offset,
  });
}

/** The path to the first list of citations: in a single node, in a list, or in a graph. */
function pathOfCitations(value: unknown): Path | undefined {
  const graph = isRecord(value) ? value['@graph'] : undefined;
  const [nodes, above] = Array.isArray(value)
    ? [value, []]
    : Array.isArray(graph)
      ? [graph, ['@graph']]
      : [[value], undefined];
  for (const [index, node] of (nodes as unknown[]).slice(0, MOST_NODES).entries())
    if (isRecord(node) && 'citation' in node) return [...(above ? [...above, index] : []), 'citation'];
  return undefined;
}

/** The citations as a list of sources, with their positions in the whole. */
function citationsAt(parsed: Parsed, path: Path): Parsed {
  let value = parsed.value;
  for (const key of path) value = (value as Readonly<Record<string | number, unknown>>)[key];
  const isList = Array.isArray(value);
  const items = isList ? parsed.itemsOf(path) : parsed.itemsOf(path.slice(0, -1));
  return {
    value: (isList ? (value as unknown[]) : [value]).map(sourceOf),
    error: parsed.error,
    spanOf: (below) => parsed.spanOf([...path, ...(isList ? below : below.slice(1))]),
    itemsOf: () => (isList ? items : new Map([['0', items.get('citation') ?? { start: 0, end: 0 }]])),
  };
}

/** A citation with our names for its fields; text stays as it is. */
function sourceOf(citation: unknown): unknown {
  if (!isRecord(citation)) return citation;
  const { position, identifier } = citation;
  const key = scalarText(position ?? identifier);
  const own = citation['@type'] === 'Quotation' ? ofQuotation(citation) : ofWork(citation);
  return { ...own, ...(key === undefined ? {} : { n: key }) };
}

const ofQuotation = (quotation: Readonly<Record<string, unknown>>): object => {
  const { spokenByCharacter, creator, author, isPartOf, isBasedOn, recordedIn } = quotation;
  const work = [isPartOf, isBasedOn, recordedIn].find(isRecord);
  return { ...(work ? ofWork(work) : { url: quotation.url }), speaker: nameOf(spokenByCharacter ?? creator ?? author) };
};

const ofWork = (work: Readonly<Record<string, unknown>>): object => ({
  title: nameOf(work),
  outlet: nameOf(work.publisher) ?? nameOf(work.isPartOf),
  url: work.url ?? (/^https?:/iu.test(scalarText(work['@id']) ?? '') ? work['@id'] : undefined),
  author: listOf(work.author ?? work.creator).flatMap((person) => nameOf(person) ?? []),
  date: work.datePublished ?? work.dateCreated,
  archived: work.archivedAt,
});

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** The name of a person, an organization or a work; of several, the first one's. */
function nameOf(value: unknown): string | undefined {
  const [first] = listOf(value);
  return scalarText(isRecord(first) ? (first.name ?? first.headline) : first);
}
