import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { SHEET, SIGN_OFF } from '../../server/lsp/checksProtocol';
import type { SignOffAnswer } from '../../server/lsp/checksProtocol';
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
      position: editor.positionOf(article(), words),
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
    assert.match((await sheet())!, /signed: 0/u);
    const signed = await answered('life jackets', 'sign', '');
    await editor.open(file(), signed, 'yaml');
    assert.ok(!existsSync(new URL(file())), 'nothing was written by the server');
    assert.match((await sheet())!, /Signed by JM, 2026-05-03/u);
    await editor.change(article(), { text: ARTICLE.replace('pupils', 'children') });
    const stale = (await editor.diagnostics(article())).filter(({ code }) => code === 'sign-off-stale');
    assert.equal(stale.length, 1);
    assert.match((await sheet())!, /No longer valid: signed by JM/u);
    await editor.change(file(), { text: await answered('life jackets', 'sign', signed) });
    assert.match((await sheet())!, /Signed by JM, 2026-05-03/u);
  });

  it('are withdrawn', async () => {
    const first = await answered('life jackets', 'sign', '');
    await editor.open(file(), first, 'yaml');
    const both = await answered('fearless', 'sign', first);
    await editor.change(file(), { text: both });
    assert.match((await sheet())!, /signed: 2/u);
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
