import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FULL, TestEditor } from './client';

const ARTICLE =
  'Ruta Almeida, the mayor of Velm, spoke to Nordwire on Monday [1].\n\n“We will rebuild the bridge before the winter comes,” Almeida said.\n';
const RC = '.attributionlintrc.json';

describe('a configuration file', () => {
  let folder: string;
  let editor: TestEditor;

  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const uriOf = (path: string): string => pathToFileURL(join(folder, path)).href;
  const severityIn = async (path: string): Promise<number | undefined> =>
    (await editor.diagnostics(uriOf(path))).find(({ code }) => code === 'uncited-quote')?.severity;
  /** What the editor was last sent about a file: line, from 1, and message. */
  const problemsOf = (path: string): string[] | undefined =>
    editor.published
      .filter(({ uri }) => uri === uriOf(path))
      .at(-1)
      ?.diagnostics.map(({ range, message }) => `${range.start.line + 1}: ${message as string}`);
  const saved = async (...paths: string[]): Promise<void> => {
    const before = editor.refreshes.length;
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: paths.map((path) => ({ uri: uriOf(path), type: 2 })),
    });
    await editor.until(() => editor.refreshes.length > before);
  };
  const start = async (): Promise<void> => {
    editor = await TestEditor.start(['dist/cli.js', 'server', '--stdio'], FULL, {
      workspaceFolders: [{ uri: uriOf('desk'), name: 'desk' }],
    });
  };

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'attribution-config-'))));
  afterEach(async () => {
    assert.equal(await editor.stop(), 0);
    rmSync(folder, { recursive: true });
  });

  it('takes the place of the editor’s settings, and is read again when it is saved', async () => {
    write(`desk/${RC}`, '{ "rules": { "uncited-quote": "error" } }');
    await start();
    editor.settings = { rules: { 'uncited-quote': 'off' } };
    await editor.open(uriOf('desk/news/a.txt'), ARTICLE);
    assert.equal(await severityIn('desk/news/a.txt'), 1);
    write(`desk/${RC}`, '{ "rules": { "uncited-quote": "hint" } }');
    await saved(`desk/${RC}`);
    assert.equal(await severityIn('desk/news/a.txt'), 4);
    rmSync(join(folder, 'desk', RC));
    await saved(`desk/${RC}`);
    assert.equal(await severityIn('desk/news/a.txt'), undefined);
  });

  it('applies to unsaved text, too', async () => {
    write(`desk/${RC}`, '{ "rules": { "uncited-quote": "error" }, "include": ["news/**"] }');
    await start();
    await editor.open('untitled:Untitled-1', ARTICLE);
    const [finding] = (await editor.diagnostics('untitled:Untitled-1')).filter(({ code }) => code === 'uncited-quote');
    assert.equal(finding?.severity, 1);
    await editor.open(uriOf('desk/a.txt'), ARTICLE);
    assert.equal(await severityIn('desk/a.txt'), undefined);
  });

  it('is not looked for above the workspace', async () => {
    write(RC, '{ "rules": { "uncited-quote": "off" } }');
    await start();
    await editor.open(uriOf('desk/a.txt'), ARTICLE);
    assert.equal(await severityIn('desk/a.txt'), 2);
  });

  it('that is broken is marked in its line, and nothing else breaks', async () => {
    write(`desk/${RC}`, '{\n  "extends": "./house.yml",\n  "rules": { "uncited-quote": "error" }\n}');
    write('desk/house.yml', 'rules:\n  vague-sauce: off\n');
    await start();
    await editor.open(uriOf('desk/a.txt'), ARTICLE);
    assert.equal(await severityIn('desk/a.txt'), 1);
    assert.match(problemsOf('desk/house.yml')?.[0] ?? '', /^2: “vague-sauce” is not a rule/u);
    write(`desk/${RC}`, '{\n  "rules": {\n');
    await saved(`desk/${RC}`);
    assert.equal(await severityIn('desk/a.txt'), 2);
    assert.match(problemsOf(`desk/${RC}`)?.[0] ?? '', /JSON/u);
    assert.deepEqual(problemsOf('desk/house.yml'), []);
    write(`desk/${RC}`, '{}');
    await saved(`desk/${RC}`);
    assert.equal(await severityIn('desk/a.txt'), 2);
    assert.deepEqual(problemsOf(`desk/${RC}`), []);
  });

  it('is watched together with what it extends, whatever that is called', async () => {
    write(`desk/${RC}`, '{ "extends": "./house.json" }');
    write('desk/house.json', '{ "rules": { "uncited-quote": "error" } }');
    await start();
    await editor.open(uriOf('desk/a.txt'), ARTICLE);
    assert.equal(await severityIn('desk/a.txt'), 1);
    write('desk/house.json', '{ "rules": { "uncited-quote": "hint" } }');
    await saved('desk/house.json');
    assert.equal(await severityIn('desk/a.txt'), 4);
  });

  it('that says what a citation covers holds for hover and F12, too', async () => {
    const uri = uriOf('desk/a.txt');
    await start();
    await editor.open(
      uri,
      'Ruta Almeida opened the hall. “We will rebuild the bridge before winter,” Almeida said. It rained. She left [1].\n\n[1] Ruta Almeida, statement, May 4\n',
    );
    const served = async (): Promise<readonly [boolean, boolean]> => {
      const finding = await severityIn('desk/a.txt');
      const hover = await editor.hover(uri, 'rebuild');
      assert.equal(hover.includes('No citation'), finding !== undefined, hover);
      return [finding !== undefined, (await editor.definition(uri, 'rebuild')).some((text) => text.startsWith('[1]'))];
    };
    assert.deepEqual(await served(), [true, false]);
    write(`desk/${RC}`, '{ "extends": "paragraph-end" }');
    await saved(`desk/${RC}`);
    assert.deepEqual(await served(), [false, true]);
    write(
      `desk/${RC}`,
      '{ "overrides": [{ "files": "a.*", "rules": { "uncited-quote": { "citationsServe": "sentence" } } }] }',
    );
    await saved(`desk/${RC}`);
    assert.deepEqual(await served(), [true, false]);
  });
});
