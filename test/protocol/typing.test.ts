import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import type { CancellationToken, Diagnostic, Range } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { FULL, TestEditor } from './client';

const SERVER = ['dist/cli.js', 'server', '--stdio'];
const ARTICLE =
  'Ruta Almeida, the mayor of Velm, spoke to Nordwire on Monday [1].\n\n“We will rebuild the bridge before the winter comes,” Almeida said.\n';
const URI = 'file:///newsroom/article.txt';

describe('the text that the server has', () => {
  let editor: TestEditor;
  // An editor that cannot ask again later is told at once what is found.
  before(async () => (editor = await TestEditor.start(SERVER, { ...FULL, workspace: { configuration: true } })));
  after(async () => assert.equal(await editor.stop(), 0));

  let version = 1;
  const send = (...contentChanges: { range: Range; text: string }[]): Promise<void> =>
    editor.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: ++version },
      contentChanges,
    });
  /** What it finds must be what it finds in the same text when it is opened. */
  const assertIs = async (text: string): Promise<void> => {
    const typed = await editor.diagnostics(URI);
    await editor.close(URI);
    await editor.open(URI, text);
    assert.deepEqual(typed, await editor.diagnostics(URI), JSON.stringify(text));
    await editor.close(URI);
  };

  it('is the editor’s after any edits, of lone carriage returns too, and ranges that lead out of it', async () => {
    const place = fc.record({ line: fc.nat(9), character: fc.nat(90) });
    const edit = fc.record({
      start: place,
      end: place,
      text: fc.constantFrom('', '\r', '\n', '\r\n', 'x', `\r${ARTICLE}`, '“We', '\n\r\n'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
        let text = ARTICLE.replace('\n\n', '\r\r\n');
        await editor.open(URI, text);
        for (const { start, end, text: newText } of edits) {
          await send({ range: { start, end }, text: newText });
          const document = TextDocument.create(URI, 'plaintext', 0, text);
          const [from, to] = [document.offsetAt(start), document.offsetAt(end)].sort((a, b) => a - b) as [
            number,
            number,
          ];
          text = text.slice(0, from) + newText + text.slice(to);
        }
        await assertIs(text);
      }),
      { numRuns: 40 },
    );
  });

  it('is the last one, where two have the same version', async () => {
    await editor.open(URI, ARTICLE);
    await editor.diagnostics(URI);
    const start = { line: 0, character: 0 };
    version = 0;
    await send({ range: { start, end: start }, text: 'It rained.\n' });
    await assertIs(`It rained.\n${ARTICLE}`);
  });
});

describe('a quotation that is being typed', () => {
  const typed = '\n“We will not wait for another study of the bridge,” she said.';
  const end = TextDocument.create(URI, 'plaintext', 0, ARTICLE).positionAt(ARTICLE.length);

  it('is reported once its author has paused, to an editor that asks', async () => {
    const editor = await TestEditor.start(SERVER);
    await editor.open(URI, ARTICLE);
    const before = await editor.diagnostics(URI);
    await editor.change(URI, { range: { start: end, end }, text: typed });
    assert.equal((await editor.diagnostics(URI)).length, before.length);
    await editor.until(() => editor.refreshes.length > 0);
    const codes = (all: readonly Diagnostic[]): readonly unknown[] => all.map(({ code }) => code);
    assert.deepEqual(codes(before), ['uncited-quote', 'no-reference-list']);
    assert.deepEqual(codes(await editor.diagnostics(URI)), ['uncited-quote', 'uncited-quote', 'no-reference-list']);
    assert.equal(await editor.stop(), 0);
  });

  it('is reported then to an editor that is told, too', async () => {
    const { hover, definition } = FULL.textDocument;
    const editor = await TestEditor.start(SERVER, { textDocument: { hover, definition } });
    const codes = (): readonly unknown[] =>
      editor.published.map(({ diagnostics }) => diagnostics.map(({ code }) => code));
    await editor.open(URI, ARTICLE);
    await editor.until(() => editor.published.length === 1);
    await editor.change(URI, { range: { start: end, end }, text: typed });
    await editor.until(() => editor.published.length === 3);
    assert.deepEqual(codes(), [
      ['uncited-quote', 'no-reference-list'],
      ['uncited-quote', 'no-reference-list'],
      ['uncited-quote', 'uncited-quote', 'no-reference-list'],
    ]);
    assert.equal(await editor.stop(), 0);
  });
});

describe('a long text', () => {
  it('is read for the last of many edits, not for each', async () => {
    const editor = await TestEditor.start(SERVER);
    const long = ARTICLE.repeat(1_000);
    await editor.open(URI, long);
    const start = performance.now();
    await editor.diagnostics(URI);
    const first = performance.now() - start;
    const again = performance.now();
    const at = { line: 0, character: 0 };
    const answers: Promise<unknown>[] = [];
    for (let edit = 0; edit < 20; edit++) {
      await editor.change(URI, { range: { start: at, end: at }, text: 'x' });
      for (const request of ['diagnostic', 'documentSymbol', 'semanticTokens/full'])
        answers.push(editor.connection.sendRequest(`textDocument/${request}`, { textDocument: { uri: URI } }));
    }
    await Promise.all(answers);
    const all = performance.now() - again;
    assert.ok(all < 6 * first, `${Math.round(first)} ms for the first, ${Math.round(all)} ms for all`);
    assert.equal(await editor.stop(), 0);
  });
});

describe('while a text of 1 MB is read', () => {
  const LONG = ARTICLE.repeat(7_000);
  const OTHER = 'file:///newsroom/other.txt';
  let editor: TestEditor;
  before(async () => {
    editor = await TestEditor.start(SERVER, { textDocument: { diagnostic: {} } });
    await editor.open(OTHER, ARTICLE);
    await editor.open(URI, LONG);
  });
  after(async () => assert.equal(await editor.stop(), 0));

  const ask = (uri: string, token: CancellationToken = new CancellationTokenSource().token): Promise<unknown> =>
    editor.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } }, token);

  it('a short one is answered', async () => {
    const answered: string[] = [];
    const long = ask(URI).then(() => answered.push(URI));
    await ask(OTHER).then(() => answered.push(OTHER));
    await long;
    assert.deepEqual(answered, [OTHER, URI]);
  });

  it('its request can be taken back', async () => {
    const at = { line: 0, character: 0 };
    await editor.change(URI, { range: { start: at, end: at }, text: 'x' });
    const source = new CancellationTokenSource();
    const long = ask(URI, source.token);
    // The answer to a short one shows that the long one has begun.
    await ask(OTHER);
    source.cancel();
    await assert.rejects(long, { code: LSPErrorCodes.RequestCancelled });
  });
});

describe('an editor that watches no files', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'attribution-unwatched-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const codes = async (editor: TestEditor, uri: string): Promise<unknown[]> =>
    (await editor.diagnostics(uri)).map(({ code }) => code);

  it('has files read again when an article is opened or saved', async () => {
    const editor = await TestEditor.start(SERVER);
    const uri = uriOf('a.txt');
    await editor.open(uri, ARTICLE);
    assert.ok((await codes(editor, uri)).includes('uncited-quote'));
    writeFileSync(join(folder, '.attributionlintrc.json'), '{ "rules": { "uncited-quote": "off" } }');
    await editor.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
    assert.ok(!(await codes(editor, uri)).includes('uncited-quote'));
    writeFileSync(join(folder, '.attributionlintrc.json'), '{}');
    await editor.open(uriOf('b.txt'), ARTICLE);
    assert.ok((await codes(editor, uri)).includes('uncited-quote'));
    assert.equal(await editor.stop(), 0);
  });

  it('may name its folder in the old ways', async () => {
    for (const [rootUri, rootPath] of [
      [pathToFileURL(folder).href, undefined],
      [null, folder],
    ] as const) {
      const editor = await TestEditor.start(SERVER, FULL, { rootUri, ...(rootPath !== undefined && { rootPath }) });
      editor.settings = { exclude: ['drafts/**'] };
      await editor.open(uriOf('drafts/a.txt'), ARTICLE);
      assert.deepEqual(await codes(editor, uriOf('drafts/a.txt')), []);
      assert.equal(await editor.stop(), 0);
    }
  });

  it('may call its refresh by the name of a draft', async () => {
    const editor = await TestEditor.start(SERVER, {
      ...FULL,
      workspace: { configuration: true, diagnostic: { refreshSupport: true } },
    });
    await editor.open(URI, ARTICLE);
    await editor.diagnostics(URI);
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.until(() => editor.refreshes.length > 0);
    assert.equal(await editor.stop(), 0);
  });
});
