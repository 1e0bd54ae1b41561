import assert from 'node:assert/strict';
import fc from 'fast-check';
import { jsonLdOf, readJsonLd } from '../../server/sources/jsonLd';
import type { CslItem } from '../../server/references/reference';
import { anyText } from '../anyText';
import { growthProblem, repeated } from '../../tools/fuzz/growth';
import { mark, marked } from '../marked';
import { Newsroom, problems, titles } from './memory';

const script = (json: string): string =>
  `# Storm\n\n<script type="application/ld+json">\n${json}\n</script>\n\n“We sail,” Bao Tran said [1].\n`;

/** Reads an article whose JSON-LD has its sources marked, and compares some of their fields. */
async function check(
  json: string,
  expected: readonly (readonly [key: string, fields: Partial<CslItem>])[],
): Promise<void> {
  const { text } = marked(script(json));
  const span = jsonLdOf(text)!;
  const { sources, problems } = await readJsonLd(text.slice(span.start, span.end), span.start);
  assert.equal(
    mark(
      text,
      sources.map(({ place }) => place.span),
    ),
    script(json),
  );
  assert.deepEqual(
    sources.map(({ key, item }, index) => [
      key,
      Object.fromEntries(Object.keys(expected[index]?.[1] ?? {}).map((name) => [name, item[name as keyof CslItem]])),
    ]),
    expected,
  );
  assert.deepEqual(problems, []);
}

describe('JSON-LD in an article', () => {
  it('lists what it cites: works, addresses, quotations with their speakers', () =>
    check(
      `{ "@context": "https://schema.org", "@type": "NewsArticle", "citation": [
  ⟦{ "@type": "NewsArticle", "headline": "Ferries sail", "url": "https://nordwire.example/a",
    "author": [{ "@type": "Person", "name": "Ana Ruiz" }, "Mei Lin"], "datePublished": "2027-05-03",
    "publisher": { "name": "Nordwire" }, "archivedAt": "https://archive.example/a" }⟧,
  ⟦"https://guadiana.example/tide"⟧,
  ⟦{ "@type": "Quotation", "text": "We sail", "spokenByCharacter": { "name": "Bao Tran" }, "position": 7,
    "recordedIn": { "@type": "RadioEpisode", "name": "Morning Tide", "publisher": "Radio Guadiana" } }⟧ ] }`,
      [
        [
          '1',
          {
            title: 'Ferries sail',
            'container-title': 'Nordwire',
            author: [{ literal: 'Ana Ruiz' }, { literal: 'Mei Lin' }],
            issued: { literal: '2027-05-03', 'date-parts': [[2027, 5, 3]] },
            URL: 'https://nordwire.example/a',
            custom: { archiveUrl: 'https://archive.example/a' },
          },
        ],
        ['2', { URL: 'https://guadiana.example/tide' }],
        ['7', { title: 'Morning Tide', 'container-title': 'Radio Guadiana', custom: { speaker: 'Bao Tran' } }],
      ],
    ));

  it('may have one citation, and be in a list or a graph', async () => {
    await check('{ "@type": "NewsArticle", ⟦"citation": { "name": "The log" }⟧ }', [['1', { title: 'The log' }]]);
    await check('[{ "name": "x" }, { "citation": [⟦{ "name": "The log" }⟧] }]', [['1', { title: 'The log' }]]);
    await check('{ "@graph": [{ "citation": [⟦{ "@id": "https://a.example/" }⟧] }] }', [
      ['1', { URL: 'https://a.example/' }],
    ]);
  });

  it('counts after the files next to the article, and says where it is wrong', async () => {
    const room = new Newsroom({ 'a.sources.yaml': '- title: beside' });
    const found = await room.of(
      'a.md',
      script('{ "citation": [{ "name": "last" }, { "name": "second", "url": "javascript:x" }'),
    );
    assert.deepEqual(titles(found), ['1 beside', '1 last', '2 second']);
    assert.match(problems(found).join('\n'), /^a\.md ⟦.*⟧ This is not valid JSON: [^\n]*$/u);
    const wrong = await room.of('a.md', script('{ "citation": [{ "url": "javascript:x" }] }'));
    assert.match(problems(wrong).join('\n'), /^a\.md ⟦"url"⟧ “url” must be an address/u);
  });

  it('keeps its places while the text above it is written', async () => {
    const room = new Newsroom({});
    const json = '{ "citation": [{ "name": "The log" }] }';
    for (const above of ['', 'x', 'xy\n\n']) {
      const text = above + script(json);
      const [source] = (await room.of('a.md', text)).sources;
      const { start, end } = source!.place.span;
      assert.equal(text.slice(start, end), '{ "name": "The log" }');
    }
  });

  it('is none in examples of code, in running text, in plain text, or where it speaks of other things', async () => {
    const json = '{ "citation": ["Nordwire"] }';
    for (const text of [
      `~~~html\n${script(json)}~~~\n`,
      script(json).replace('<script', 'Write <script'),
      script('{ "author": "Bao Tran" }'),
      script(json).replace('</script>', ''),
      script(json).replace('application/ld+json', 'text/javascript'),
    ])
      assert.equal(jsonLdOf(text), undefined);
    assert.deepEqual((await new Newsroom({}).of('a.txt', script(json), 'plaintext')).sources, []);
  });

  it('of any kind is read without a throw', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.json(), async (text, json) => {
        for (const content of [text, json, `{"citation":${json}}`, `[{"citation":[${json}, ${text}`]) {
          const { sources } = await readJsonLd(content, 0);
          for (const { place } of sources)
            assert.ok(place.span.start <= place.span.end && place.span.end <= content.length);
          jsonLdOf(script(content));
        }
      }),
    );
  });

  it('is looked for in linear time', () => {
    assert.equal(jsonLdOf('<script type="application/ld+json">'.repeat(3000)), undefined);
    assert.equal(jsonLdOf('application/ld+json'.repeat(5000)), undefined);
  });
});

describe('JSON-LD is looked for in time in proportion to the text', () => {
  const UNITS = [
    '<script type="application/ld+json">\n',
    'application/ld+json ',
    '<script application/ld+json> {"citation" ',
    '```\n<script type="application/ld+json">x</script>\n',
  ];
  for (const unit of UNITS)
    it(JSON.stringify(unit), async () => {
      const problem = await growthProblem((size) => {
        const text = repeated(unit, size * 8);
        return () => jsonLdOf(text);
      });
      assert.equal(problem, undefined);
    });
});
