import assert from 'node:assert/strict';
import { analyse } from '../../server/analysis/analyse';
import { Newsroom, problems, titles } from './memory';

const matter = (yaml: string): string => `---\n${yaml}\n---\n“We sail at dawn,” Bao Tran said [1].\n`;

describe('the sources of an article', () => {
  it('are in its front matter, next to it by its name, and where its front matter says, in this order', async () => {
    const room = new Newsroom({
      'desk/storm.sources.json': '{ "2": { "title": "beside" } }',
      'desk/storm.bib': '@online{tran, title={by name}}',
      'desk/lists/a.ris': 'TY  - ELEC\nID  - 4\nTI  - named\nER  - \n',
      'house.bib': '@online{5, title={the whole house}}',
      'desk/other.bib': '@online{6, title={nobody asked}}',
    });
    const text = matter('sources:\n  - title: in it\nbibliography: [lists/a.ris, house.bib]');
    assert.deepEqual(titles(await room.of('desk/storm.md', text)), [
      '1 in it',
      '2 beside',
      'tran by name',
      '4 named',
      '5 the whole house',
    ]);
  });

  it('of plain text are in a file next to it: it has no front matter', async () => {
    const room = new Newsroom({ 'storm.sources.yml': '- title: beside' });
    assert.deepEqual(titles(await room.of('storm.txt', matter('sources:\n  - title: in it'), 'plaintext')), [
      '1 beside',
    ]);
    assert.deepEqual(titles(await room.of('a.b/storm', '')), []);
  });

  it('complete each other field by field; what counts first is not overruled', async () => {
    const room = new Newsroom({
      'storm.sources.yaml': '1: { title: beside, outlet: Radio Guadiana }\n3: { title: only here }',
      'storm.bib': '@online{1, title={last}, organization={Nordwire}, speaker={Bao Tran}}',
    });
    const text = matter('sources:\n  - url: https://guadiana.example/tide\n  - title: second');
    const { sources } = await room.of('storm.md', text);
    const { references } = analyse(text, 'markdown', undefined, sources);
    assert.deepEqual(
      references.all.map(({ key, tier, item }) => [key, tier, item.title]),
      [
        ['1', 'frontMatter', 'beside'],
        ['2', 'frontMatter', 'second'],
        ['3', 'sidecar', 'only here'],
      ],
    );
    const { URL, 'container-title': outlet } = references.byKey.get('1')!.item;
    assert.deepEqual([URL, outlet], ['https://guadiana.example/tide', 'Radio Guadiana']);
  });

  it('may have any name', async () => {
    const room = new Newsroom({
      'Größe 100%/storm, 1.bib': '@online{1, title={beside}}',
      'Größe 100%/#2 ä?.bib': '@online{2, title={named}}',
    });
    const found = await room.of('Größe 100%/storm, 1.md', matter('bibliography: "#2 ä?.bib"'));
    assert.deepEqual(titles(found), ['1 beside', '2 named']);
  });
});

describe('a file of sources', () => {
  it('is read once for all keystrokes in an article, and all articles', async () => {
    const room = new Newsroom({ 'house.bib': '@online{1, title={A}}' });
    const first = await room.of('a.md', matter('bibliography: house.bib'));
    const reads = room.reads.length;
    for (const typed of ['x', 'xy', 'xyz'])
      assert.equal(await room.of('a.md', matter('bibliography: house.bib') + typed), first);
    assert.equal(room.reads.length, reads);
    const { files } = await room.of('b.md', matter('bibliography: house.bib'));
    assert.equal(files[0], first.files[0]);
    assert.equal(room.reads.filter((path) => path === 'house.bib').length, 1);
  });

  it('is read again once it has changed, appeared or gone', async () => {
    const room = new Newsroom({ 'a.sources.yaml': '- title: before' });
    assert.deepEqual(titles(await room.of('a.md')), ['1 before']);
    assert.equal(room.change('a.sources.yaml', '- title: after'), true);
    assert.deepEqual(titles(await room.of('a.md')), ['1 after']);
    assert.equal(room.change('a.bib', '@online{2, title={come}}'), true);
    assert.deepEqual(titles(await room.of('a.md')), ['1 after', '2 come']);
    assert.equal(room.change('a.sources.yaml'), true);
    assert.deepEqual(titles(await room.of('a.md')), ['2 come']);
    assert.equal(room.change('b.bib', '@online{2, title={not ours}}'), false);
  });

  it('that has changed to the same gives the same', async () => {
    const room = new Newsroom({ 'a.sources.yaml': '- title: before' });
    const before = await room.of('a.md');
    room.change('a.sources.yaml', '- title: before');
    assert.equal(await room.of('a.md'), before);
  });

  it('that changes while it is read is read again', async () => {
    const room = new Newsroom({ 'a.sources.yaml': '- title: before' });
    const reading = room.of('a.md');
    room.change('a.sources.yaml', '- title: after');
    await reading;
    assert.deepEqual(titles(await room.of('a.md')), ['1 after']);
  });

  it('is asked for several times at once, and read once', async () => {
    const room = new Newsroom({ 'a.bib': '@online{1, title={A}}' });
    const [first, second] = await Promise.all([room.of('a.md'), room.of('a.md')]);
    assert.equal(first, second);
    assert.equal(room.reads.filter((path) => path === 'a.bib').length, 1);
  });

  it('that is too long is not read, though an editor shows it', async () => {
    const room = new Newsroom({ 'a.ris': ' '.repeat((5 << 20) + 1) });
    assert.match(problems(await room.of('a.md'))[0]!, /^a\.ris ⟦⟧ This file is longer than 5 MB/u);
  });

  it('that is named twice counts once', async () => {
    const room = new Newsroom({ 'a.bib': '@online{1, title={A}}' });
    assert.deepEqual(titles(await room.of('a.md', matter('bibliography: [a.bib, ./a.bib, x/../a.bib]'))), ['1 A']);
  });

  it('says where it is wrong: in its own lines, in the article where it is named', async () => {
    const room = new Newsroom({
      'desk/a.bib': '@online{1, title={A}}\n@online{1, title={B}}',
      'desk/b.bib': { refused: 'outside' },
      'desk/a.sources.yaml': { refused: 'too long' },
      'desk/a.ris': { refused: 'binary' },
    });
    const names = '[nowhere.bib, b.bib, "https://a.example/x.bib", notes.txt]';
    assert.deepEqual(problems(await room.of('desk/a.md', matter(`bibliography: ${names}`))), [
      'desk/a.sources.yaml ⟦⟧ This file is longer than 5 MB and was not read. Split it.',
      'desk/a.bib ⟦@online{1, title={B}}⟧ “1” is used twice, so this entry was ignored. Give it another key.',
      'desk/a.ris ⟦⟧ This file contains NUL bytes and was not read. Save it as UTF-8 text.',
      'desk/a.md ⟦bibliography⟧ “nowhere.bib” was not found beside the article or in the workspace folder. Correct the path.',
      'desk/a.md ⟦bibliography⟧ “b.bib” is outside the workspace and was not read. Copy it into the workspace.',
      'desk/a.md ⟦bibliography⟧ “https://a.example/x.bib” is a web address, and Attribution Lint does not download files. Save the file in the workspace.',
      'desk/a.md ⟦bibliography⟧ “notes.txt” does not have the name of a source file. Use one of these endings: .bib, .bibtex, .json, .ris, .yaml or .yml.',
    ]);
  });

  it('gives another message when it is refused for another reason', async () => {
    const room = new Newsroom({ 'a.bib': { refused: 'binary' } });
    assert.match(problems(await room.of('a.md'))[0]!, /contains NUL bytes/u);
    room.change('a.bib', { refused: 'too long' });
    assert.match(problems(await room.of('a.md'))[0]!, /longer than 5 MB/u);
  });

  for (const [extension, source] of [
    ['bib', '@a{#,}'],
    ['sources.json', '"#":"a",'],
    ['ris', 'TY  - \nID  - #\nER  - \n'],
  ] as const)
    it(`with 20,000 sources as .${extension} is read up to the ten-thousandth`, async () => {
      const all = Array.from({ length: 20_000 }, (_, index) => source.replace('#', `k${index}`)).join('');
      const room = new Newsroom({ [`a.${extension}`]: extension === 'sources.json' ? `{${all}}` : all });
      const found = await room.of('a.md');
      assert.equal(found.sources.length, 10_000);
      assert.match(problems(found).join('\n'), /⟦[^⟧]*k10000[^⟧]*⟧ This file has more than 10,000 sources/u);
    });

  it('that is broken does not take the article’s other sources with it', async () => {
    const room = new Newsroom({
      'a.sources.yaml': '{'.repeat(1000),
      'a.sources.json': '[{ "title": "A" }, {',
      'a.bib': '@online{9, title={B}}',
    });
    const found = await room.of('a.md');
    assert.deepEqual(titles(found), ['1 A', '2 ', '9 B']);
    assert.equal(found.problems.length, 2);
  });
});
