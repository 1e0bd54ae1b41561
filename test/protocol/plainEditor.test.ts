import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SymbolInformation, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TestEditor } from './client';

const ARTICLE = `Ana Lucía Vargas told Radio Kestrel, “We counted every ballot twice," and left [1].

“Nobody counted anything,” Marco Ruiz said.

Sources
[1] Radio Kestrel, interview, 3 May 2027
`;

/** An editor that reads neither `documentChanges` nor nested symbols. */
describe('an editor that declares no capabilities', () => {
  let folder: string;
  let uri: string;
  let editor: TestEditor;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'attribution-plain-'));
    writeFileSync(join(folder, 'storm.txt'), ARTICLE);
    uri = pathToFileURL(join(folder, 'storm.txt')).href;
    editor = await TestEditor.start(
      ['dist/cli.js', 'server', '--stdio'],
      {},
      {
        workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'desk' }],
      },
    );
    await editor.open(uri, ARTICLE);
  });
  afterEach(async () => {
    assert.equal(await editor.stop(), 0);
    assert.deepEqual(existsSync(join(folder, 'storm.sources.yaml')), false);
    rmSync(folder, { recursive: true });
  });

  /** The article after an edit, which must be in the form that every editor reads and concern the article only. */
  function after(edit: WorkspaceEdit | undefined): string {
    assert.deepEqual(Object.keys(edit ?? {}), ['changes']);
    assert.deepEqual(Object.keys(edit!.changes!), [uri]);
    return TextDocument.applyEdits(TextDocument.create('', '', 0, ARTICLE), edit!.changes![uri]!);
  }

  const actionsAt = async (words: string) => {
    const start = editor.positionOf(uri, words);
    return editor.codeActions(uri, { start, end: start });
  };

  it('can apply a quick fix', async () => {
    const [fix] = await actionsAt('"');
    assert.match(after(fix?.edit), /twice,” and left/u);
  });

  it('can rename', async () => {
    const edit = await editor.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri },
      position: editor.positionOf(uri, '[1]'),
      newName: '4',
    });
    assert.deepEqual(after(edit).match(/\[\d\]/gu), ['[4]', '[4]']);
  });

  it('can cite a new source', async () => {
    const action = (await actionsAt('Nobody counted')).find(({ title }) => title.startsWith('Cite a new source'));
    assert.match(after(action?.edit), /\[2\].*\n[^]*\n\[2\] /u);
  });

  it('is offered no action that creates a file', async () => {
    for (const { title, edit } of [...(await actionsAt('Nobody counted')), ...(await actionsAt('"'))])
      if (edit) assert.deepEqual(Object.keys(edit), ['changes'], title);
  });

  it('has the outline as a list', async () => {
    const symbols = await editor.connection.sendRequest<SymbolInformation[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    assert.ok(symbols.length > 2);
    for (const symbol of symbols) assert.equal(symbol.location.uri, uri);
    assert.ok(
      symbols.some(({ containerName }) => containerName === 'Marco Ruiz'),
      JSON.stringify(symbols),
    );
  });
});
