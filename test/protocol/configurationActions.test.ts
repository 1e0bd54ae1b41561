import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, CreateFile, TextDocumentEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { FULL, TestEditor } from './client';

const ARTICLE = `Ruta Almeida, the mayor of Velm, spoke to Nordwire on Monday [1].

“We will rebuild the bridge before the winter comes,” Almeida said.

[1] Ruta Almeida, statement, May 4
`;
const RC = '.attributionlintrc.json';
const CREATING = {
  ...FULL,
  workspace: { ...FULL.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
};

describe('the quick fixes that change the configuration', () => {
  let folder: string;
  let editor: TestEditor;

  const uriOf = (path: string): string => pathToFileURL(join(folder, path)).href;
  const start = async (capabilities: unknown, options: object = {}): Promise<void> => {
    editor = await TestEditor.start(['dist/cli.js', 'server', '--stdio'], capabilities, {
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'desk' }],
      initializationOptions: options,
    });
    await editor.open(uriOf('news/port.txt'), ARTICLE);
  };
  const action = async (): Promise<CodeAction | undefined> => {
    const position = editor.positionOf(uriOf('news/port.txt'), 'rebuild');
    const actions = await editor.codeActions(uriOf('news/port.txt'), { start: position, end: position });
    return actions.find(({ title }) => title.startsWith('Turn off “uncited-quote”'));
  };
  const found = async (): Promise<readonly unknown[]> =>
    (await editor.diagnostics(uriOf('news/port.txt'))).map(({ code }) => code);
  /** Saves the configuration as the action changes it. */
  const save = async (text: string): Promise<void> => {
    writeFileSync(join(folder, RC), text);
    const before = editor.refreshes.length;
    const changes = [{ uri: uriOf(RC), type: 1 }];
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await editor.until(() => editor.refreshes.length > before);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'attribution-turn-off-'));
    mkdirSync(join(folder, 'news'));
  });
  afterEach(async () => {
    assert.equal(await editor.stop(), 0);
    rmSync(folder, { recursive: true });
  });

  it('starts a configuration for the open folder, with what the editor’s settings say', async () => {
    await start(CREATING);
    editor.settings = { severity: { 'uncited-number': 'error' } };
    assert.ok((await found()).includes('uncited-quote'));
    const turnOff = await action();
    assert.equal(turnOff?.title, `Turn off “uncited-quote” in the folder “${basename(folder)}” (saved in ${RC})`);
    assert.equal(turnOff.command, undefined);
    const [create, change] = turnOff.edit!.documentChanges as [CreateFile, TextDocumentEdit];
    assert.deepEqual(
      [create.kind, create.uri, create.options],
      ['create', uriOf(RC), { overwrite: false, ignoreIfExists: false }],
    );
    const [{ newText } = { newText: '' }] = change.edits as readonly { newText: string }[];
    assert.deepEqual(JSON.parse(newText), { rules: { 'uncited-number': 'error', 'uncited-quote': 'off' } });
    assert.ok(!existsSync(join(folder, RC)), 'nothing was written by the server');
    await save(newText);
    assert.ok(!(await found()).includes('uncited-quote'));
  });

  it('changes the configuration that is there, even in an editor that creates no files', async () => {
    const before =
      '{\n  // agreed in May\n  "rules": { "uncited-quote": { "severity": "error", "minimumWords": 3 } }\n}\n';
    writeFileSync(join(folder, RC), before);
    await start({});
    const turnOff = await action();
    const after = TextDocument.applyEdits(
      TextDocument.create(uriOf(RC), 'json', 0, before),
      turnOff!.edit!.changes![uriOf(RC)]!,
    );
    assert.equal(after, before.replace('"error"', '"off"'));
  });

  it('is last but for the rule’s page, and has the file saved by an editor that can', async () => {
    await start(CREATING, { saveCommand: 'desk.save', explainCommand: 'desk.explain' });
    const turnOff = await action();
    assert.deepEqual([turnOff?.command?.command, turnOff?.command?.arguments], ['desk.save', [uriOf(RC)]]);
    const position = editor.positionOf(uriOf('news/port.txt'), 'rebuild');
    const actions = await editor.codeActions(uriOf('news/port.txt'), { start: position, end: position });
    assert.match(actions.at(-2)!.title, /^Turn off/u);
    assert.match(actions.at(-1)!.title, /^Explain/u);
  });

  it('is not offered where no file can be created, nor for a configuration with errors', async () => {
    await start(FULL);
    assert.equal(await action(), undefined);
    await save('{ "rules": { "uncited-quot": "off" } }');
    assert.equal(await action(), undefined);
  });

  it('says what a name is, which counts once it is saved', async () => {
    await start(CREATING);
    const uri = uriOf('news/post.txt');
    await editor.open(
      uri,
      'Harbour Post opened the hall [1]. “We are not going to wait,” Post said.\n\n[1] Speech, May 4\n',
    );
    const position = editor.positionOf(uri, 'not going');
    const actions = await editor.codeActions(uri, { start: position, end: position });
    const naming = actions.filter(({ title }) => title.startsWith('Treat “Post”'));
    assert.deepEqual(
      naming.map(({ title }) => title),
      [
        `Treat “Post” as a person (saved in ${RC})`,
        `Treat “Post” as an outlet (saved in ${RC})`,
        `Treat “Post” as neither person nor outlet (saved in ${RC})`,
      ],
    );
    const ignoring = actions.findIndex(({ title }) => title.startsWith('Ignore'));
    assert.ok(actions.indexOf(naming.at(-1)!) < ignoring, 'before those that ignore');
    assert.match(await editor.hover(uri, 'not going'), /Post/u);
    const [, change] = naming[2]!.edit!.documentChanges as [CreateFile, TextDocumentEdit];
    const [{ newText } = { newText: '' }] = change.edits as readonly { newText: string }[];
    assert.deepEqual(JSON.parse(newText), { names: { others: ['Post'] } });
    await save(newText);
    assert.doesNotMatch(await editor.hover(uri, 'not going'), /Post/u);
    const again = await editor.codeActions(uri, { start: position, end: position });
    assert.ok(!again.some(({ title }) => title.startsWith('Treat “Post”')));
  });
});
