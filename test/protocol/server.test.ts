import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ErrorCodes, ResponseError } from 'vscode-jsonrpc/node';
import type { Diagnostic } from 'vscode-languageserver';
import { FULL, TestEditor } from './client';

const SEED = readFileSync('seeds/trump-european-view-russian-threat.txt', 'utf8');
const ARTICLE =
  'Ruta Almeida, the mayor of Velm, spoke to Nordwire on Monday [1].\n\n“We will rebuild the bridge before the winter comes,” Almeida said.\n';
const URI = 'file:///newsroom/article.txt';

/** The rules whose findings an editor underlines as warnings or errors. */
const warnings = (diagnostics: readonly Diagnostic[]): unknown[] =>
  diagnostics.filter(({ severity }) => (severity ?? 4) <= 2).map(({ code }) => code);

describe('the server', () => {
  let editor: TestEditor;
  before(async () => {
    editor = await TestEditor.start(['dist/cli.js', 'server', '--stdio']);
  });
  after(async () => assert.equal(await editor.stop(), 0));

  it('finds in the seed what an editor would', async () => {
    await editor.open(URI, SEED);
    const diagnostics = await editor.diagnostics(URI);
    assert.ok(diagnostics.every(({ source }) => source === 'attribution'));
    assert.deepEqual(warnings(diagnostics), ['pull-quote-speaker-hidden', 'pull-quote-uncited']);
    assert.equal(diagnostics.find(({ code }) => code === 'pull-quote-uncited')?.range.start.line, 12);
    await editor.close(URI);
  });

  it('says about [1] who, where, by whom, and that it is inferred', async () => {
    await editor.open(URI, SEED);
    const hover = await editor.hover(URI, '[1]');
    for (const words of ['Ian Lesser', 'France 24 English', 'interviewed by Mark Owen', 'inferred from the text'])
      assert.ok(hover.includes(words), `${words} in:\n${hover}`);
    await editor.close(URI);
  });

  it('goes from [1], and from a quotation, to the sentence that introduces the source', async () => {
    await editor.open(URI, SEED);
    for (const words of ['[1]', '"to be gotten over'])
      assert.match((await editor.definition(URI, words))[0] ?? '', /^Ian Lesser, a Distinguished Fellow/u);
    await editor.close(URI);
  });

  it('fixes the pull quote so that a second run has no warning', async () => {
    await editor.open(URI, SEED);
    const finding = (await editor.diagnostics(URI)).find(({ code }) => code === 'pull-quote-uncited')!;
    const actions = await editor.codeActions(URI, finding.range, [finding]);
    const signing = actions.find(({ title }) => title === 'Add “— Ian Lesser [1]”');
    assert.ok(signing && !signing.isPreferred, 'offered, and never made unasked');
    await editor.apply(URI, signing);
    const left = await editor.diagnostics(URI);
    assert.deepEqual(
      left.filter(({ severity }) => (severity ?? 4) <= 2),
      [],
    );
    await editor.close(URI);
  });
});

describe('a document as it is typed', () => {
  let editor: TestEditor;
  before(async () => {
    editor = await TestEditor.start(['dist/cli.js', 'server', '--stdio']);
  });
  after(async () => assert.equal(await editor.stop(), 0));

  it('is read as it is in the editor, not on disk', async () => {
    await editor.open('untitled:Untitled-1', ARTICLE);
    assert.deepEqual(warnings(await editor.diagnostics('untitled:Untitled-1')), ['uncited-quote']);
    const at = editor.positionOf('untitled:Untitled-1', ' said.', 5);
    await editor.change('untitled:Untitled-1', { range: { start: at, end: at }, text: ' [1]' });
    assert.deepEqual(warnings(await editor.diagnostics('untitled:Untitled-1')), []);
    assert.match(await editor.hover('untitled:Untitled-1', '“We will'), /Ruta Almeida/u);
    await editor.close('untitled:Untitled-1');
    assert.deepEqual(await editor.diagnostics('untitled:Untitled-1'), []);
  });

  it('has correct positions next to emoji, lone surrogates and CRLF', async () => {
    await editor.open(URI, `😀 \uD800 🇪🇪 “Hm,”\r\n\r\n${ARTICLE.replaceAll('\n', '\r\n')}`);
    const [diagnostic] = (await editor.diagnostics(URI)).filter(({ code }) => code === 'uncited-quote');
    assert.deepEqual(diagnostic?.range.start, editor.positionOf(URI, '“We will', 0));
    await editor.close(URI);
  });

  it('has findings that lead to pages of the package', async () => {
    await editor.open(URI, ARTICLE);
    const [finding] = (await editor.diagnostics(URI)).filter(({ code }) => code === 'uncited-quote');
    const page = readFileSync(fileURLToPath(finding?.codeDescription?.href ?? ''), 'utf8');
    assert.match(page, /^# uncited-quote$/mu);
    await editor.close(URI);
  });

  it('is said to be an article, or none, or left out by the settings', async () => {
    for (const [uri, text, expected] of [
      [URI, ARTICLE, 'article'],
      ['file:///newsroom/notes.txt', 'lodash==4.17\n', 'no article'],
      ['file:///newsroom/README.txt', ARTICLE, 'excluded'],
    ] as const) {
      await editor.open(uri, text);
      assert.equal(await editor.connection.sendRequest('attribution/reading', { uri }), expected);
      await editor.close(uri);
      assert.equal(await editor.connection.sendRequest('attribution/reading', { uri }), null);
    }
  });

  it('is left alone if it is not an article', async () => {
    await editor.open('file:///project/README.md', `# Tool\n\n${ARTICLE}`, 'markdown');
    assert.deepEqual(await editor.diagnostics('file:///project/README.md'), []);
    await editor.open('file:///project/notes.txt', 'lodash==4.17\n"quoted" [extra]\n');
    assert.deepEqual(await editor.diagnostics('file:///project/notes.txt'), []);
  });

  it('has its citations coloured', async () => {
    await editor.open(URI, '😀 It rained.\r\n“We will rebuild,” said Ruta Almeida [1]. 😀 [12]');
    const { data } = await editor.connection.sendRequest<{ data: number[] }>('textDocument/semanticTokens/full', {
      textDocument: { uri: URI },
    });
    // Lines and characters from the token before, length, type, modifiers.
    assert.deepEqual(data, [1, 37, 3, 0, 0, 0, 8, 4, 0, 0]);
    await editor.close(URI);
  });

  it('outlives requests that make no sense', async () => {
    assert.deepEqual(await editor.diagnostics('file:///never/opened.txt'), []);
    assert.deepEqual(await editor.diagnostics('no uri at all'), []);
    await assert.rejects(editor.connection.sendRequest('textDocument/nonsense', {}));
    await editor.open(URI, ARTICLE);
    const nowhere = { line: 9999, character: 9999 };
    assert.equal(
      await editor.connection.sendRequest('textDocument/hover', { textDocument: { uri: URI }, position: nowhere }),
      null,
    );
    await editor.close(URI);
  });
});

describe('settings', () => {
  it('apply to the next report, and bad ones are named with their remedy', async () => {
    const editor = await TestEditor.start(['dist/cli.js', 'server', '--stdio']);
    await editor.open(URI, ARTICLE);
    assert.deepEqual(warnings(await editor.diagnostics(URI)), ['uncited-quote']);
    editor.settings = { rules: { 'uncited-quote': 'off', 'no-such-rule': 'error' } };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.until(() => editor.refreshes.length > 0);
    assert.deepEqual(warnings(await editor.diagnostics(URI)), []);
    await editor.until(() => editor.messages.length > 0);
    assert.match(editor.messages[0] ?? '', /"no-such-rule" is not a rule/u);
    assert.equal(await editor.stop(), 0);
  });

  it('are taken as sent from an editor that cannot be asked', async () => {
    const editor = await TestEditor.start(['dist/cli.js', 'server', '--stdio'], { textDocument: { diagnostic: {} } });
    await editor.open(URI, ARTICLE);
    await editor.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { attribution: { exclude: ['**/newsroom/**'] } },
    });
    assert.deepEqual(await editor.diagnostics(URI), []);
    assert.equal(await editor.stop(), 0);
  });

  it('name files from the folder that is open', async () => {
    const editor = await TestEditor.start(['dist/cli.js', 'server', '--stdio'], FULL, {
      workspaceFolders: [{ uri: 'file:///newsroom', name: 'newsroom' }],
    });
    editor.settings = { exclude: ['drafts/**'] };
    for (const [uri, expected] of [
      ['file:///newsroom/drafts/article.txt', []],
      ['file:///newsroom/news/drafts/article.txt', ['uncited-quote']],
    ] as const) {
      await editor.open(uri, ARTICLE);
      assert.deepEqual(warnings(await editor.diagnostics(uri)), expected, uri);
    }
    assert.equal(await editor.stop(), 0);
  });

  it('are the defaults where an editor fails to answer', async () => {
    const editor = await TestEditor.start(['dist/cli.js', 'server', '--stdio']);
    editor.connection.onRequest('workspace/configuration', () => new ResponseError(ErrorCodes.InternalError, 'no'));
    await editor.open(URI, ARTICLE);
    assert.deepEqual(warnings(await editor.diagnostics(URI)), ['uncited-quote']);
    assert.equal(await editor.stop(), 0);
  });
});

describe('an editor that does not ask for diagnostics', () => {
  it('is not left with those of a text that was closed while its settings were asked for', async () => {
    const editor = await TestEditor.start(['dist/cli.js', 'server', '--stdio'], { workspace: { configuration: true } });
    await editor.open(URI, ARTICLE);
    await editor.close(URI);
    const other = 'file:///newsroom/other.txt';
    await editor.open(other, ARTICLE);
    await editor.until(() => editor.published.some(({ uri }) => uri === other));
    assert.deepEqual(editor.published.filter(({ uri }) => uri === URI).at(-1)?.diagnostics, []);
    assert.equal(await editor.stop(), 0);
  });

  it('is sent them at each change, and none after closing', async () => {
    const { hover, definition } = FULL.textDocument;
    const editor = await TestEditor.start(['dist/cli.js', 'server', '--stdio'], {
      textDocument: { hover, definition },
    });
    await editor.open(URI, ARTICLE);
    await editor.until(() => editor.published.length > 0);
    assert.deepEqual(warnings(editor.published.at(-1)!.diagnostics), ['uncited-quote']);
    await editor.change(URI, { text: 'Nothing here.' });
    await editor.until(() => editor.published.at(-1)!.diagnostics.length === 0);
    await editor.close(URI);
    assert.equal(await editor.stop(), 0);
  });
});
