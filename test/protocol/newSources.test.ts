import assert from 'node:assert/strict';
import type { CodeAction, CreateFile, TextDocumentEdit } from 'vscode-languageserver';
import { FULL, TestEditor } from './client';

const URI = 'file:///newsroom/trial.md';
const ARTICLE =
  'Luka Horvat, a spokesman for the court, said in an interview on Radio Zagorje that the trial starts on Tuesday [1].\n';
const LIST = 'Draft a Sources section from the article';
const FOOTNOTES = 'Draft footnotes from the article';
const FILE = 'Draft a source file in the article’s folder';

/** The ways to write the article's sources that an editor of these settings is offered. */
async function waysOf(newSources: string, resourceOperations: readonly string[]): Promise<readonly CodeAction[]> {
  const workspace = { ...FULL.workspace, workspaceEdit: { documentChanges: true, resourceOperations } };
  const editor = await TestEditor.start(['dist/cli.js', 'server', '--stdio'], { ...FULL, workspace });
  editor.settings = { newSources };
  await editor.open(URI, ARTICLE, 'markdown');
  const position = editor.positionOf(URI, '[1]');
  const actions = await editor.codeActions(URI, { start: position, end: position });
  const [fixAll] = await editor.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: URI },
    range: { start: position, end: position },
    context: { diagnostics: [], only: ['source.fixAll'] },
  });
  assert.equal(fixAll, undefined, 'sources are never written unasked');
  assert.equal(await editor.stop(), 0);
  return actions.filter(({ title }) => [LIST, FOOTNOTES, FILE].includes(title));
}

function titlesOf(actions: readonly CodeAction[]): string[] {
  assert.ok(actions.every(({ isPreferred }) => !isPreferred));
  return actions.map(({ title }) => title);
}

describe('the sources of an article that lists none', () => {
  it('are written as the setting has it, or in the other ways', async () => {
    assert.deepEqual(titlesOf(await waysOf('list', ['create'])), [LIST, FOOTNOTES, FILE]);
    assert.deepEqual(titlesOf(await waysOf('footnotes', ['create'])), [FOOTNOTES, LIST, FILE]);
    assert.deepEqual(titlesOf(await waysOf('nowhere', ['create'])), [LIST, FOOTNOTES, FILE]);
  });

  it('are written into a new file, where the editor can make one', async () => {
    const [action, ...others] = await waysOf('file', ['create', 'rename']);
    assert.deepEqual(titlesOf([action!, ...others]), [FILE, LIST, FOOTNOTES]);
    const [create, edit] = action?.edit?.documentChanges as [CreateFile, TextDocumentEdit];
    assert.deepEqual([create.kind, create.uri], ['create', 'file:///newsroom/trial.sources.yaml']);
    assert.match(JSON.stringify(edit.edits), /Luka Horvat.*Radio Zagorje/u);
    assert.deepEqual(titlesOf(await waysOf('file', [])), [LIST, FOOTNOTES]);
  });
});
