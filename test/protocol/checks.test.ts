import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, CreateFile, Diagnostic, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { IGNORE, SHEET, SIGN_OFF } from '../../server/lsp/checksProtocol';
import type { IgnoreAnswer, IgnoreParams, SignOffAnswer } from '../../server/lsp/checksProtocol';
import { FULL, TestEditor } from './client';

const ARTICLE = `Rosa Quispe said, “We counted life jackets before we counted pupils” [1].

Quispe said: “The children were fearless, and they sang on the way” [1].
`;

describe('sign-offs', () => {
  let top: string;
  let editor: TestEditor;
  const uriOf = (name: string): string => pathToFileURL(join(top, name)).href;
  const article = (): string => uriOf('ferry.md');
  const file = (): string => uriOf('ferry.checks.yaml');
  const sheet = (): Promise<string | null> => editor.connection.sendRequest<string | null>(SHEET, { uri: article() });
  const ask = (words: string, action: 'sign' | 'withdraw'): Promise<SignOffAnswer | null> =>
    editor.connection.sendRequest<SignOffAnswer | null>(SIGN_OFF, {
      textDocument: { uri: article() },
      positions: [editor.positionOf(article(), words)],
      ...{ action, by: 'JM', date: '2026-05-03' },
    });
  /** The file of checks after the answer's edit, as the editor then shows it. */
  const answered = async (words: string, action: 'sign' | 'withdraw', before: string): Promise<string> => {
    const answer = await ask(words, action);
    assert.ok(answer !== null && typeof answer === 'object');
    assert.equal(answer.uri, file());
    const edits = (answer.edit.documentChanges ?? []).flatMap((change) => ('edits' in change ? change.edits : []));
    return TextDocument.applyEdits(TextDocument.create('a:b', 'yaml', 0, before), edits as never);
  };

  beforeEach(async () => {
    top = mkdtempSync(join(tmpdir(), 'attribution-checks-'));
    editor = await TestEditor.start(['dist/cli.js', 'server', '--stdio'], FULL, {
      workspaceFolders: [{ uri: pathToFileURL(top).href, name: 'desk' }],
    });
    await editor.open(article(), ARTICLE, 'markdown');
  });
  afterEach(async () => {
    assert.equal(await editor.stop(), 0);
    rmSync(top, { recursive: true });
  });

  it('are made, count before they are saved, go stale, and are made again', async () => {
    assert.match((await sheet())!, /signed off: 0/u);
    const signed = await answered('life jackets', 'sign', '');
    await editor.open(file(), signed, 'yaml');
    assert.ok(!existsSync(new URL(file())), 'nothing was written by the server');
    assert.match((await sheet())!, /Signed off by JM, 2026-05-03/u);
    await editor.change(article(), { text: ARTICLE.replace('pupils', 'children') });
    const stale = (await editor.diagnostics(article())).filter(({ code }) => code === 'sign-off-stale');
    assert.equal(stale.length, 1);
    assert.match((await sheet())!, /Signed off by JM.*, but no longer valid/u);
    await editor.change(file(), { text: await answered('life jackets', 'sign', signed) });
    assert.match((await sheet())!, /Signed off by JM, 2026-05-03/u);
  });

  it('are withdrawn', async () => {
    const first = await answered('life jackets', 'sign', '');
    await editor.open(file(), first, 'yaml');
    const both = await answered('fearless', 'sign', first);
    await editor.change(file(), { text: both });
    assert.match((await sheet())!, /signed off: 2/u);
    assert.equal(await answered('fearless', 'withdraw', both), first);
  });

  it('are of quotations only', async () => {
    assert.equal(await ask('Quispe said:', 'sign'), 'no quotation');
    assert.equal(await ask('life jackets', 'withdraw'), 'no quotation');
  });

  it('leave a broken file to a person, and say where it is broken', async () => {
    await editor.open(file(), '- words: "We counted\n', 'yaml');
    assert.equal(await ask('life jackets', 'sign'), 'broken file');
    await editor.until(() => editor.published.some(({ uri, diagnostics }) => uri === file() && diagnostics.length > 0));
    assert.ok((await editor.diagnostics(article())).every(({ code }) => code !== 'sign-off-stale'));
  });

  it('are in a file that is not an article', async () => {
    await editor.open(file(), await answered('life jackets', 'sign', ''), 'yaml');
    assert.deepEqual(await editor.diagnostics(file()), []);
  });
});

describe('ignoring a finding', () => {
  const PLAIN = `Adaeze Nwosu opened the harbour [1].

Nwosu said, “We will not wait for another round of studies.”
`;
  const CAPABLE = {
    ...FULL,
    workspace: { ...FULL.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
  };
  let top: string;
  const uriOf = (name: string): string => pathToFileURL(join(top, name)).href;
  const started = async (initializationOptions: object, languageId = 'plaintext'): Promise<TestEditor> => {
    const editor = await TestEditor.start(['dist/cli.js', 'server', '--stdio'], CAPABLE, {
      workspaceFolders: [{ uri: pathToFileURL(top).href, name: 'desk' }],
      initializationOptions,
    });
    editor.settings = { checker: 'JM' };
    await editor.open(uriOf('port.txt'), PLAIN, languageId);
    return editor;
  };
  const actionsOn = async (editor: TestEditor): Promise<readonly CodeAction[]> => {
    const position = editor.positionOf(uriOf('port.txt'), 'will not wait');
    return editor.codeActions(uriOf('port.txt'), { start: position, end: position });
  };
  const rulesIn = async (editor: TestEditor): Promise<readonly unknown[]> =>
    (await editor.diagnostics(uriOf('port.txt'))).map(({ code }) => code);
  /** The file that an edit creates. */
  const written = (edit: WorkspaceEdit | undefined): string => {
    const [create, change] = edit!.documentChanges as [CreateFile, TextDocumentEdit];
    assert.deepEqual(
      [create.kind, create.uri, change.textDocument.uri],
      ['create', uriOf('port.checks.yaml'), create.uri],
    );
    return (change.edits as readonly { newText: string }[]).map(({ newText }) => newText).join('');
  };
  const ENTRY = `- words: "We will not wait for another round of studies."
  kind: ignored
  rule: uncited-quote
  by: "JM"
`;

  beforeEach(() => (top = mkdtempSync(join(tmpdir(), 'attribution-ignoring-'))));
  afterEach(() => rmSync(top, { recursive: true }));

  it('writes beside the copy in plain text, and counts at once', async () => {
    const editor = await started({});
    assert.ok((await rulesIn(editor)).includes('uncited-quote'));
    const actions = await actionsOn(editor);
    const titles = actions.map(({ title }) => title).filter((title) => title.startsWith('Ignore'));
    assert.deepEqual(titles, [
      'Ignore “uncited-quote” here',
      'Ignore all findings on this quotation',
      'Ignore “uncited-quote” in this file',
    ]);
    const text = written(actions.find(({ title }) => title === titles[0])?.edit);
    assert.equal(text.slice(text.indexOf('\n') + 1), ENTRY);
    await editor.open(uriOf('port.checks.yaml'), text, 'yaml');
    assert.ok(!(await rulesIn(editor)).includes('uncited-quote'));
    await editor.change(uriOf('port.txt'), { text: PLAIN.replace('not wait', 'wait') });
    assert.ok((await rulesIn(editor)).includes('uncited-quote'), 'other words');
    assert.equal(await editor.stop(), 0);
  });

  it('has its reason from an editor that asks for one', async () => {
    const editor = await started({ ignoreCommand: 'desk.ignore' });
    const action = (await actionsOn(editor)).find(({ title }) => title === 'Ignore “uncited-quote” here');
    assert.equal(action?.edit, undefined);
    const [uri, ignore] = action!.command!.arguments as [string, IgnoreParams['ignore']];
    assert.deepEqual([action!.command!.command, uri], ['desk.ignore', uriOf('port.txt')]);
    const params: IgnoreParams = { textDocument: { uri }, ignore, reason: ' heard "live"\n- kind: signed ' };
    const answer = await editor.connection.sendRequest<IgnoreAnswer>(IGNORE, params);
    const text = written(answer.edit);
    assert.equal(text.slice(text.indexOf('\n') + 1), `${ENTRY}  reason: "heard \\"live\\"\\n- kind: signed"\n`);
    assert.equal(await editor.stop(), 0);
  });

  it('is a comment first in Markdown', async () => {
    const editor = await started({}, 'markdown');
    const titles = (await actionsOn(editor)).map(({ title }) => title).filter((title) => title.startsWith('Ignore'));
    assert.deepEqual(titles, [
      'Ignore “uncited-quote” here (adds a comment)',
      'Ignore “uncited-quote” in this file (adds a comment)',
      'Ignore “uncited-quote” here (saved in port.checks.yaml)',
      'Ignore all findings on this quotation (saved in port.checks.yaml)',
    ]);
    assert.equal(await editor.stop(), 0);
  });

  it('that is no longer there is a hint in the file, where the rule is on', async () => {
    const editor = await started({});
    editor.settings = { rules: { 'ignore-comment': 'warning' } };
    const stale = `- words: They rowed\n  kind: ignored\n  rule: uncited-quote\n  reason: on tape\n`;
    await editor.open(uriOf('port.checks.yaml'), stale, 'yaml');
    await editor.diagnostics(uriOf('port.txt'));
    const inFile = (): readonly Diagnostic[] =>
      editor.published.findLast(({ uri }) => uri === uriOf('port.checks.yaml'))?.diagnostics ?? [];
    await editor.until(() => inFile().length > 0);
    const [hint] = inFile();
    assert.deepEqual(
      [hint?.severity, hint?.code, hint?.message],
      [4, 'ignore-comment', 'This entry no longer has any effect. Remove it.'],
    );
    assert.equal(await editor.stop(), 0);
  });
});
