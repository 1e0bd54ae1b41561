import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FULL, TestEditor } from './client';

const OLD = 'Almeida said, “We will rebuild the bridge before the winter comes.”\n';
const NEW = 'Almeida said, “Nobody has counted the stones in the river yet.”\n';
const ARTICLE = `Ruta Almeida, the mayor of Velm, spoke to Nordwire on Monday [1].\n\n${OLD}\n`;
const SOURCES = 'Sources\n\n[1] Nordwire, 3 May 2027\n';
const FILE = 'known/baseline.jsonl';
const HINT = 4;
const WARNING = 2;

describe('findings in a baseline', () => {
  let folder: string;
  let editor: TestEditor;

  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const uriOf = (path: string): string => pathToFileURL(join(folder, path)).href;
  const article = (): string => uriOf('drafts/a.txt');
  /** As the command line records what it finds in the articles. */
  const record = (): void => {
    execFileSync(process.execPath, [resolve('dist/cli.js'), 'check', 'drafts', '--write-baseline', FILE], {
      cwd: folder,
      stdio: 'ignore',
    });
  };
  const uncited = async (): Promise<{ severity: number | undefined; message: string }[]> =>
    (await editor.diagnostics(article()))
      .filter(({ code }) => code === 'uncited-quote')
      .map(({ severity, message }) => ({ severity, message: message as string }));
  const severities = async (): Promise<unknown[]> => (await uncited()).map(({ severity }) => severity);
  const saved = async (path: string): Promise<void> => {
    const before = editor.refreshes.length;
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf(path), type: 2 }],
    });
    await editor.until(() => editor.refreshes.length > before);
  };
  const problemsOf = (path: string): string[] =>
    (editor.published.filter(({ uri }) => uri === uriOf(path)).at(-1)?.diagnostics ?? []).map(
      ({ range, message }) => `${range.start.line + 1}: ${message as string}`,
    );

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'attribution-baseline-'));
    write('.attributionlintrc.yaml', `baseline: ${FILE}\n`);
    write('drafts/a.txt', ARTICLE + SOURCES);
    mkdirSync(join(folder, 'known'));
    record();
    editor = await TestEditor.start(['dist/cli.js', 'server', '--stdio'], FULL, {
      workspaceFolders: [{ uri: uriOf('.'), name: 'desk' }],
    });
    await editor.open(article(), ARTICLE + SOURCES);
  });
  afterEach(async () => {
    assert.equal(await editor.stop(), 0);
    rmSync(folder, { recursive: true });
  });

  it('are hints that say where they are recorded; new ones are not', async () => {
    const [known] = await uncited();
    assert.equal(known?.severity, HINT);
    assert.match(known.message, /Already recorded in “baseline\.jsonl”\.$/u);
    await editor.change(article(), { text: `It rained.\n\n${ARTICLE}${NEW}\n${SOURCES}` });
    assert.deepEqual(await severities(), [HINT, WARNING]);
  });

  it('can still be mended', async () => {
    const { range } = (await editor.diagnostics(article())).find(({ code }) => code === 'uncited-quote')!;
    const [action] = await editor.codeActions(article(), range);
    assert.equal(action?.diagnostics?.[0]?.severity, HINT);
  });

  it('follow the file as it changes on disk', async () => {
    assert.deepEqual(await severities(), [HINT]);
    write(FILE, '');
    await saved(FILE);
    assert.deepEqual(await severities(), [WARNING]);
    record();
    await saved(FILE);
    assert.deepEqual(await severities(), [HINT]);
  });

  it('are all shown if the file is broken, and the line that is wrong is marked', async () => {
    assert.deepEqual(await severities(), [HINT]);
    write(FILE, `{"file":"../drafts/a.txt","rule":"uncited-quote","words":"x"}\n<<<<<<< ours\n`);
    await saved(FILE);
    assert.deepEqual(await severities(), [WARNING]);
    await editor.until(() => problemsOf(FILE).length > 0);
    assert.match(problemsOf(FILE)[0]!, /^2: This line is not an entry of a baseline/u);
    record();
    await saved(FILE);
    assert.deepEqual(await severities(), [HINT]);
    assert.deepEqual(problemsOf(FILE), []);
  });

  it('are all shown if there is no file, and the article says so', async () => {
    assert.deepEqual(await severities(), [HINT]);
    rmSync(join(folder, FILE));
    await saved(FILE);
    assert.deepEqual(await severities(), [WARNING]);
    const messages = (await editor.diagnostics(article())).map(({ message }) => message);
    assert.ok(
      messages.some((message) =>
        (message as string).startsWith(`“../${FILE}” in the setting “baseline” was not found`),
      ),
    );
  });

  it('are not read from outside the workspace', async () => {
    write('drafts/.attributionlintrc.yaml', `baseline: ../../${basename(folder)}.jsonl\n`);
    writeFileSync(`${folder}.jsonl`, '');
    await saved('drafts/.attributionlintrc.yaml');
    assert.deepEqual(await severities(), [WARNING]);
    await editor.until(() => problemsOf(`../${basename(folder)}.jsonl`).length > 0);
    assert.match(problemsOf(`../${basename(folder)}.jsonl`)[0]!, /is outside the workspace/u);
    rmSync(`${folder}.jsonl`);
  });
});
