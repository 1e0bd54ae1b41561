import assert from 'node:assert/strict';
import type { LanguageId } from '../../server/article/article';
import { readArticle } from '../../server/article/readArticle';

/** Each block as "kind: its text", entries as "kind label: its body". */
function check(text: string, languageId: LanguageId, expected: readonly string[]): void {
  const article = readArticle(text, languageId);
  assert.deepEqual(
    article.blocks.map(({ kind, entry, start, end }) =>
      entry
        ? `${kind} ${entry.form} ${entry.key}: ${text.slice(entry.body.start, entry.body.end)}`
        : `${kind}: ${text.slice(start, end)}`,
    ),
    expected,
  );
}

describe('blocks of a plain text', () => {
  it('are paragraphs at blank lines, or one a line where lines are not wrapped', () => {
    check('The dam broke.\nIt rained.\n\nIt was dark.', 'plaintext', [
      'paragraph: The dam broke.',
      'paragraph: It rained.',
      'paragraph: It was dark.',
    ]);
    check('The dam broke in the night and the\nwater came down the valley to the\ntown.', 'plaintext', [
      'paragraph: The dam broke in the night and the\nwater came down the valley to the\ntown.',
    ]);
  });

  it('have headings and lists', () => {
    check('Dam breaks\n\nIt rained.\n\n- one\n- two', 'plaintext', [
      'heading: Dam breaks',
      'paragraph: It rained.',
      'listItem: - one',
      'listItem: - two',
    ]);
  });

  it('end in a list of sources, with or without a heading', () => {
    check('It rained [1].\n\nSources:\n[1] Nordwire, 3 May\n[2] The Dispatch', 'plaintext', [
      'paragraph: It rained [1].',
      'heading: Sources:',
      'reference bracketed 1: Nordwire, 3 May',
      'reference bracketed 2: The Dispatch',
    ]);
    check('It rained [1].\n\n[1] Nordwire, 3 May\n[2] The Dispatch', 'plaintext', [
      'paragraph: It rained [1].',
      'reference bracketed 1: Nordwire, 3 May',
      'reference bracketed 2: The Dispatch',
    ]);
    check('Es regnete [1].\n\nQuellen\n\n1. Nordwire', 'plaintext', [
      'paragraph: Es regnete [1].',
      'heading: Quellen',
      'reference ordered 1: Nordwire',
    ]);
  });

  it('have no heading in a line that ends in a mark, and no prose in an ignore comment', () => {
    check(
      "''We came,'' she said, ''and saw''\n\n[attribution-disable-next-line uncited-quote -- a song]\nIt rained.",
      'plaintext',
      [
        "paragraph: ''We came,'' she said, ''and saw''",
        'html: [attribution-disable-next-line uncited-quote -- a song]',
        'paragraph: It rained.',
      ],
    );
  });

  it('keep CRLF, a byte order mark and no final line end', () => {
    check('\uFEFFThe dam broke.\r\n\r\nIt rained.', 'plaintext', [
      'paragraph: The dam broke.',
      'paragraph: It rained.',
    ]);
  });
});

describe('blocks of a Markdown text', () => {
  it('are told apart by their lines', () => {
    check(
      '---\ntitle: Dam\n---\n# Dam breaks\n\nIt rained\nall night.\n\n> “Go,” she\n> said.\n\n1. one\n2. two\n   more\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<!-- note\n\nstill -->\n\n```js\ncode\n\ncode\n```\nIt was dark.\n====',
      'markdown',
      [
        'frontMatter: ---\ntitle: Dam\n---',
        'heading: # Dam breaks',
        'paragraph: It rained\nall night.',
        'blockQuote: > “Go,” she\n> said.',
        'listItem: 1. one',
        'listItem: 2. two\n   more',
        'table: | a | b |\n|---|---|\n| 1 | 2 |',
        'html: <!-- note\n\nstill -->',
        'code: ```js\ncode\n\ncode\n```',
        'heading: It was dark.',
      ],
    );
  });

  it('go on over blank lines in a script, as JSON-LD has them', () => {
    check(
      '<script type="application/ld+json">\n{ "a":\n\n"b" }\n</script>\n\nIt rained.\n\n<div>\n\nIt was dark.',
      'markdown',
      [
        'html: <script type="application/ld+json">\n{ "a":\n\n"b" }\n</script>',
        'paragraph: It rained.',
        'paragraph: It was dark.',
      ],
    );
  });

  it('know headings of many languages', () => {
    for (const heading of [
      '## Sources:',
      '**Quellen:**',
      '### 7. References & Sources',
      '## 📚 Fuentes',
      '参考文献：',
      '## Notes et références',
      '## Список литературы',
      '## المصادر والمراجع',
      '## 참고 자료',
      '__Works Cited__',
      '## Tài liệu tham khảo',
    ])
      assert.equal(
        readArticle(`It rained [1].\n\n${heading}\n\n1. Nordwire`, 'markdown').blocks.at(-1)!.entry?.key,
        '1',
        heading,
      );
    for (const heading of ['## Water sources', '## Notes on rain', '## The source of the Velm'])
      assert.equal(
        readArticle(`It rained.\n\n${heading}\n\n1. Go`, 'markdown').blocks.at(-1)!.entry,
        undefined,
        heading,
      );
  });

  it('know entries that are raised, linked, or go on over lines', () => {
    check('It rained.¹\n\n¹ Nordwire, 3 May,\np. 2\n² The Dispatch', 'markdown', [
      'paragraph: It rained.¹',
      'reference superscript 1: Nordwire, 3 May,\np. 2',
      'reference superscript 2: The Dispatch',
    ]);
    check('It rained.\n\n<sup>1</sup> Nordwire\n<sup>2</sup> The Dispatch', 'markdown', [
      'paragraph: It rained.',
      'reference superscript 1: Nordwire',
      'reference superscript 2: The Dispatch',
    ]);
    check(
      'It rained [1].\n\n## Sources\n\n- [1](https://a.example) Nordwire\n- [2](https://b.example) The Dispatch',
      'markdown',
      [
        'paragraph: It rained [1].',
        'heading: ## Sources',
        'reference bracketed 1: (https://a.example) Nordwire',
        'reference bracketed 2: (https://b.example) The Dispatch',
      ],
    );
    check('It rained [1].\n\n[1] Nordwire,\n    3 May\n[2] The Dispatch', 'plaintext', [
      'paragraph: It rained [1].',
      'reference bracketed 1: Nordwire,\n    3 May',
      'reference bracketed 2: The Dispatch',
    ]);
  });

  it('know every form of entry', () => {
    check(
      'It rained [1].[^a]\n\n## References\n\n1. [The dam](https://example.org)\n\n[2]: https://example.org/b "B"\n[3]: Nordwire, 3 May\n\n[^a]: Nordwire,\n  3 May',
      'markdown',
      [
        'paragraph: It rained [1].[^a]',
        'heading: ## References',
        'reference ordered 1: [The dam](https://example.org)',
        'reference definition 2: https://example.org/b "B"',
        'reference definition 3: Nordwire, 3 May',
        'reference footnote a: Nordwire,\n  3 May',
      ],
    );
  });

  it('number a lazy list as Markdown renders it', () => {
    check('It rained [2].\n\n## Sources\n\n1. Nordwire\n1. The Dispatch', 'markdown', [
      'paragraph: It rained [2].',
      'heading: ## Sources',
      'reference ordered 1: Nordwire',
      'reference ordered 2: The Dispatch',
    ]);
  });

  it('take no numbered step for a source', () => {
    check('It rained.\n\n1. Wake up\n2. Go out', 'markdown', [
      'paragraph: It rained.',
      'listItem: 1. Wake up',
      'listItem: 2. Go out',
    ]);
  });
});
