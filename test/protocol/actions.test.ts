import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { CodeAction } from 'vscode-languageserver';
import { FULL, TestEditor } from './client';

const URI = 'file:///newsroom/mill.md';
const TRACKED =
  'Ciara Byrne closed the mill [1], and the dam [2].\n\n## Sources\n\n[1] Byrne, statement, https://example.com/mill?utm_source=news\n\n[2] Byrne, letter, https://example.com/dam?fbclid=7\n';
const PLAIN = TRACKED.replace('?utm_source=news', '').replace('?fbclid=7', '');
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

describe('fixing on save', () => {
  let editor: TestEditor;
  before(async () => {
    editor = await TestEditor.start(['dist/cli.js', 'server', '--stdio']);
  });
  after(async () => assert.equal(await editor.stop(), 0));

  const asked = (...only: string[]): Promise<CodeAction[]> =>
    editor.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: WHOLE,
      context: { diagnostics: [], only },
    });

  it('makes every safe fix, by its own name and by the general one', async () => {
    for (const kind of ['source.fixAll.attribution', 'source.fixAll', 'source']) {
      await editor.open(URI, TRACKED, 'markdown');
      const action = (await asked(kind)).find((each) => each.kind === 'source.fixAll.attribution');
      assert.ok(action, kind);
      await editor.apply(URI, action);
      assert.equal(editor.textOf(URI), PLAIN);
      assert.ok(
        (await asked(kind)).every((each) => each.kind !== 'source.fixAll.attribution'),
        'nothing is left',
      );
      await editor.close(URI);
    }
  });

  it('is not offered for another tool’s fixes, nor unasked', async () => {
    await editor.open(URI, TRACKED, 'markdown');
    assert.deepEqual(await asked('source.fixAll.eslint'), []);
    const unasked = await editor.codeActions(URI, WHOLE);
    assert.ok(unasked.every(({ kind }) => kind === 'quickfix'));
    await editor.close(URI);
  });
});

describe('the list of sources', () => {
  it('is sorted by a source action, and turned into footnotes and back where the cursor is on a citation', async () => {
    const text =
      'Ciara Byrne closed the mill [1], and the dam [2].\n\n## Sources\n\n[2] Byrne, letter\n\n[1] Byrne, statement\n';
    const sorted = text.replace(
      '[2] Byrne, letter\n\n[1] Byrne, statement',
      '[1] Byrne, statement\n\n[2] Byrne, letter',
    );
    const editor = await TestEditor.start(['dist/cli.js', 'server', '--stdio']);
    await editor.open(URI, text, 'markdown');
    const act = async (words: string, only: string, title: RegExp): Promise<void> => {
      const position = editor.positionOf(URI, words);
      const actions = await editor.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri: URI },
        range: { start: position, end: position },
        context: { diagnostics: [], only: [only] },
      });
      const action = actions.find((each) => title.test(each.title));
      assert.ok(action, String(title));
      await editor.apply(URI, action);
    };
    await act('Ciara', 'source', /^Sort and tidy/);
    assert.equal(editor.textOf(URI), sorted);
    await act('[1]', 'refactor', /source list to footnotes/);
    assert.match(editor.textOf(URI), /the mill \[\^1\], .*\n\[\^2\]: Byrne, letter\n$/su);
    await act('[^2]: Byrne', 'refactor.rewrite', /^Convert footnotes/);
    assert.equal(editor.textOf(URI), sorted);
    assert.equal(await editor.stop(), 0);
  });
});

describe('renaming', () => {
  let editor: TestEditor;
  before(async () => {
    editor = await TestEditor.start(['dist/cli.js', 'server', '--stdio']);
  });
  after(async () => assert.equal(await editor.stop(), 0));

  it('is refused with a reason on a name, and where another source has the number', async () => {
    const prose =
      'Ciara Byrne closed the mill [1], and the dam [2], the council said. Byrne said, “We had no choice” [1].\n';
    await editor.open(URI, prose, 'markdown');
    const ask = (method: string, words: string, params: object = {}): Promise<unknown> =>
      editor.connection.sendRequest(method, {
        textDocument: { uri: URI },
        position: editor.positionOf(URI, words),
        ...params,
      });
    await assert.rejects(ask('textDocument/prepareRename', 'Byrne said'), /use Find and Replace/u);
    assert.ok(await ask('textDocument/prepareRename', '[1]'));
    await assert.rejects(ask('textDocument/rename', '[1]', { newName: '2' }), /already uses “2”/u);
    assert.ok(await ask('textDocument/rename', '[1]', { newName: '3' }));
    await editor.close(URI);
  });
});

describe('the page of a rule', () => {
  it('is linked, and offered as an action where the editor can show it', async () => {
    const initializationOptions = { explainCommand: 'attribution.explainRule' };
    for (const options of [{ initializationOptions }, {}]) {
      const editor = await TestEditor.start(['dist/cli.js', 'server', '--stdio'], FULL, options);
      await editor.open(URI, TRACKED, 'markdown');
      const [finding] = (await editor.diagnostics(URI)).filter(({ code }) => code === 'dead-shape-url');
      const actions = await editor.codeActions(URI, finding!.range);
      const explain = actions.find(({ title }) => title === 'Explain “dead-shape-url”');
      if ('initializationOptions' in options) assert.deepEqual(explain?.command?.arguments, ['dead-shape-url']);
      else assert.equal(explain, undefined);
      const page = readFileSync(new URL(finding!.codeDescription!.href), 'utf8');
      assert.match(page, /^# dead-shape-url$/mu);
      assert.equal(await editor.stop(), 0);
    }
  });
});

describe('an editor in German', () => {
  it('reads findings and titles in German, and others in English', async () => {
    for (const [locale, expected] of [
      ['de', 'Den Tracking-Code entfernen'],
      ['de-AT', 'Den Tracking-Code entfernen'],
      ['fr', 'Remove the tracking code'],
      ['../../package', 'Remove the tracking code'],
    ] as const) {
      const editor = await TestEditor.start(['dist/cli.js', 'server', '--stdio'], FULL, { locale });
      await editor.open(URI, TRACKED, 'markdown');
      const [finding] = (await editor.diagnostics(URI)).filter(({ code }) => code === 'dead-shape-url');
      assert.match(finding?.message as string, expected.startsWith('Den') ? /^Dieser Link enthält/u : /^This link/u);
      const titles = (await editor.codeActions(URI, finding!.range)).map(({ title }) => title);
      assert.ok(titles.includes(expected), titles.join('; '));
      assert.equal(await editor.stop(), 0);
    }
  });
});
