import type { Article, Block, BlockContent, ReferenceEntry } from '../article/article';
import type { Attributions } from '../attribution/attribution';
import { parseEntry } from './parseEntry';
import { inferences } from './inferReferences';
import { inlineReferences, isNumbered } from './inlineReferences';
import { isRemark } from './formatReference';
import { inferredReference, namesOf, withDeclared, withInference } from './mergeFields';
import type { CslItem, DeclaredSource, Reference, References } from './reference';

/**
 * The meaning of each citation in the article: its entry in the source list or its footnote, completed from the front
 * matter, then from the files next to the article, and last from the prose. If no source is declared anywhere, only
 * from the prose. Inferred parts are marked as such. Linear in the article and the sources.
 * @param sources those declared outside the running text, the highest priority first.
 */
export function resolveReferences(
  article: Article,
  attributions: Attributions,
  sources: readonly DeclaredSource[] = [],
): References {
  const inferred = inferences(article, attributions);
  const people = new Set(attributions.speakers.filter(({ kind }) => kind === 'person').map(({ name }) => name));
  const read: Parsed = new Map();
  const outside = mergedByKey(sources);
  const listed = article.blocks.flatMap((block): Reference[] =>
    block.entry
      ? [withDeclared(declaredReference(block, block.entry, people, read), outside.get(block.entry.key))]
      : [],
  );
  const inList = new Set(listed.map(({ key }) => key));
  const elsewhere = [...outside.values()].filter(({ key }) => !inList.has(key));
  const inline = inlineReferences(article).filter(({ key }) => !inList.has(key) && !outside.has(key));
  const declared = [...listed, ...elsewhere, ...inline].map((reference) =>
    withInference(reference, inferred.get(reference.key)),
  );
  const byKey = new Map<string, Reference>();
  // Of two entries with the same key, the first counts, as in Markdown.
  for (const reference of declared) if (!byKey.has(reference.key)) byKey.set(reference.key, reference);
  // If sources are declared, a key without an entry is an error, and nothing is inferred for it.
  const cited = new Set(article.citations.flatMap(({ keys }) => keys));
  const isDeclared =
    listed.length > 0 ||
    inline.some(isNumbered) ||
    // A newsroom's list of names says nothing about the numbers in an article that uses none of the names.
    elsewhere.some((reference) => isNumbered(reference) || cited.has(reference.key));
  const undeclared = [...inferred].flatMap(([key, inference]) =>
    isDeclared || byKey.has(key) ? [] : [inferredReference(key, inference)],
  );
  for (const reference of undeclared) byKey.set(reference.key, reference);
  const list = listOf(article.blocks);
  return { all: [...declared, ...undeclared], byKey, declared: isDeclared, inferred, ...(list ? { list } : {}) };
}

/**
 * The sources as references by key: within a tier, the first one; across tiers, the first one completed from the next.
 */
function mergedByKey(sources: readonly DeclaredSource[]): ReadonlyMap<string, DeclaredSource & Reference> {
  const known = merged.get(sources);
  if (known) return known;
  const byKey = new Map<string, DeclaredSource & Reference>();
  for (const source of sources) {
    const first = byKey.get(source.key);
    if (!first) byKey.set(source.key, { ...source, evidence: [], inferredFields: [] });
    else if (first.tier !== source.tier) byKey.set(source.key, { ...first, item: withDeclared(first, source).item });
  }
  merged.set(sources, byKey);
  return byKey;
}

/** The sources stay the same over many keystrokes in the article. */
const merged = new WeakMap<readonly DeclaredSource[], ReadonlyMap<string, DeclaredSource & Reference>>();

function declaredReference(block: Block, entry: ReferenceEntry, people: ReadonlySet<string>, read: Parsed): Reference {
  const { key, form } = entry;
  const { start, end } = block;
  const item = withPerson(itemOf(block, entry, read), people);
  return {
    key,
    item,
    tier: form === 'footnote' ? 'footnote' : 'list',
    place: { span: { start, end } },
    evidence: [],
    // Written by our quick fix and not checked by anybody yet: still a guess.
    inferredFields: isRemark(item.note) ? namesOf(item) : [],
  };
}

/** The last result for a block's text: the same text is a different entry if its number changes ("1. 1. 1."). */
const cache = new WeakMap<BlockContent, { readonly name: string; readonly item: CslItem }>();

/** The entries of one article by key and text: if a text repeats the same entry a thousand times, it is read once. */
type Parsed = Map<string, CslItem>;

/** The parsed entry; the same object for the same block text under the same key. */
function itemOf({ content, start }: Block, { key, body }: ReferenceEntry, read: Parsed): CslItem {
  const words = content.text.slice(body.start - start, body.end - start);
  const name = `${key}\n${words}`;
  const known = cache.get(content);
  if (known?.name === name) return known.item;
  const item = read.get(name) ?? parseEntry(key, words);
  read.set(name, item);
  cache.set(content, { name, item });
  return item;
}

/**
 * "Ana Ruiz, Nordwire": this would be a title if the article did not mention somebody of that name. A page may still
 * have such a title.
 */
function withPerson(item: CslItem, people: ReadonlySet<string>): CslItem {
  const { title, ...rest } = item;
  return title !== undefined && item.author === undefined && item.URL === undefined && people.has(title)
    ? { ...rest, author: [{ literal: title }] }
    : item;
}

/** The longest run of entries, with its heading. */
function listOf(blocks: readonly Block[]): References['list'] {
  let longest: { readonly first: number; readonly last: number } | undefined;
  for (let first = 0; first < blocks.length; first++) {
    if (blocks[first]!.kind !== 'reference') continue;
    let last = first;
    while (blocks[last + 1]?.kind === 'reference') last++;
    if (longest === undefined || last - first > longest.last - longest.first) longest = { first, last };
    first = last;
  }
  if (longest === undefined) return undefined;
  const before = blocks[longest.first - 1];
  const heading = before?.kind === 'heading' ? { start: before.start, end: before.end } : undefined;
  const { start } = heading ?? blocks[longest.first]!;
  return { span: { start, end: blocks[longest.last]!.end }, ...(heading ? { heading } : {}) };
}
