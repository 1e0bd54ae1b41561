import assert from 'node:assert/strict';
import { analyse } from '../../server/analysis/analyse';
import { outlineOf } from '../../server/features/outline';
import { usesAt } from '../../server/features/findReferences';
import { matcher, symbolsOf } from '../../server/features/workspaceSymbols';
import { textOf } from '../../server/text/span';
import { atCursor } from './at';

const ARTICLE = [
  'Ruta Almeida, the mayor of Velm, spoke to Radio Kestrel [1].',
  '“We will rebuild the bridge,” Almeida said [1]. “It will take a year,” she said [1].',
  '“It is a mistake,” said Femi Okoro, a shopkeeper [2].',
  'Sources',
  '[1] Radio Kestrel, “The mayor speaks”, 3 May 2026\n[2] Nordwire, “The street speaks”',
].join('\n\n');

const withCursor = (words: string, by = 1): string => {
  const at = ARTICLE.indexOf(words) + by;
  return `${ARTICLE.slice(0, at)}‸${ARTICLE.slice(at)}`;
};

describe('references', () => {
  const usesOf = (source: string): string[] => {
    const { analysis, offset } = atCursor(source);
    return (usesAt(analysis, offset)?.uses ?? []).map((span) => textOf(analysis.text, span));
  };

  it('of a citation, or of its entry, are all citations of its source', () => {
    assert.deepEqual(usesOf(withCursor('[1].')), ['[1]', '[1]', '[1]']);
    assert.deepEqual(usesOf(withCursor('[2] Nordwire')), ['[2]']);
  });

  it('of a speaker, or of a quotation, are all quotations of the speaker', () => {
    const quotations = ['“We will rebuild the bridge,”', '“It will take a year,”'];
    assert.deepEqual(usesOf(withCursor('Almeida said')), quotations);
    assert.deepEqual(usesOf(withCursor('“It will take')), quotations);
  });
});

describe('highlights', () => {
  it('of a number in a list are of that number alone', () => {
    const { analysis, offset } = atCursor(
      'It rained [1, ‸2]. It snowed [2].\n\nSources\n\n[1] Nordwire\n[2] The Fjord Post',
    );
    const names = usesAt(analysis, offset)?.names ?? [];
    assert.deepEqual(
      names.map(({ start, end }) => analysis.text.slice(start - 1, end + 1)),
      [' 2]', ' [2].', '\n[2] '],
    );
  });

  it('of a source are the same from any word of its entry', () => {
    const all = ['[1]', '[1]', '[1]', '[1]'];
    for (const words of ['[1].', '[1] Radio', 'The mayor speaks']) {
      const { analysis, offset } = atCursor(withCursor(words));
      assert.deepEqual(
        usesAt(analysis, offset)?.names.map((span) => textOf(analysis.text, span)),
        all,
        words,
      );
    }
  });
});

describe('the fold of the list of sources', () => {
  for (const [form, list] of [
    ['numbers in brackets', '[1] Nordwire\n[2] The Fjord Post'],
    ['an ordered list', '1. Nordwire\n2. The Fjord Post'],
    ['link definitions', '[1]: https://nordwire.example/a\n[2]: https://fjord.example/b'],
    ['footnotes', '[^1]: Nordwire\n[^2]: The Fjord Post'],
    ['raised numbers', '¹ Nordwire\n² The Fjord Post'],
  ])
    it(`has its heading, of ${form}`, () => {
      const mark = form === 'footnotes' ? '[^1]' : form === 'raised numbers' ? '¹' : '[1]';
      const { references, text } = analyse(
        `“It is a mistake,” said Femi Okoro${mark}.\n\n## Sources\n\n${list}\n`,
        'markdown',
      );
      assert.equal(references.list && textOf(text, references.list.span), `## Sources\n\n${list}`);
    });
});

describe('symbols of the workspace', () => {
  it('are who is quoted, and the sources that are declared', () => {
    const analysis = analyse(ARTICLE, 'plaintext');
    assert.deepEqual(
      symbolsOf(analysis, {}).map(({ kind, name, place }) => [
        kind,
        name,
        textOf(analysis.text, place.span).slice(0, 12),
      ]),
      [
        ['speaker', 'Ruta Almeida', '“We will reb'],
        ['speaker', 'Femi Okoro', '“It is a mis'],
        ['source', '[1] “The mayor speaks”, Radio Kestrel, 3 May 2026', '[1] Radio Ke'],
        ['source', '[2] “The street speaks”, Nordwire', '[2] Nordwire'],
      ],
    );
  });

  it('are found by all words, whatever their case and accents', () => {
    const names = ['Zoë Ångström', 'Femi Okoro', '[1] Nordwire, “Ångström speaks”'];
    for (const [query, found] of [
      ['angstrom', [0, 2]],
      ['ZOE ang', [0]],
      ['Ång spe', [2]],
      ['', [0, 1, 2]],
      ['xyz', []],
    ] as const)
      assert.deepEqual(
        names.filter(matcher(query)),
        found.map((index) => names[index]),
        query,
      );
  });
});

describe('the outline', () => {
  it('names nobody for words of whom it is not certain, and says what is inferred', () => {
    const lines = outlineOf(
      analyse(
        'Ruta Almeida spoke to Radio Kestrel [1].\n\n“We will rebuild the bridge,” Almeida said [1].\n\nIt was a wet night. “Go home now, all of you.”',
        'plaintext',
      ),
    ).map(({ name, detail, children }) => [name, detail, ...children.map((child) => child.name)]);
    assert.deepEqual(lines, [
      ['Ruta Almeida', undefined, '“We will rebuild the bridge,”'],
      ['Speaker unclear', undefined, '“Go home now, all of you.”'],
      ['[1]', 'Ruta Almeida, Radio Kestrel (inferred from the text)'],
    ]);
  });

  it('lists who speaks, with their quotations, and the sources', () => {
    const lines = outlineOf(analyse(ARTICLE, 'plaintext')).flatMap(({ name, children }) => [
      name,
      ...children.map((child) => `  ${child.name} ${child.detail ?? ''}`),
    ]);
    assert.deepEqual(lines, [
      'Ruta Almeida',
      '  “We will rebuild the bridge,” [1]',
      '  “It will take a year,” [1]',
      'Femi Okoro',
      '  “It is a mistake,” [2]',
      '[1]',
      '[2]',
    ]);
  });
});
