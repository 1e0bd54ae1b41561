import assert from 'node:assert/strict';
import { readSources } from '../../server/sources/readSources';
import type { CslItem } from '../../server/references/reference';
import { mark, marked } from '../marked';

/** What a file of sources must give: for each source its key and fields; for each problem the start of its message. */
export interface Expected {
  readonly sources: readonly (readonly [key: string, fields: Partial<CslItem>])[];
  readonly problems?: readonly RegExp[];
}

/**
 * Reads a file whose sources are marked with `⟦…⟧`, in the file's order, and compares. Problems are told by `❯` before
 * their first character.
 */
export async function check(name: string, source: string, { sources, problems = [] }: Expected): Promise<void> {
  const flagged = source.replaceAll('❯', '');
  const { text } = marked(flagged);
  const read = await readSources(`file:///newsroom/${name}`, text);
  const inOrder = [...read.sources].sort((a, b) => a.place.span.start - b.place.span.start);
  assert.equal(
    mark(
      text,
      inOrder.map(({ place }) => place.span),
    ),
    flagged,
  );
  assert.deepEqual(
    inOrder.map(({ key, item }, index) => [key, pick(item, sources[index]?.[1] ?? {})]),
    sources,
  );
  for (const { place, tier } of read.sources)
    assert.deepEqual([place.uri, tier], [`file:///newsroom/${name}`, 'sidecar']);
  read.problems.forEach(({ message }, index) => assert.match(message, problems[index] ?? /no more problems/u));
  assert.equal(read.problems.length, problems.length);
  const offsets = offsetsOf(source);
  if (offsets.length > 0)
    assert.deepEqual(
      read.problems.map(({ start }) => start),
      offsets,
    );
}

/** Where `❯` stands, in the text without any marks. */
function offsetsOf(source: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const char of source) {
    if (char === '❯') offsets.push(at);
    else if (char !== '⟦' && char !== '⟧') at += char.length;
  }
  return offsets;
}

const pick = (item: CslItem, wanted: object): object =>
  Object.fromEntries(Object.keys(wanted).map((name) => [name, item[name as keyof CslItem]]));
