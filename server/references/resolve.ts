import type { Article, Block, ReferenceEntry } from '../article/article';
import type { Attributions } from '../attribution/attribution';
import { textOf } from '../text/span';
import { parseEntry } from './entry';
import { inferences } from './infer';
import { inferredReference, withInference } from './merge';
import type { Reference, References } from './reference';

/**
 * What each citation of the article means: its entry in the list of sources or its footnote, completed by what the prose
 * says of it; where the article declares no source, what the prose says alone. What was inferred is marked as such. Linear in the article.
 */
export function resolveReferences(article: Article, attributions: Attributions): References {
  const inferred = inferences(article, attributions);
  const people = new Set(attributions.speakers.filter(({ kind }) => kind === 'person').map(({ name }) => name));
  const declared = article.blocks.flatMap(({ entry, ...span }): Reference[] =>
    entry ? [withInference(declaredReference(article, entry, span, people), inferred.get(entry.key))] : [],
  );
  const byKey = new Map<string, Reference>();
  // Of two entries with one key the first counts, as in Markdown.
  for (const reference of declared) if (!byKey.has(reference.key)) byKey.set(reference.key, reference);
  // Where sources are declared, a key without an entry is an error, not a riddle.
  const undeclared =
    declared.length > 0 ? [] : [...inferred].map(([key, inference]) => inferredReference(key, inference));
  for (const reference of undeclared) byKey.set(reference.key, reference);
  const list = listOf(article.blocks);
  return { all: [...declared, ...undeclared], byKey, declared: declared.length > 0, ...(list ? { list } : {}) };
}

function declaredReference(
  { text }: Article,
  { form, key, body }: ReferenceEntry,
  { start, end }: Pick<Block, 'start' | 'end'>,
  people: ReadonlySet<string>,
): Reference {
  return {
    key,
    item: parseEntry(key, textOf(text, body), (name) => people.has(name)),
    tier: form === 'footnote' ? 'footnote' : 'list',
    place: { span: { start, end } },
    evidence: [],
    inferredFields: [],
  };
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
