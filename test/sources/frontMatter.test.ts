import assert from 'node:assert/strict';
import { readFrontMatter } from '../../server/sources/readSources';
import { mark, marked } from '../marked';

/** Reads the front matter of an article in which its sources are marked. */
async function check(
  source: string,
  sources: readonly (readonly [key: string, titleOrOutlet: string | undefined])[],
  bibliography: readonly string[] = [],
  problems: readonly RegExp[] = [],
): Promise<void> {
  const { text } = marked(source);
  const read = await readFrontMatter(text);
  assert.ok(read);
  assert.equal(
    mark(
      text,
      [...read.sources.map(({ place }) => place.span), ...read.bibliography.map(({ span }) => span)].sort(
        (a, b) => a.start - b.start,
      ),
    ),
    source,
  );
  assert.deepEqual(
    read.sources.map(({ key, item, tier, place }) => [key, item.title ?? item['container-title'], tier, place.uri]),
    sources.map(([key, name]) => [key, name, 'frontMatter', undefined]),
  );
  assert.deepEqual(
    read.bibliography.map(({ path }) => path),
    bibliography,
  );
  read.problems.forEach(({ message }, index) => assert.match(message, problems[index] ?? /no more/u));
  assert.equal(read.problems.length, problems.length);
}

describe('front matter', () => {
  it('numbers a list by position, except entries that have a number', () =>
    check(
      '---\ntitle: Storm\nsources:\n  - ⟦title: Morning Tide\n    url: https://guadiana.example/tide⟧\n  - ⟦"Nordwire, 4 May 2027"⟧\n  - ⟦{ n: 12, title: The log }⟧\n---\nText.\n',
      [
        ['1', 'Morning Tide'],
        ['2', 'Nordwire'],
        ['12', 'The log'],
      ],
    ));

  it('may call them references or citations, and have an object of them', () =>
    check(
      '---\r\nreferences:\r\n  ⟦almeida: Nordwire, 4 May 2027⟧\r\ncitations:\r\n  ⟦2: { title: The log }⟧\r\n---\r\n',
      [
        ['almeida', 'Nordwire'],
        ['2', 'The log'],
      ],
    ));

  it('names files, one or several', async () => {
    await check('---\n⟦bibliography⟧: desk.bib\n---\n', [], ['desk.bib']);
    const { bibliography } = (await readFrontMatter('---\nbibliography: [desk.bib, ../house.ris, 4]\n---\n'))!;
    assert.deepEqual(
      bibliography.map(({ path }) => path),
      ['desk.bib', '../house.ris', '4'],
    );
  });

  it('that is broken says so, and what can be read counts', () =>
    check(
      '---\nsources:\n  - ⟦title: Morning Tide⟧\n  - [\n---\nText.\n',
      [['1', 'Morning Tide']],
      [],
      [/^This is not valid YAML/u],
    ));

  it('that says something else under these names lists nothing', async () => {
    for (const matter of ['sources: none', 'references: 4', 'citations:'])
      assert.deepEqual(await readFrontMatter(`---\n${matter}\n---\n`), {
        sources: [],
        problems: [],
        bibliography: [],
        transcripts: [],
      });
  });

  it('is there only at the start, and only where it says something of sources', async () => {
    for (const text of [
      'Text.\n---\nsources: [a]\n---\n',
      '---\ntitle: Sources: a list\n---\n',
      '---\nsources: [a]\n',
      '',
      '---\n---\nsources: [x]\n---\n',
    ])
      assert.equal(await readFrontMatter(text), undefined);
  });
});
