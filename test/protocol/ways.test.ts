import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  CompletionItem,
  CompletionList,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Location,
  LocationLink,
  Range,
  SymbolInformation,
} from 'vscode-languageserver';
import { FULL, TestEditor } from './client';

const SAID = '“We will rebuild the bridge,” said Ruta Almeida, the mayor of Velm [1].\n\nIt rained [2].\n';
const LIST =
  '\nSources\n\n[1] Bo Lind, “The bridge”, Nordwire, 3 May 2026, https://nordwire.example/a\n[2] Radio Kestrel\n';
const SIDECAR = `sources:
  - title: The bridge
    author: Bo Lind
    outlet: Nordwire
    url: https://nordwire.example/a
    archive: https://web.archive.org/web/20260503/https://nordwire.example/a
  - title: The rain
    outlet: Radio Kestrel
    url: https://youtu.be/Ab1
    timecode: "12:31"
`;
const CAPABLE = {
  ...FULL,
  textDocument: {
    ...FULL.textDocument,
    completion: { completionItem: { labelDetailsSupport: true, documentationFormat: ['markdown'] } },
  },
};

describe('the way there and back', () => {
  let folder: string;
  let editor: TestEditor;

  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  const start = async (options: object = {}, capabilities: unknown = CAPABLE): Promise<void> => {
    editor = await TestEditor.start(['dist/cli.js', 'server', '--stdio'], capabilities, {
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'desk' }],
      ...options,
    });
  };
  const ask = <T>(method: string, uri: string, more: object = {}): Promise<T> =>
    editor.connection.sendRequest<T>(`textDocument/${method}`, { textDocument: { uri }, ...more });
  const askAt = <T>(method: string, uri: string, words: string, more: object = {}): Promise<T> =>
    ask(method, uri, { position: editor.positionOf(uri, words), ...more });
  /** The words of an open document that stand in a range. */
  const wordsOf = (uri: string, { start: from, end: to }: Range): string => {
    const lines = editor.textOf(uri).split('\n');
    if (from.line === to.line) return lines[from.line]!.slice(from.character, to.character);
    return [
      lines[from.line]!.slice(from.character),
      ...lines.slice(from.line + 1, to.line),
      lines[to.line]!.slice(0, to.character),
    ].join('\n');
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'attribution-ways-'));
  });
  afterEach(async () => {
    assert.equal(await editor.stop(), 0);
    rmSync(folder, { recursive: true });
  });

  describe('in an article with a list', () => {
    let uri: string;
    beforeEach(async () => {
      uri = uriOf('bridge.txt');
      await start();
      await editor.open(uri, SAID + LIST);
    });

    it('shows a source from its citation, its entry, and the quotation that it supports', async () => {
      for (const words of ['[1].', '[1] Bo', 'The bridge'])
        assert.match(await editor.hover(uri, words), /^\*\*Bo Lind\*\*\n\nQuoting \*\*Ruta Almeida\*\*/u);
      assert.match(
        await editor.hover(uri, '“We will'),
        /^\*\*Ruta Almeida\*\*, the mayor of Velm\n\n\*\*\\\[1\\\]\*\* Bo Lind, “The bridge”.*#:~:text=We%20will%20rebuild/u,
      );
    });

    it('leads from there to the entry', async () => {
      for (const words of ['[1].', '“We will'])
        assert.match((await editor.definition(uri, words))[0] ?? '', /^\[1\] Bo Lind/u);
    });

    it('finds all uses of a source, and all quotations of a speaker', async () => {
      for (const [words, expected] of [
        ['[2].', ['[2] Radio Kestrel', '[2]']],
        ['Radio Kestrel', ['[2] Radio Kestrel', '[2]']],
        [
          'Almeida',
          ['“We will rebuild the bridge,” said Ruta Almeida, the mayor of Velm [1].', '“We will rebuild the bridge,”'],
        ],
      ] as const) {
        const found = await askAt<Location[]>('references', uri, words, { context: { includeDeclaration: true } });
        assert.deepEqual(
          found.map(({ range }) => wordsOf(uri, range)),
          expected,
        );
      }
    });

    it('highlights them', async () => {
      const found = await askAt<DocumentHighlight[]>('documentHighlight', uri, '[2].');
      assert.deepEqual(
        found.map(({ range }) => wordsOf(uri, range)),
        ['[2]', '[2]'],
      );
    });

    it('lists speakers, quotations and sources, and folds the list', async () => {
      const symbols = await ask<DocumentSymbol[]>('documentSymbol', uri);
      assert.deepEqual(
        symbols.map(({ name, detail, children = [] }) => [name, detail, ...children.map((child) => child.name)]),
        [
          ['Ruta Almeida', 'the mayor of Velm', '“We will rebuild the bridge,”'],
          ['[1]', 'Bo Lind, “The bridge”, Nordwire, 3 May 2026'],
          ['[2]', 'Radio Kestrel'],
        ],
      );
      const folds = await ask<FoldingRange[]>('foldingRange', uri);
      assert.deepEqual(
        folds.map(({ startLine, endLine }) => [startLine, endLine]),
        [[4, 7]],
      );
    });

    it('links citations to the quoted words', async () => {
      const links = await ask<DocumentLink[]>('documentLink', uri);
      assert.deepEqual(
        links.map(({ range, target, tooltip }) => [wordsOf(uri, range), target, tooltip]),
        [
          [
            '[1]',
            'https://nordwire.example/a#:~:text=We%20will%20rebuild%20the%20bridge',
            'Open nordwire.example at the quoted words',
          ],
        ],
      );
    });

    it('completes citations, and shows the source in full', async () => {
      const at = editor.positionOf(uri, 'rained', 6);
      await editor.change(uri, { range: { start: at, end: at }, text: ' [' });
      const { items } = await askAt<CompletionList>('completion', uri, ' [ [2]', {
        position: editor.positionOf(uri, ' [ [2]', 2),
      });
      assert.deepEqual(
        items.map(({ label, labelDetails }) => [label, labelDetails?.detail, labelDetails?.description]),
        [
          ['1', ' Ruta Almeida, “The bridge”', 'Nordwire'],
          ['2', undefined, 'Radio Kestrel'],
          ['3', ' new source', undefined],
        ],
      );
      const full = await editor.connection.sendRequest<CompletionItem>('completionItem/resolve', items[0]);
      assert.match((full.documentation as { value: string }).value, /\*\*Bo Lind\*\*/u);
    });
  });

  describe('in an article with a file of sources', () => {
    let uri: string;
    beforeEach(async () => {
      uri = uriOf('bridge.md');
      write('bridge.sources.yaml', SIDECAR);
      await start();
      await editor.open(uri, SAID, 'markdown');
    });

    it('shows a source with its file, its archived copy and its second', async () => {
      assert.match(await editor.hover(uri, '[1]'), /archived at web\.archive\.org.*listed in bridge\.sources\.yaml/su);
      assert.match(
        await editor.hover(uri, '[2]'),
        /\[youtu\.be \(opens at 12:31\)\]\(https:\/\/youtu\.be\/Ab1\?t=749\)/u,
      );
    });

    it('leads to the entry in the file', async () => {
      const [link] = await askAt<LocationLink[]>('definition', uri, '[2]');
      assert.equal(link?.targetUri, uriOf('bridge.sources.yaml'));
      const text = SIDECAR.split('\n')[link.targetRange.start.line];
      assert.match(text ?? '', /title: The rain/u);
    });

    it('has the entry among the references where they are asked for', async () => {
      const found = await askAt<Location[]>('references', uri, '[2]', { context: { includeDeclaration: true } });
      assert.deepEqual(
        found.map((place) => place.uri),
        [uriOf('bridge.sources.yaml'), uri],
      );
    });

    it('leads back from the entry in the file', async () => {
      const file = uriOf('bridge.sources.yaml');
      await editor.open(file, SIDECAR, 'yaml');
      assert.match(await editor.hover(file, 'The rain'), /“The rain”, \*\*Radio Kestrel\*\*.*cited once/su);
      const found = await askAt<Location[]>('references', file, 'Bo Lind', { context: { includeDeclaration: false } });
      assert.deepEqual(
        found.map((place) => [place.uri, wordsOf(uri, place.range)]),
        [[uri, '[1]']],
      );
      await editor.open(uriOf('other.md'), 'It rained [1], said Ruta Almeida.', 'markdown');
      assert.doesNotMatch(await editor.hover(file, 'The rain'), /other\.md/u);
    });

    it('links a citation into the recording', async () => {
      const links = await ask<DocumentLink[]>('documentLink', uri);
      assert.deepEqual(links[1]?.target, 'https://youtu.be/Ab1?t=749');
    });

    it('completes the citations of its sources', async () => {
      const at = editor.positionOf(uri, 'rained', 6);
      await editor.change(uri, { range: { start: at, end: at }, text: ' [^' });
      const { items } = await ask<CompletionList>('completion', uri, {
        position: { ...at, character: at.character + 3 },
      });
      assert.deepEqual(
        items.map(({ label }) => label),
        ['3'],
      );
      await editor.change(uri, { text: 'It rained, said Ruta Almeida [' });
      const all = await ask<CompletionList>('completion', uri, { position: editor.positionOf(uri, '[') });
      assert.deepEqual(
        all.items.map(({ label }) => label),
        ['1', '2', '3'],
      );
    });
  });

  it('shows hostile files of sources as harmless words, and not too many', async () => {
    const words = '**x** [y](command:evil) <img src=z onerror=w> \\u202E $(zap) ';
    const addresses = [
      'command:evil',
      'javascript:evil()',
      'data:text/html,evil',
      'https://a.example/)](command:evil)',
    ];
    const sources = addresses.map((address) => ({
      title: words + 'x'.repeat(1_000_000),
      outlet: words,
      author: words,
      speaker: words,
      url: address,
      archive: address,
      transcript: address,
    }));
    write('evil.sources.json', JSON.stringify(sources));
    await start();
    const uri = uriOf('evil.txt');
    await editor.open(
      uri,
      '“It surely rained,” said Ruta Almeida [1, 2, 3, 4]. It rained [1]. It rained [2]. It rained [3]. It rained [4].',
    );
    for (const at of ['“It', '[1]', '[2]', '[3]', '[4]', '[1, ']) {
      const hover = await editor.hover(uri, at);
      assert.ok(hover.length > 100 && hover.length < 20_000, `${hover.length} characters`);
      assert.doesNotMatch(hover, /(?<!\\)\]\((?!https:\/\/a\.example\/)|(?<!\\)<|\p{Cf}/u);
    }
    const { items } = await ask<CompletionList>('completion', uri, { position: editor.positionOf(uri, '[1]') });
    assert.ok(JSON.stringify(items).length < 10_000);
    const links = await ask<DocumentLink[]>('documentLink', uri);
    assert.ok(links.length > 0 && links.every(({ target }) => target?.startsWith('https://a.example/')));
    assert.ok(JSON.stringify(await ask('documentSymbol', uri)).length < 10_000);
  });

  it('links no citation where a click on it goes to the entry', async () => {
    await start({ initializationOptions: { linksOnCitations: false } });
    await editor.open(uriOf('bridge.txt'), SAID + LIST);
    assert.deepEqual(await ask('documentLink', uriOf('bridge.txt')), []);
  });

  it('speaks German to a German editor', async () => {
    await start({ locale: 'de-AT' });
    await editor.open(uriOf('bridge.txt'), SAID + LIST);
    assert.match(
      await editor.hover(uriOf('bridge.txt'), '[1]'),
      /Zitiert: \*\*Ruta Almeida\*\*.*im Artikel aufgeführt/su,
    );
  });

  it('is plain text to an editor without Markdown', async () => {
    await start({}, {});
    await editor.open(uriOf('bridge.txt'), SAID + LIST);
    assert.match(
      await editor.hover(uriOf('bridge.txt'), '[1]'),
      /^Bo Lind\n\n.*nordwire\.example \(https:\/\/nordwire\.example\/a\)/su,
    );
  });

  describe('over all articles', () => {
    const find = async (query: string): Promise<unknown[]> =>
      (await editor.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query })).map(
        ({ name, containerName, location }) => [name, containerName, location.uri.replace(/.*\//u, '')],
      );
    beforeEach(() => {
      mkdirSync(join(folder, 'may'));
      write('may/a.txt', SAID + LIST);
      write('may/b.md', SAID);
      write('may/b.sources.yaml', SIDECAR);
      write('may/notes.txt', 'lodash==4.17\n');
      write('may/README.md', SAID);
    });

    it('finds speakers and sources, open and saved', async () => {
      await start();
      assert.deepEqual(await find('almeida'), [
        ['Ruta Almeida', undefined, 'a.txt'],
        ['Ruta Almeida', undefined, 'b.md'],
      ]);
      assert.deepEqual(await find('kestrel rain'), [['[2] “The rain”, Radio Kestrel', 'b.md', 'b.sources.yaml']]);
      await editor.open(uriOf('may/a.txt'), SAID.replace('Almeida', 'Okoro'));
      assert.deepEqual(await find('okoro'), [['Ruta Okoro', undefined, 'a.txt']]);
    });

    it('sees what has changed', async () => {
      await start();
      assert.equal((await find('almeida')).length, 2);
      write('may/a.txt', 'Nothing is said any more, by nobody.');
      assert.equal((await find('almeida')).length, 1);
    });

    it('finds nothing where the linter is off', async () => {
      await start();
      editor.settings = { workspace: 'off' };
      await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
      assert.deepEqual(await find('almeida'), []);
    });
  });
});
