import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LocationLink } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { FULL, TestEditor } from './client';

const ARTICLE = `---
title: Storm over Velm
bibliography: ../shared.bib
---

“We will rebuild the bridge before the winter comes,” Ruta Almeida, the mayor of Velm, said on Monday [1].

“It was plain to see for everybody who looked,” said Jan Ruud, an engineer [@audit2025].
`;
const SIDECAR = `- title: Mayor promises a bridge
  outlet: Radio Velm
  url: https://radio-velm.example/bridge
`;
const SHARED = `% The desk's shared list.
@report{audit2025,
  title = {Bridges of the North},
  author = {Ruud, Jan},
  institution = {Audit Office},
  year = {2025}
}
`;

describe('sources outside of the article', () => {
  let top: string;
  let editor: TestEditor;

  const path = (name: string): string => join(top, name);
  const uriOf = (name: string): string => pathToFileURL(path(name)).href;
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), text);
  };
  /** Says that files were written or removed, and waits until the editor is asked to look again. */
  const told = async (...names: string[]): Promise<void> => {
    const before = editor.refreshes.length;
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: names.map((name) => ({ uri: uriOf(name), type: 2 })),
    });
    await editor.until(() => editor.refreshes.length > before);
  };
  const rulesIn = async (name: string): Promise<unknown[]> =>
    (await editor.diagnostics(uriOf(name))).map(({ code, message }) => code ?? message);
  /** What the editor was last sent about a file: line, from 1, and message. */
  const problemsOf = (name: string): string[] =>
    (editor.published.filter(({ uri }) => uri === uriOf(name)).at(-1)?.diagnostics ?? []).map(
      ({ range, message }) => `${range.start.line + 1}: ${message as string}`,
    );
  const targetsOf = async (words: string): Promise<string[]> => {
    const links = await editor.connection.sendRequest<LocationLink[] | null>('textDocument/definition', {
      textDocument: { uri: articleUri() },
      position: editor.positionOf(articleUri(), words),
    });
    return (links ?? []).map(({ targetUri, targetRange }) => {
      const text = readFileSync(new URL(targetUri), 'utf8');
      return TextDocument.create(targetUri, 'plaintext', 0, text).getText(targetRange);
    });
  };
  const articleUri = (): string => uriOf('desk/news/storm.md');

  beforeEach(async () => {
    top = mkdtempSync(join(tmpdir(), 'attribution-sources-'));
    write('desk/news/storm.md', ARTICLE);
    write('desk/news/storm.sources.yaml', SIDECAR);
    write('desk/shared.bib', SHARED);
    const workspace = { ...FULL.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } };
    editor = await TestEditor.start(
      ['dist/cli.js', 'server', '--stdio'],
      { ...FULL, workspace },
      {
        workspaceFolders: ['desk', 'abroad'].map((name) => ({ uri: uriOf(name), name })),
      },
    );
    await editor.open(articleUri(), ARTICLE, 'markdown');
    assert.deepEqual(await rulesIn('desk/news/storm.md'), []);
  });
  afterEach(async () => {
    assert.equal(await editor.stop(), 0);
    rmSync(top, { recursive: true });
  });

  it('say in hovers what citations mean', async () => {
    assert.match(await editor.hover(articleUri(), '[1]'), /“Mayor promises a bridge”, \*\*Radio Velm\*\*/);
    assert.match(await editor.hover(articleUri(), '[@audit2025]'), /Bridges of the North/);
  });

  it('are where F12 leads', async () => {
    assert.deepEqual(await targetsOf('[1]'), [SIDECAR.slice(2).trimEnd()]);
    assert.deepEqual(await targetsOf('[@audit2025]'), [SHARED.slice(SHARED.indexOf('@report')).trimEnd()]);
  });

  it('count before they are saved, and no more when that is undone', async () => {
    await editor.open(uriOf('desk/news/storm.sources.yaml'), SIDECAR, 'yaml');
    const before = editor.refreshes.length;
    await editor.change(uriOf('desk/news/storm.sources.yaml'), { text: SIDECAR.replace('Radio Velm', 'Velm Courier') });
    await editor.until(() => editor.refreshes.length > before);
    assert.match(await editor.hover(articleUri(), '[1]'), /Velm Courier/);
    await editor.close(uriOf('desk/news/storm.sources.yaml'));
    assert.match(await editor.hover(articleUri(), '[1]'), /Radio Velm/);
  });

  it('are not articles, though the editor reports them', async () => {
    const uri = uriOf('desk/news/storm.sources.yaml');
    await editor.open(uri, `# “We will rebuild the bridge before the winter comes,” Almeida said.\n${SIDECAR}`, 'yaml');
    assert.deepEqual(await editor.diagnostics(uri), []);
    assert.equal(await editor.hover(uri, 'rebuild'), '');
  });

  it('are read again when they change, come and go', async () => {
    rmSync(path('desk/news/storm.sources.yaml'));
    await told('desk/news/storm.sources.yaml');
    assert.deepEqual(await rulesIn('desk/news/storm.md'), ['undefined-reference']);
    write('desk/news/storm.sources.json', JSON.stringify({ 1: { title: 'Mayor speaks', outlet: 'Nordwire' } }));
    await told('desk/news/storm.sources.json');
    assert.deepEqual(await rulesIn('desk/news/storm.md'), []);
    assert.match(await editor.hover(articleUri(), '[1]'), /Nordwire/);
  });

  it('are marked where they are broken, and the rest counts', async () => {
    write('desk/shared.bib', `${SHARED}@article{late,\n  title = {No end\n`);
    write('desk/news/storm.sources.yaml', `${SIDECAR}  date: [\n`);
    await told('desk/news/storm.sources.yaml');
    await told('desk/shared.bib');
    // What stands before the fault is read.
    assert.deepEqual(await rulesIn('desk/news/storm.md'), []);
    assert.deepEqual(problemsOf('desk/shared.bib'), ['8: This entry does not end. Add the closing brace }.']);
    const [problem, ...others] = problemsOf('desk/news/storm.sources.yaml');
    assert.match(problem ?? '', /^[45]: This is not valid YAML: /);
    assert.deepEqual(others, []);
    assert.match(await editor.hover(articleUri(), '[@audit2025]'), /Bridges of the North/);

    write('desk/news/storm.sources.yaml', SIDECAR);
    await told('desk/news/storm.sources.yaml');
    assert.deepEqual(await rulesIn('desk/news/storm.md'), []);
    assert.deepEqual(problemsOf('desk/news/storm.sources.yaml'), []);
  });

  it('are written into a file of their own by a quick fix, and read from there', async () => {
    const uri = uriOf('desk/news/mill.md');
    await editor.open(
      uri,
      '“The mill stays shut until the spring,” Ciara Byrne, its owner, told Radio Shannon in an interview on Monday [1].\n',
      'markdown',
    );
    const [finding] = (await editor.diagnostics(uri)).filter(({ code }) => code === 'no-reference-list');
    const actions = await editor.codeActions(uri, finding!.range);
    const action = actions.find(({ title }) => title.startsWith('Draft a source file in the article’s folder'));
    const [create, insert] = action?.edit?.documentChanges ?? [];
    assert.deepEqual(create && 'uri' in create && [create.kind, create.uri], [
      'create',
      uriOf('desk/news/mill.sources.yaml'),
    ]);
    const text = insert && 'edits' in insert && 'newText' in insert.edits[0]! ? insert.edits[0].newText : '';
    assert.match(text, /^# Inferred from the text.*\n\n- id: 1\n {2}speaker: Ciara Byrne\n/u);
    write('desk/news/mill.sources.yaml', text);
    await told('desk/news/mill.sources.yaml');
    assert.deepEqual(problemsOf('desk/news/mill.sources.yaml'), []);
    assert.deepEqual(
      (await rulesIn('desk/news/mill.md')).filter((rule) => rule === 'no-reference-list'),
      [],
    );
    assert.match(await editor.hover(uri, '[1]'), /Ciara Byrne.*Radio Shannon.*listed in mill\.sources\.yaml/s);
  });

  it('are not read outside of the folder that is open', async () => {
    write('secret.bib', SHARED.replace('Bridges of the North', 'Nobody may read this'));
    rmSync(path('desk/shared.bib'));
    symlinkSync(path('secret.bib'), path('desk/shared.bib'));
    await told('desk/shared.bib');
    const [first] = await rulesIn('desk/news/storm.md');
    assert.match(String(first), /^“..\/shared.bib” is outside the workspace/);
    await editor.change(articleUri(), { text: ARTICLE.replace('../shared.bib', '../../secret.bib') });
    const [second] = await rulesIn('desk/news/storm.md');
    assert.match(String(second), /^“..\/..\/secret.bib” /);
    assert.doesNotMatch(await editor.hover(articleUri(), '[@audit2025]'), /Nobody may read/);
  });

  it('are refused where they are huge or no text, and said to be', async () => {
    write('desk/news/storm.ris', 'x'.repeat((5 << 20) + 1));
    writeFileSync(path('desk/news/storm.sources.json'), Buffer.from([0x5b, 0x00, 0xff]));
    await told('desk/news/storm.ris', 'desk/news/storm.sources.json');
    assert.deepEqual(await rulesIn('desk/news/storm.md'), []);
    assert.deepEqual(problemsOf('desk/news/storm.ris'), [
      '1: This file is longer than 5 MB and was not read. Split it.',
    ]);
    assert.deepEqual(problemsOf('desk/news/storm.sources.json'), [
      '1: This file contains NUL bytes and was not read. Save it as UTF-8 text.',
    ]);
  });

  it('go with their article when both are renamed', async () => {
    renameSync(path('desk/news/storm.md'), path('desk/news/flood.md'));
    renameSync(path('desk/news/storm.sources.yaml'), path('desk/news/flood.sources.yaml'));
    await editor.close(articleUri());
    await editor.open(uriOf('desk/news/flood.md'), ARTICLE, 'markdown');
    assert.deepEqual(await rulesIn('desk/news/flood.md'), []);
    assert.match(await editor.hover(uriOf('desk/news/flood.md'), '[1]'), /Radio Velm/);
  });

  it('are shared by several articles, and a change of one file is seen in all', async () => {
    write('desk/a.md', ARTICLE.replace('../shared.bib', 'shared.bib'));
    await editor.open(uriOf('desk/a.md'), ARTICLE.replace('../shared.bib', 'shared.bib'), 'markdown');
    const seen = async (): Promise<boolean[]> =>
      Promise.all(
        [articleUri(), uriOf('desk/a.md')].map(async (uri) =>
          (await editor.hover(uri, '[@audit2025]')).includes('Bridges of the South'),
        ),
      );
    assert.deepEqual(await seen(), [false, false]);
    write('desk/shared.bib', SHARED.replace('North', 'South'));
    await told('desk/shared.bib');
    assert.deepEqual(await seen(), [true, true]);
  });

  it('of one folder that is open are not those of another', async () => {
    const text = ARTICLE.replace('../shared.bib', '../desk/shared.bib');
    write('abroad/b.md', text);
    await editor.open(uriOf('abroad/b.md'), text, 'markdown');
    assert.match(String((await rulesIn('abroad/b.md'))[0]), /^“..\/desk\/shared.bib” is outside the workspace/);
  });
});
