import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyse } from '../../server/analysis/analyse';
import { definitionAt } from '../../server/features/definition';
import { hoverAt } from '../../server/features/hover/hover';
import type { CslItem } from '../../server/references/reference';
import { textOf } from '../../server/text/span';
import { atCursor } from './at';

/** Checks that a hover at `‸` says all of `words`, and nothing of `not`. */
function checkHover(source: string, words: readonly string[], not: readonly string[] = []): void {
  const { analysis, offset } = atCursor(source);
  const hover = hoverAt(analysis, offset)?.plain ?? '';
  for (const word of words) assert.ok(hover.includes(word), `"${word}" in:\n${hover}`);
  for (const word of not) assert.ok(!hover.includes(word), `no "${word}" in:\n${hover}`);
}

/** Checks that go-to at `‸` lands on text that starts with each of `starts`. */
function checkDefinition(source: string, starts: readonly string[]): void {
  const { analysis, offset } = atCursor(source);
  const targets = definitionAt(analysis, offset)?.targets ?? [];
  assert.deepEqual(
    targets.map(({ span }, index) => textOf(analysis.text, span).slice(0, starts[index]?.length)),
    starts,
  );
}

const INTERVIEW = 'Ruta Almeida, the mayor of Velm, spoke of the bridge in an interview with Radio Kestrel [1].\n\n';
const LIST = '\n\nSources\n\n[1] Radio Kestrel, “The mayor speaks”, 3 May 2026, https://kestrel.example/mayor\n';

describe('a hover', () => {
  it('on a quotation gives the speaker’s full name and role', () => {
    checkHover(`${INTERVIEW}“We will re‸build it,” Almeida said [1].`, ['Ruta Almeida, the mayor of Velm', '[1]']);
  });

  it('on a quotation by a pronoun says whom it is read as, and from which sentence', () => {
    checkHover(`${INTERVIEW}Almeida was blunt. “We will re‸build it,” she said [1].`, [
      'Ruta Almeida',
      '“she” is taken to mean Ruta Almeida, inferred from the text',
      'she said',
    ]);
  });

  it('on a citation shows the sentence that cites it, not one that introduces its speaker and cites another', () => {
    const told = 'Mara Hale, the harbour master, told Nordwire on Monday that the pier would close [1].\n\n';
    const said = 'Hale said that it would be rebuilt before the winter [‸2].';
    checkHover(told + said, ['rebuilt before the winter'], ['would close']);
    checkHover(told.replace('[1]', '[‸1]') + said.replace('‸', ''), ['would close']);
    checkHover(told.replace(' [1]', '') + said, ['would close']);
  });

  it('on a quotation by a pronoun that could mean two women names neither as certain', () => {
    const { analysis } = atCursor('Ruta Almeida met Siobhan Okoro in Velm. “We will rebuild the bridge,” she said.‸');
    const [attribution] = analysis.attributions.ofQuotations;
    assert.ok(attribution!.confidence * attribution!.nameConfidence < attribution!.confidence);
  });

  it('on a quotation of one of two names both, and the sentence that leaves it open', () => {
    const two = '“Nobody asked us,” Ruta Almeida said.\n\n“It is late,” Siobhan Okoro said.\n\n';
    const open = 'Ruta Almeida met Siobhan Okoro in Velm. “We will re‸build the bridge,” she said.';
    checkHover(two + open, ['unclear', 'Ruta Almeida', ' or ', 'Siobhan Okoro', 'she said']);
    checkHover(open, [], ['unclear: Ruta']);
  });

  it('on a quotation in German of one of two names both', () => {
    const two =
      '„Es ist schon sehr spät“, sagte Oskar Lahn am Abend.\n\n„Niemand hat uns gefragt“, sagte Karin Vogt.\n\n';
    const open = 'Oskar Lahn sprach sich dagegen aus. Seine Begründung: „Dann holen wir uns den Streit ‸ins Haus.“';
    checkHover(`${two}${open} Das steht nicht im Protokoll der Sitzung.`, ['Oskar Lahn or Karin Vogt']);
  });

  it('on a quotation of nobody claims no name', () => {
    checkHover(`${INTERVIEW}It was a wet night. “Go‸ home now, all of you.”`, ['unclear'], ['Almeida']);
  });

  it('on a quotation without a citation says so', () => {
    checkHover(`${INTERVIEW}“We will re‸build it,” Almeida said.`, ['No citation']);
  });

  it('on a surname says who it is', () => {
    checkHover(`${INTERVIEW}“We will rebuild it,” Alm‸eida said [1].`, [
      'Ruta Almeida, the mayor of Velm',
      'Radio Kestrel',
      'Quoted once',
    ]);
  });

  it('on a citation shows the author first, and whom the source quotes as inferred', () => {
    const entry = '\n\n## Sources\n\n[1] Bo Lind, reporter, “Velm’s bridge”, Harbour Dispatch, 3 May 2026\n';
    checkHover(`“We will rebuild it,” said Ruta Almeida, the mayor of Velm [‸1].${entry}`, [
      'Bo Lind, reporter\n\nQuoting Ruta Almeida, inferred from the text\n\n“Velm’s bridge”, Harbour Dispatch, 3 May 2026',
      '· inferred from the text: speaker\n\n“We will rebuild it,” said Ruta Almeida',
    ]);
  });

  it('on a citation shows what the list says', () => {
    checkHover(`${INTERVIEW.replace('[1]', '[‸1]')}“We will rebuild it,” Almeida said [1].${LIST}`, [
      'The mayor speaks',
      'Radio Kestrel',
      'cited 2 times',
      'listed in the article',
    ]);
  });

  it('on a citation without an entry says that there is none', () => {
    checkHover(`${INTERVIEW}“We will rebuild it,” Almeida said [‸7].${LIST}`, ['[7] is not in any source list']);
  });

  it('on a citation of many sources stays short', () => {
    const numbers = Array.from({ length: 60 }, (_, index) => index + 1);
    const list = numbers.map((number) => `[${number}] Outlet ${number}, “${'Very long '.repeat(90)}”`).join('\n');
    const { analysis, offset } = atCursor(`${INTERVIEW}It rained [1–‸60].\n\nSources\n\n${list}\n`);
    const lines = hoverAt(analysis, offset)?.markdown.split('\n\n') ?? [];
    assert.equal(lines.length, 11);
    assert.match(lines[9] ?? '', /\[10\\\].*Outlet 10/u);
    assert.equal(lines[10], '… and 50 more');
    assert.ok(lines.every((line) => line.length < 400));
  });

  it('on a citation of a few sources distinguishes them', () => {
    const list = LIST + '[2] The Fjord Post, “The bridge”, 4 May 2026\n';
    const { analysis, offset } = atCursor(`${INTERVIEW}It rained ‸[1, 2].${list}`);
    assert.equal(hoverAt(analysis, offset)?.markdown.split('\n\n---\n\n').length, 2);
    checkHover(`${INTERVIEW}It rained [1, ‸2].${list}`, ['The Fjord Post'], ['Radio Kestrel']);
  });

  it('between two citations is about the one that begins there', () => {
    const text = 'The bridge is open [1][2].\n\n## Sources\n\n[1] Nordwire, 3 May 2026\n\n[2] Radio Velm, 4 May 2026\n';
    assert.match(hoverAt(analyse(text, 'markdown'), text.indexOf('[2]'))?.plain ?? '', /Radio Velm/);
    assert.match(hoverAt(analyse(text, 'markdown'), text.indexOf('].'))?.plain ?? '', /Radio Velm/);
  });

  it('on nothing says nothing', () => {
    const { analysis, offset } = atCursor(`${INTERVIEW}It ‸rained.`);
    assert.equal(hoverAt(analysis, offset), undefined);
  });

  it('on a citation names the outlet of a programme, and the sentences that say who and where', () => {
    checkHover(
      'Ruta Almeida, the mayor of Velm, spoke of the bridge on Monday. “We will rebuild it,” Almeida told Radio Kestrel [‸1].',
      ['Ruta Almeida, the mayor of Velm\n\nRadio Kestrel', 'inferred from the text\n\n', 'told Radio Kestrel'],
    );
  });

  it('on a citation of a page about somebody does not make the speaker its author', () => {
    checkHover(
      '“We will rebuild it,” said Ruta Almeida [‸1].\n\n## Sources\n\n[1] “Velm’s bridge”, Harbour Dispatch, 3 May 2026\n',
      ['“Velm’s bridge”, Harbour Dispatch, 3 May 2026\n\nQuoting Ruta Almeida, inferred from the text'],
    );
  });

  it('on a citation leads to the source, its archived copy, and a recording’s second', () => {
    const entry = (body: string): string =>
      `It rained [‸1]. “Yes,” said Ruta Almeida [2].\n\nSources\n\n[1] ${body}\n[2] Nordwire\n`;
    const { analysis, offset } = atCursor(
      entry('Nordwire, https://web.archive.org/web/20260503/https://www.nordwire.example/rain'),
    );
    assert.match(
      hoverAt(analysis, offset)!.markdown,
      /\[nordwire\.example\]\(https:\/\/www\.nordwire\.example\/rain\) · \[archived at web\.archive\.org\]\(https:/u,
    );
  });

  it('on a quotation leads to its very words', () => {
    const { analysis, offset } = atCursor(
      '“We will re‸build the *old* bridge,” said Ruta Almeida [1].\n\n[1]: https://nordwire.example/a "Rain"\n',
      'markdown',
    );
    assert.match(
      hoverAt(analysis, offset)!.markdown,
      /\[nordwire\.example \(opens at this passage\)\]\(https:\/\/nordwire\.example\/a#:~:text=We%20will%20rebuild%20the%20old%20bridge\)/u,
    );
  });

  it('on a pull quote leads to the body’s words and their source', () => {
    checkHover(
      `${INTERVIEW}“We will rebuild the bridge before winter,” Almeida said [1].\n\n“We will re‸build the bridge before winter”${LIST}`,
      [
        'Ruta Almeida, the mayor of Velm\n\nNo citation.\n\nThe same words are also quoted here:',
        'Almeida said [1].\n\n[1] “The mayor',
      ],
    );
  });

  it('on a quotation of somebody without a name says so', () => {
    checkHover('It rained. “Go ho‸me,” a spokesman said on Monday [1].', ['a spokesman, not named in this article']);
  });

  it('calls a source as the article does', () => {
    for (const [cited, label, key] of [
      ['[^a]', '[^a]', '[^a]:'],
      ['¹', '¹', '¹'],
      ['[Source 1]', '[Source 1]', '[1]'],
    ] as const) {
      const list = `\n\n## Sources\n\n${key} Nordwire, “Rain”, 3 May 2026\n`;
      const { analysis, offset } = atCursor(
        `“It rained,” said Ruta Almeida.${cited}‸ “Yes,” Almeida said.${cited}${list}`,
        'markdown',
      );
      const hover = hoverAt(analysis, offset - 1)?.plain ?? '';
      assert.ok(hover.includes(`\n\n${label} · cited 2 times`), hover);
    }
  });

  it('on a citation shows the source’s own words in it', () => {
    const { analysis, offset } = atCursor(
      'It rained [[‸1]](https://nordwire.example/rain "Cited text: Rain fell on Velm all night"), said Ruta Almeida [[2]](https://b.example/).',
      'markdown',
    );
    assert.match(hoverAt(analysis, offset)?.plain ?? '', /as given in the citation:\n\nRain fell on Velm all night/u);
  });

  it('on an AI tool’s marker says so', () => {
    checkHover('“It rained,” said Ruta Almeida :contentReference[oai‸cite:2]{index=2}. It snowed [1].', [
      'An AI tool left this marker',
    ]);
  });

  it('on a source in the list shows what was read, and who is cited for it', () => {
    checkHover(`${INTERVIEW}“We will rebuild it,” Almeida said [1].${LIST.replace('The mayor', 'The may‸or')}`, [
      '“The mayor speaks”, Radio Kestrel, interview, 3 May 2026',
      '· inferred from the text: speaker, role, medium\n\n',
      '[1] · cited 2 times; source for quotations from Ruta Almeida · listed in the article',
    ]);
  });

  it('speaks the editor’s language', () => {
    const { analysis, offset } = atCursor(`${INTERVIEW}“We will rebuild it,” Almeida said [‸1].${LIST}`);
    const german = JSON.parse(readFileSync('l10n/bundle.l10n.de.json', 'utf8')) as Record<string, string>;
    const hover = hoverAt(analysis, offset, german)?.plain ?? '';
    assert.match(hover, /„The mayor speaks“, Radio Kestrel, Interview, 3 May 2026/u);
    assert.match(hover, /\[1\] · 2-mal angeführt; Quelle für Zitate von Ruta Almeida · im Artikel aufgeführt/u);
  });

  it('passes no markup on from the article', () => {
    const { analysis, offset } = atCursor(
      'Ruta [Almeida](command:evil), the <b>mayor</b> of Velm, spoke to Nordwire [1].\n\n“We will re‸build it,” Almeida said [1].',
    );
    assert.doesNotMatch(hoverAt(analysis, offset)?.markdown ?? '', /<b>|(?<!\\)\[[^\]]*(?<!\\)\]\(/u);
  });
});

describe('a hover on a hostile source', () => {
  const HOSTILE = [
    '**x** <img src=x onerror=y> [y](command:evil) ![t](https://evil.example/t.png)',
    '[y]: javascript:alert(1)\n# z\n```\ncommand:evil',
    '\u202Eevil\u0000 $(zap) <script>',
    'https://evil.example/](command:x)',
    'x'.repeat(1_000_000),
    '‮'.repeat(1_000_000),
  ];
  const uris = [
    'command:evil',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://a.example/)](command:x)',
  ];

  it('is inert and bounded, whatever is in which field', () => {
    const citation = 'It rained‸ [1]. “Yes, it surely rained,” said Ruta Almeida [1].';
    const { analysis: read } = atCursor(citation);
    for (const words of HOSTILE)
      for (const uri of uris) {
        const item: CslItem = {
          id: '1',
          type: words,
          title: words,
          author: [{ literal: words }],
          interviewer: [{ family: words, given: words }],
          'container-title': words,
          issued: { literal: words },
          medium: words,
          URL: uri,
          note: words,
          custom: { speaker: words, role: words, archiveUrl: uri, transcript: uri, timecode: words },
        };
        const analysis = analyse(read.text, 'plaintext', undefined, [
          {
            key: '1',
            item,
            tier: 'sidecar',
            place: { uri: `file:///a/${words.slice(0, 400)}`, span: { start: 0, end: 1 } },
          },
        ]);
        for (const at of ['[1]', 'Yes, it', 'Almeida']) {
          const { markdown } = hoverAt(analysis, analysis.text.indexOf(at) + 1)!;
          assert.ok(markdown.length < 8_000, `${markdown.length} characters`);
          const links = [...markdown.matchAll(/(?<!\\)\]\((.*?)\)/gu)].map(([, href]) => href ?? '');
          assert.ok(
            links.every((href) => /^https?:\/\/(?:a|evil)\.example\//u.test(href)),
            links.join('\n'),
          );
          assert.doesNotMatch(markdown, /(?<!\\)[<`]|\p{Cf}|(?<!\\)\[y|^#|^\s*```/mu);
        }
      }
  });
});

describe('go to definition', () => {
  it('leads from a citation to its entry in the list', () => {
    checkDefinition(`${INTERVIEW.replace('[1]', '[‸1]')}It rained.${LIST}`, ['[1] Radio Kestrel']);
  });

  it('leads from a citation to the sentence that introduces its source where there is no list', () => {
    checkDefinition(`${INTERVIEW}“We will rebuild it,” Almeida said [‸1].`, ['Ruta Almeida, the mayor']);
  });

  it('leads from a quotation to its source', () => {
    checkDefinition(`${INTERVIEW}“We will re‸build it,” Almeida said [1].${LIST}`, ['[1] Radio Kestrel']);
    checkDefinition(`${INTERVIEW}“We will re‸build it,” Almeida said.`, ['Ruta Almeida, the mayor']);
  });

  it('leads from a surname to where its bearer is introduced', () => {
    checkDefinition(`${INTERVIEW}“We will rebuild it,” Alm‸eida said.`, ['Ruta Almeida, the mayor']);
  });
});

describe('an outlet’s name', () => {
  const article = (cursor: string): string =>
    `Ana Ruiz told Nord${cursor}wire that the quay was unsafe [1]. “It will not hold,” Ruiz said [1].\n\nSources\n\n[1] Nordwire, “The quay”, 3 May 2026\n`;

  it('shows its sources, and leads to them', () => {
    checkHover(article('‸'), ['Nordwire', '[1]', '“The quay”']);
    checkDefinition(article('‸'), ['[1] Nordwire']);
  });

  it('leads to its introduction where no source is from it', () => {
    const source =
      'Ana Ruiz told Nordwire that the quay was unsafe. “It will not hold,” she told Nord‸wire.\n\nThe town is glad.\n';
    checkHover(source, ['Nordwire', 'No source in this article is from this outlet.']);
    checkDefinition(source, ['Ana Ruiz told Nordwire']);
  });

  it('is not part of another word', () => {
    const source = 'Ana Ruiz told Nordwire that the quay was unsafe. The Nord‸wires of the town are cut.\n';
    const { analysis, offset } = atCursor(source);
    assert.equal(hoverAt(analysis, offset), undefined);
  });
});
