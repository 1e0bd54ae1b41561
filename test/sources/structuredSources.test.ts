import assert from 'node:assert/strict';
import { readSources } from '../../server/sources/readSources';
import { check } from './check';

describe('a YAML file of sources', () => {
  it('lists them; a number is a place in the list', () =>
    check(
      'storm.sources.yaml',
      `# The storm of May
- ⟦title: Morning Tide
  outlet: Radio Guadiana
  date: 2027-05-03
  speaker: Noor Haddad
  role: harbour master
  interviewer: Bao Tran
  medium: interview
  timecode: "12:31"
  url: https://guadiana.example/tide⟧

- ⟦"Ana Ruiz, “Ferries sail again”, Nordwire, 4 May 2027, https://nordwire.example/a"⟧
`,
      {
        sources: [
          [
            '1',
            {
              title: 'Morning Tide',
              'container-title': 'Radio Guadiana',
              issued: { literal: '2027-05-03', 'date-parts': [[2027, 5, 3]] },
              interviewer: [{ literal: 'Bao Tran' }],
              medium: 'interview',
              URL: 'https://guadiana.example/tide',
              custom: { speaker: 'Noor Haddad', role: 'harbour master', timecode: '12:31' },
            },
          ],
          ['2', { author: [{ literal: 'Ana Ruiz' }], title: 'Ferries sail again', 'container-title': 'Nordwire' }],
        ],
      },
    ));

  it('names them by their numbers, or by labels', () =>
    check(
      'storm.sources.yml',
      `sources:
  ⟦1: Nordwire, 4 May 2027⟧
  ⟦harbour:
    title: Morning Tide⟧
  ⟦7: { title: The log, author: [Ana Ruiz, Bao Tran] }⟧
`,
      {
        sources: [
          ['1', { 'container-title': 'Nordwire' }],
          ['harbour', { title: 'Morning Tide' }],
          ['7', { author: [{ literal: 'Ana Ruiz' }, { literal: 'Bao Tran' }] }],
        ],
      },
    ));

  it('may be CSL, as Zettlr, Quarto and Pandoc have it', () =>
    check(
      'storm.yaml',
      `---
references:
- ⟦id: ruiz2027
  type: article-newspaper
  author:
  - family: Ruiz
    given: Ana
    non-dropping-particle: de
  issued: { date-parts: [[2027, 5, 4]] }
  container-title: Nordwire
  custom: { speaker: Noor Haddad }⟧
...
`,
      {
        sources: [
          [
            'ruiz2027',
            {
              type: 'article-newspaper',
              author: [{ family: 'de Ruiz', given: 'Ana' }],
              issued: { 'date-parts': [[2027, 5, 4]] },
              custom: { speaker: 'Noor Haddad' },
            },
          ],
        ],
      },
    ));

  it('may repeat itself with anchors', () =>
    check('a.yaml', '- &base\n  ⟦outlet: Nordwire⟧\n- ⟦{ outlet: Nordwire, n: 9 }⟧\n- ⟦*base⟧\n', {
      sources: [
        ['1', { 'container-title': 'Nordwire' }],
        ['9', {}],
        ['3', { 'container-title': 'Nordwire' }],
      ],
    }));

  it('that says little gives little', () =>
    check('a.yaml', '- ⟦title:\n  url: https://nordwire.example/a⟧\n- ⟦{}⟧\n', {
      sources: [
        ['1', { title: undefined as never, URL: 'https://nordwire.example/a' }],
        ['2', { type: 'document' }],
      ],
    }));

  it('says which field is wrong and what to write, and takes the others', () =>
    check(
      'a.yaml',
      `- ⟦title: Morning Tide
  ❯url: javascript:alert(1)
  ❯date: { when: soon }
  ❯outlet: [Radio, Guadiana]
  ❯author: [Ana Ruiz, 4, { age: 5 }]⟧
- ❯[Nordwire]
- ⟦n: 1b⟧
- ❯n: 1b
`,
      {
        sources: [
          ['1', { title: 'Morning Tide' }],
          ['1b', {}],
        ],
        // In the order in which they are read.
        problems: [
          /^“url” must be an address that starts with http:/u,
          /^“date” must be a date such as 2026-05-03\./u,
          /^“outlet” must be text/u,
          /^“author” must be a name/u,
          /^Source 2 must be a line of text or an object with fields/u,
          /^“1b” is used twice, so this source was ignored. Give it another id\.$/u,
        ],
      },
    ));

  it('that breaks off names the line, and the part before it still counts', () =>
    check('a.yaml', '- ⟦title: Morning Tide⟧\n- ⟦outlet: Nordwire⟧\n- ⟦title: [a❯⟧', {
      sources: [
        ['1', { title: 'Morning Tide' }],
        ['2', { 'container-title': 'Nordwire' }],
        ['3', {}],
      ],
      problems: [/^This is not valid YAML: /u],
    }));

  for (const [what, text, problem] of [
    ['is deep', '{'.repeat(40_000), /too long, nested too deeply/u],
    ['is deep in dashes', '- '.repeat(40_000), /too long, nested too deeply/u],
    ['has too many aliases', '- &a x\n- *a\n'.repeat(20_000), /too long, nested too deeply/u],
    ['is an alias bomb', bomb(), /too many aliases/u],
    ['names an anchor that is not there', '- *nobody\n', /nobody/u],
    ['is too long', `- title: ${'x'.repeat(1 << 20)}`, /too long, nested too deeply/u],
    ['is one number', '4', /Sources must be a list/u],
  ] as const)
    it(`that ${what} is a problem and no more`, async () => {
      const { sources, problems } = await readSources('file:///newsroom/a.yaml', text);
      assert.equal(sources.length, 0);
      assert.equal(problems.length, 1);
      assert.match(problems[0]!.message, problem);
    });
});

/** Nine to the fifth names, in five lines. */
function bomb(): string {
  const lines = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (const [above, name] of [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'd'],
    ['d', 'e'],
  ] as const)
    lines.push(`${name}: &${name} [${Array(9).fill(`*${above}`).join(', ')}]`);
  return `${lines.join('\n')}\nsources: [*e, *e]\n`;
}

describe('a JSON file of sources', () => {
  it('may be CSL-JSON, with the name of each person in parts', () =>
    check(
      'storm.sources.json',
      `[
  ⟦{ "id": "ruiz", "type": "interview", "title": "Morning Tide",
    "author": [{ "family": "Ruiz", "given": "Ana" }, { "literal": "City of Velm" }],
    "issued": { "date-parts": [["2027", 5]] }, "URL": "https://web.archive.org/web/20270504/https://nordwire.example/a" }⟧,
  ⟦"Nordwire, 4 May 2027"⟧, // a comment
]`,
      {
        sources: [
          [
            'ruiz',
            {
              type: 'interview',
              author: [{ family: 'Ruiz', given: 'Ana' }, { literal: 'City of Velm' }],
              issued: { 'date-parts': [[2027, 5]] },
              URL: 'https://nordwire.example/a',
              custom: { archiveUrl: 'https://web.archive.org/web/20270504/https://nordwire.example/a' },
            },
          ],
          ['2', { 'container-title': 'Nordwire' }],
        ],
      },
    ));

  it('names them by number, under a key or not', async () => {
    await check('a.json', '{ ⟦"2": { "outlet": "Nordwire" }⟧, ⟦"10": { "n": 3 }⟧ }', {
      sources: [
        ['2', { 'container-title': 'Nordwire' }],
        ['3', {}],
      ],
    });
    await check('a.json', '{ "version": 1, "references": { ⟦"2": "Nordwire"⟧ } }', { sources: [['2', {}]] });
  });

  it('that breaks off names the place, and the part before it still counts', () =>
    check('a.json', '[⟦{ "title": "Morning Tide" }⟧, ⟦{ "title": "The log", ❯⟧', {
      sources: [
        ['1', { title: 'Morning Tide' }],
        ['2', { title: 'The log' }],
      ],
      problems: [/^This is not valid JSON: /u],
    }));

  it('cannot name what every object has', async () => {
    const { sources } = await readSources(
      'file:///newsroom/a.json',
      '{ "__proto__": { "title": "x", "custom": { "__proto__": { "speaker": "y" } } }, "constructor": "Nordwire" }',
    );
    assert.deepEqual(
      sources.map(({ key, item }) => [key, item.title, item.custom]),
      [
        ['__proto__', 'x', undefined],
        ['constructor', undefined, undefined],
      ],
    );
    assert.equal(({} as { title?: string }).title, undefined);
  });

  it('shortens what nobody reads', async () => {
    const { sources } = await readSources(
      'file:///newsroom/a.json',
      JSON.stringify([{ id: 'k'.repeat(9999), title: 'x'.repeat(1 << 20), note: 'a\0b\n\u0007c' }]),
    );
    assert.deepEqual(
      sources.map(({ key, item }) => [key.length, item.title?.length, item.note]),
      [[80, 1000, 'a b c']],
    );
  });
});

describe('a date that is none', () => {
  for (const part of [
    '{ "toString": "x" }',
    '{ "__proto__": 1, "toString": 2, "valueOf": 3 }',
    '[[{ "toString": 1 }]]',
    'null',
    '"soon"',
  ])
    it(`leaves the source as it is: ${part}`, async () => {
      const text = `[{ "id": "1", "title": "A", "issued": { "date-parts": [[${part}]] } }]`;
      const { sources } = await readSources('file:///newsroom/a.json', text);
      assert.deepEqual(sources[0]?.item, { id: '1', type: 'document', title: 'A' });
    });
});
