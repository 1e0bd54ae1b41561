import assert from 'node:assert/strict';
import { readSources } from '../../server/sources/readSources';
import { check } from './check';

describe('a BibTeX file', () => {
  it('gives its entries, LaTeX and macros read, with the fields that newsrooms add', () =>
    check(
      'storm.bib',
      `% The storm of May
@string{nw = "Nordwire"}
@comment{no source}

⟦@article{ruiz,
  title = {The {\\'E}cole \\& the bridge of {Velm}},
  author = {Ruiz, Ana and {City of Velm}},
  journal = nw,
  date = {2027-05-03},
  url = {https://nordwire.example/a},
  speaker = {Ruta {\\"O}zil},
  role = {mayor},
  archiveurl = {https://archive.example/a}
}⟧
What stands between entries is a comment.
⟦@online{2, title = "A day at sea", organization = {Radio Guadiana}, year = 2027}⟧
⟦@Misc(3, howpublished = {\\url{https://guadiana.example/log}})⟧
`,
      {
        sources: [
          [
            'ruiz',
            {
              title: 'The École & the bridge of Velm',
              author: [{ family: 'Ruiz', given: 'Ana' }, { family: 'City of Velm' }],
              'container-title': 'Nordwire',
              issued: { 'date-parts': [[2027, 5, 3]] },
              URL: 'https://nordwire.example/a',
              custom: { speaker: 'Ruta Özil', role: 'mayor', archiveUrl: 'https://archive.example/a' },
            },
          ],
          ['2', { title: 'A day at sea', issued: { 'date-parts': [[2027]] } }],
          ['3', { URL: 'https://guadiana.example/log' }],
        ],
      },
    ));

  it('leaves out what is broken, says what to do in its line, and takes the rest', () =>
    check(
      'storm.bib',
      `❯@online{open, title = {Never closed
⟦@online{a, title = {A day at sea}}⟧
❯@online{b, title {No equals sign}}
❯@online{, title = {No key}}
❯@online{a, title = {Twice}}
⟦@online{c,}⟧
`,
      {
        sources: [
          ['a', { title: 'A day at sea' }],
          ['c', {}],
        ],
        problems: [
          /^This entry does not end. Add the closing brace \}\.$/u,
          /^The entry “b” cannot be read. Write each field as a name, = and a value in braces/u,
          /^This entry has no key. Begin it with @online\{key,$/u,
          /^“a” is used twice, so this entry was ignored. Give it another key\.$/u,
        ],
      },
    ));

  it('has no link that is none', () =>
    check('storm.bib', '⟦@online{a, title={<b>x</b>}, url = {javascript:alert(1)}}⟧', {
      sources: [['a', { title: 'x', URL: undefined as never }]],
    }));

  for (const [what, text] of [
    ['a book in one field', `@misc{a, title={${'x'.repeat(1 << 20)}}}`],
    ['braces', `@misc{a, title=${'{'.repeat(40_000)}`],
    ['names of properties', '@misc{a, __proto__={x}, constructor={y}}'],
    ['entries without end', '@misc{a,\n'.repeat(10_000)],
    ['at signs', '@'.repeat(100_000)],
    ['backslashes', `@misc{a, title={${'\\'.repeat(40_000)}`],
  ] as const)
    it(`of ${what} is read to its end`, async () => {
      const { sources, problems } = await readSources('file:///newsroom/a.bib', text);
      for (const { item } of sources) assert.deepEqual(Object.keys(item).slice(0, 2), ['id', 'type']);
      for (const { end } of problems) assert.ok(end <= text.length);
    });

  it('is read again only where it has changed', async () => {
    const entries = Array.from({ length: 20 }, (_, index) => `@online{k${index}, title={Day ${index}}}`);
    const before = await readSources('file:///newsroom/a.bib', entries.join('\n'));
    const edited = entries.with(7, '@online{k7, title={Night 7}}').join('\n');
    const after = await readSources('file:///newsroom/a.bib', edited, before);
    assert.equal(after.sources[7]!.item.title, 'Night 7');
    assert.deepEqual(
      after.sources.flatMap(({ item }, index) => (item === before.sources[index]!.item ? [] : [index])),
      [7],
    );
    assert.deepEqual(after, await readSources('file:///newsroom/a.bib', edited));
  });
});
