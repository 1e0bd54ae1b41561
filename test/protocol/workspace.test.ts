import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { FULL, TestEditor } from './client';

const ARTICLE =
  'Ruta Almeida, the mayor of Velm, spoke to Nordwire on Monday [1].\n\n“We will rebuild the bridge before the winter comes,” Almeida said.\n';
const WATCHING = {
  ...FULL,
  workspace: { ...FULL.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
};

describe('the articles that no editor shows', () => {
  let folder: string;
  let editor: TestEditor;

  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const write = (name: string, text: string, seconds: number): void => {
    writeFileSync(join(folder, name), text);
    utimesSync(join(folder, name), seconds, seconds);
  };
  let known: { uri: string; value: string }[] = [];
  /** Asks as an editor does, and says for each file how many findings it has; = where they are the same. */
  const ask = async (): Promise<Record<string, number | '='>> => {
    const report = await editor.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: known,
    });
    known = report.items.flatMap(({ uri, resultId }) => (resultId ? [{ uri, value: resultId }] : []));
    return Object.fromEntries(
      report.items.map((item) => [
        item.uri.replace(/.*\//u, ''),
        item.kind === 'full' ? item.items.filter(({ code }) => code === 'uncited-quote').length : '=',
      ]),
    );
  };
  const start = async (workspace: string, capabilities: unknown = FULL): Promise<void> => {
    known = [];
    editor = await TestEditor.start(['dist/cli.js', 'server', '--stdio'], capabilities, {
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'desk' }],
    });
    editor.settings = { workspace };
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'attribution-workspace-'));
    write('a.txt', ARTICLE, 1000);
    write('b.md', 'Nothing.\n', 1000);
    write('README.md', ARTICLE, 1000);
    write('ignored.txt', ARTICLE, 1000);
    writeFileSync(join(folder, '.gitignore'), 'ignored.txt\n');
  });
  afterEach(async () => {
    assert.equal(await editor.stop(), 0);
    rmSync(folder, { recursive: true });
  });

  it('are checked where the setting says so, and again only when they have changed', async () => {
    await start('all');
    assert.deepEqual(await ask(), { 'a.txt': 1, 'b.md': 0 });
    assert.deepEqual(await ask(), { 'a.txt': '=', 'b.md': '=' });
    write('b.md', `${ARTICLE}\n${ARTICLE}`, 2000);
    rmSync(join(folder, 'a.txt'));
    assert.deepEqual(await ask(), { 'a.txt': 0, 'b.md': 2 });
  });

  it('answer for themselves while they are open', async () => {
    await start('all');
    await ask();
    await editor.open(uriOf('a.txt'), ARTICLE);
    assert.deepEqual(await ask(), { 'b.md': '=' });
    await editor.close(uriOf('a.txt'));
    assert.deepEqual(await ask(), { 'a.txt': 1, 'b.md': '=' });
  });

  it('are left alone unless the setting says so, and forgotten when it no longer does', async () => {
    await start('openFiles');
    assert.deepEqual(await ask(), {});
    editor.settings = { workspace: 'all' };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await ask(), { 'a.txt': 1, 'b.md': 0 });
    editor.settings = { workspace: 'off' };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await ask(), { 'a.txt': 0, 'b.md': 0 });
    await editor.open(uriOf('a.txt'), ARTICLE);
    assert.deepEqual(await editor.diagnostics(uriOf('a.txt')), []);
  });

  it('are read with a progress that can be cancelled, and the rest when they are asked for again', async () => {
    const files = Array.from({ length: 300 }, (_, index) => `c${index}.txt`);
    for (const name of files) write(name, ARTICLE, 1000);
    await start('all', { ...FULL, window: { workDoneProgress: true } });
    const said = editor.cancelProgress();
    const first = await ask();
    const read = Object.keys(first).length;
    assert.ok(read >= 50 && read < files.length, `${read} files`);
    assert.match(said[1] ?? '', /^\d+ \/ 302$/u);
    assert.equal(said.at(-1), 'end');
    // Cancelled is not forgotten: what was found stays, and the next time goes on.
    const second = Object.values(await ask());
    assert.equal(second.filter((count) => count === '=').length, read);
    assert.ok(second.length > read);
  });

  it('are not sent again until something changes, in an editor that reports changes', async () => {
    await start('all', WATCHING);
    await ask();
    let isAnswered = false;
    const next = ask().then((answer) => {
      isAnswered = true;
      return answer;
    });
    // The server answers in turn: this one it had time for.
    await editor.diagnostics(uriOf('a.txt'));
    assert.equal(isAnswered, false);
    write('b.md', ARTICLE, 2000);
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('b.md'), type: 2 }],
    });
    assert.deepEqual(await next, { 'a.txt': '=', 'b.md': 1 });
  });
});
