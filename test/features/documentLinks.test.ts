import assert from 'node:assert/strict';
import { analyse } from '../../server/analysis/analyse';
import type { LanguageId } from '../../server/article/article';
import { documentLinksOf } from '../../server/features/documentLinks';
import type { DeclaredSource } from '../../server/references/reference';
import { textOf } from '../../server/text/span';

/** Checks the links of an article: the words that carry each, where it leads, and what its tooltip says. */
function check(
  text: string,
  expected: readonly (readonly [words: string, target: string, tooltip: string])[],
  {
    languageId = 'plaintext',
    sources = [],
    onCitations = true,
  }: { languageId?: LanguageId; sources?: readonly DeclaredSource[]; onCitations?: boolean } = {},
): void {
  const analysis = analyse(text, languageId, undefined, sources);
  const links = documentLinksOf(analysis, { onCitations, translations: {} });
  assert.deepEqual(
    links.map(({ span, target, tooltip }) => [textOf(text, span), target, tooltip]),
    expected,
  );
}

const SAID = 'It rained. “We will rebuild the bridge,” said Ruta Almeida [1].';
const LIST = '\n\nSources\n\n[1] Nordwire, https://nordwire.example/rain\n[2] Radio Kestrel, “Rain”\n';

describe('links', () => {
  it('lead from a citation to the page, at the quotation that it supports', () => {
    check(SAID + LIST, [
      [
        '[1]',
        'https://nordwire.example/rain#:~:text=We%20will%20rebuild%20the%20bridge',
        'Open nordwire.example at the quoted words',
      ],
    ]);
  });

  it('lead from a citation of no quotation to the page', () => {
    check(`It rained [1].${LIST}`, [['[1]', 'https://nordwire.example/rain', 'Open nordwire.example']]);
  });

  it('lead from each number of a citation to its own source', () => {
    check('It rained [1, 2].\n\nSources\n\n[1] https://a.example/x\n[2] https://b.example/y\n', [
      ['1', 'https://a.example/x', 'Open a.example'],
      ['2', 'https://b.example/y', 'Open b.example'],
    ]);
  });

  it('are not on citations where a click goes to the entry', () => {
    check(SAID + LIST, [], { onCitations: false });
  });

  it('lead to the archived copy where nothing else is known', () => {
    check('It rained [1].\n\nSources\n\n[1] “Rain”, https://perma.cc/AB12-CD34\n', [
      ['[1]', 'https://perma.cc/AB12-CD34', 'Open the archived copy at perma.cc'],
    ]);
  });

  it('leave Markdown’s own links to the editor', () => {
    check('It rained ([nordwire.example](https://nordwire.example/rain)), said Ruta Almeida.', [], {
      languageId: 'markdown',
    });
  });

  it('lead from addresses without a scheme', () => {
    check(
      `It rained [2].\n\nSources\n\n[1] Nordwire, www.nordwire.example/rain.\n[2] Okoro, “Rain”, doi:10.1234/rain.5\n`,
      [
        ['www.nordwire.example/rain', 'https://www.nordwire.example/rain', 'Open nordwire.example'],
        ['doi:10.1234/rain.5', 'https://doi.org/10.1234/rain.5', 'Open doi.org'],
      ],
    );
  });

  it('lead into a recording at its second, also from its address', () => {
    const matter = '---\nsources:\n  - https://youtu.be/Ab1\n---\n\n';
    const start = matter.indexOf('https');
    const source: DeclaredSource = {
      key: '1',
      tier: 'frontMatter',
      item: { id: '1', type: 'broadcast', URL: 'https://youtu.be/Ab1', custom: { timecode: '1:06' } },
      place: { span: { start, end: start + 20 } },
    };
    check(
      `${matter}“We will rebuild the bridge,” said Ruta Almeida [1].`,
      [
        ['https://youtu.be/Ab1', 'https://youtu.be/Ab1?t=64', 'Open youtu.be at 1:06'],
        ['[1]', 'https://youtu.be/Ab1?t=64', 'Open youtu.be at 1:06'],
      ],
      { languageId: 'markdown', sources: [source] },
    );
  });

  it('lead nowhere but into the web', () => {
    for (const URL of [
      'command:evil',
      'javascript:evil()',
      'file:///etc/passwd',
      'https://nordwire.example@evil.example/',
    ])
      check('It rained, said Ruta Almeida [1].', [], {
        sources: [
          {
            key: '1',
            tier: 'sidecar',
            item: { id: '1', type: 'webpage', URL },
            place: { uri: 'file:///a.yaml', span: { start: 0, end: 1 } },
          },
        ],
      });
  });
});
