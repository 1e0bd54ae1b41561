import assert from 'node:assert/strict';
import { readArticle } from '../../server/article/readArticle';
import { checkBlocks as check } from './checkBlocks';

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
  it('are distinguished by their lines', () => {
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

  it('are a paragraph a line where copied pages have them so, and one where a sentence has a line', () => {
    check('Ruiz left on Monday. It rained.\nThe pier was shut. Nobody came.\nShe slept.', 'markdown', [
      'paragraph: Ruiz left on Monday. It rained.',
      'paragraph: The pier was shut. Nobody came.',
      'paragraph: She slept.',
    ]);
    check('Ruiz left on Monday.\nIt rained.\nThe pier was shut.', 'markdown', [
      'paragraph: Ruiz left on Monday.\nIt rained.\nThe pier was shut.',
    ]);
    check('Ruiz left on Monday with\nher two boats. It rained, and\nthe pier was shut. Nobody came.', 'markdown', [
      'paragraph: Ruiz left on Monday with\nher two boats. It rained, and\nthe pier was shut. Nobody came.',
    ]);
  });
});

describe('lists of sources', () => {
  it('follow their heading from the next line on', () => {
    for (const languageId of ['plaintext', 'markdown'] as const) {
      check('It rained.\n\nReferences\nHale, Peter. "A night raid", The Observer, 2009-03-01.', languageId, [
        'paragraph: It rained.',
        'heading: References',
        'reference: Hale, Peter. "A night raid", The Observer, 2009-03-01.',
      ]);
      check('It rained.\n\nNote\nthat it was dark.', languageId, [
        'paragraph: It rained.',
        'paragraph: Note\nthat it was dark.',
      ]);
    }
  });

  it('end where prose cites them again, and each part may have its own', () => {
    check(
      'It rained.[1]\n\n## Sources\n\n1. Nordwire, https://a.example\n\nAna Ruiz was late.[2]\n\n2. Radio Velm, https://b.example',
      'markdown',
      [
        'paragraph: It rained.[1]',
        'heading: ## Sources',
        'reference ordered 1: Nordwire, https://a.example',
        'paragraph: Ana Ruiz was late.[2]',
        'reference ordered 2: Radio Velm, https://b.example',
      ],
    );
    check(
      '## Monday\n\nIt rained.[1]\n\n[1] https://a.example\n\n## Tuesday\n\nIt snowed.[2]\n\n[2] https://b.example',
      'plaintext',
      [
        'heading: ## Monday',
        'paragraph: It rained.[1]',
        'reference bracketed 1: https://a.example',
        'heading: ## Tuesday',
        'paragraph: It snowed.[2]',
        'reference bracketed 2: https://b.example',
      ],
    );
  });

  it('do not swallow prose that is pasted below their heading', () => {
    const prose =
      'The harbour master said on Tuesday that the quay would be dredged before winter. “It cannot wait,” he said [1].';
    const more = 'The council meets again next week to vote on the plan.';
    for (const languageId of ['plaintext', 'markdown'] as const)
      check(`It rained [1].\n\nSources\n\n${prose}\n\n${more}\n\n[1] Nordwire, 3 May\n\n[2] Radio Velm`, languageId, [
        'paragraph: It rained [1].',
        'heading: Sources',
        `paragraph: ${prose}`,
        `paragraph: ${more}`,
        'reference bracketed 1: Nordwire, 3 May',
        'reference bracketed 2: Radio Velm',
      ]);
    const entries = [
      'Interview with Peter Hale, harbour master of Norby, by telephone, 3 May.',
      'The report of the council on the state of the quay, as published in the spring of last year.',
      'Peter Hale, “It cannot wait,” in Nordwire, 3 May.',
    ];
    check(`It rained.\n\nSources\n\n${entries.join('\n\n')}`, 'plaintext', [
      'paragraph: It rained.',
      'heading: Sources',
      ...entries.map((entry) => `reference: ${entry}`),
    ]);
  });

  it('may have any heading, but not every list of links is one', () => {
    check(
      'It rained.[1] It snowed.[2]\n\n## Where this comes from\n\n1. Nordwire, https://a.example\n2. https://b.example',
      'markdown',
      [
        'paragraph: It rained.[1] It snowed.[2]',
        'heading: ## Where this comes from',
        'reference ordered 1: Nordwire, https://a.example',
        'reference ordered 2: https://b.example',
      ],
    );
    check('It rained.\n\n## What to do\n\n1. Go to https://a.example\n2. Sign', 'markdown', [
      'paragraph: It rained.',
      'heading: ## What to do',
      'listItem: 1. Go to https://a.example',
      'listItem: 2. Sign',
    ]);
  });

  it('are known by their authors where they have no heading', () => {
    check(
      'It rained.\n\nHale, P. (2009). A night raid. Observer.\n\nMoss, Ann, and Bo Lind. *Ships*. Velm, 2011.\n\nHale, Peter’s brother, left in 2009.',
      'markdown',
      [
        'paragraph: It rained.',
        'reference: Hale, P. (2009). A night raid. Observer.',
        'reference: Moss, Ann, and Bo Lind. *Ships*. Velm, 2011.',
        'paragraph: Hale, Peter’s brother, left in 2009.',
      ],
    );
  });
});
