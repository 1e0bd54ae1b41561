import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SymbolInformation, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { FULL, TestEditor } from './client';

const ARTICLE =
  'Ruta Almeida, the mayor of Velm, spoke to Nordwire on Monday [1].\n\n“We will rebuild the bridge before the winter comes,” Almeida said.\n';
/** The most that the server may ever have used, in KB; Node alone takes a third of it. */
const MOST_MEMORY = 300_000;

// Pipes and devices as these systems have them.
(process.platform === 'win32' ? describe.skip : describe)('a hostile workspace, to the server', () => {
  let folder: string;
  let away: string;
  let editor: TestEditor;

  const path = (name: string): string => join(folder, name);
  const uriOf = (name: string): string => pathToFileURL(path(name)).href;
  const write = (name: string, content: string | Buffer): void => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), content);
  };
  const pipe = (name: string): unknown => execFileSync('mkfifo', [path(name)]);

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'attribution-hostile-'));
    away = mkdtempSync(join(tmpdir(), 'attribution-away-'));
    writeFileSync(join(away, 'secret.txt'), ARTICLE.replaceAll('Almeida', 'Secret'));
    writeFileSync(join(away, 'off.json'), '{ "rules": { "uncited-quote": "off" } }');
    pipe('.gitignore');
    write('a.txt', ARTICLE);
    write('bombs/.gitignore/x', '');
    write('bombs/huge.txt', Buffer.alloc(100 << 20, 'a'));
    write('bombs/wide.txt', Buffer.from(ARTICLE, 'utf16le'));
    write('bombs/b.md', `---\nbibliography: ["\\ud800.bib", pipe.bib, /dev/zero]\n---\n\n${ARTICLE}`);
    pipe('bombs/pipe.bib');
    pipe('bombs/b.sources.yaml');
    symlinkSync(join(away, 'secret.txt'), path('linked.txt'));
    mkdirSync(path('globs'));
    symlinkSync('/dev/zero', path('globs/.gitignore'));
    write(
      'globs/.attributionlintrc.json',
      '{ "exclude": ["(a+)+b", "**/+(a|aa)b"], "extends": "\\ud800.json", "bibliography": "\\udc00.bib" }',
    );
    write(`globs/${'a'.repeat(200)}.txt`, ARTICLE);
    mkdirSync(path('config'));
    symlinkSync(join(away, 'off.json'), path('config/.attributionlintrc.json'));
    write('config/c.txt', ARTICLE);
    editor = await TestEditor.start(['dist/cli.js', 'server', '--stdio'], FULL, {
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'desk' }],
    });
    editor.settings = { workspace: 'all' };
  });
  afterEach(async () => {
    assert.equal(await editor.stop(), 0);
    for (const each of [folder, away]) rmSync(each, { recursive: true });
  });

  it('is checked all the same, without what leads out, and in bounded memory', async () => {
    const { items } = await editor.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    const uncited = items
      .filter((item) => item.kind === 'full' && item.items.some(({ code }) => code === 'uncited-quote'))
      .map(({ uri }) => decodeURIComponent(uri.replace(pathToFileURL(folder).href, '')));
    assert.deepEqual(uncited.sort(), ['/a.txt', '/bombs/b.md', '/config/c.txt', `/globs/${'a'.repeat(200)}.txt`]);
    const symbols = await editor.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: 'Secret' });
    assert.deepEqual(symbols, []);
    if (process.platform !== 'linux') return;
    const [, peak] = /^VmHWM:\s+(\d+)/mu.exec(readFileSync(`/proc/${editor.process.pid}/status`, 'utf8'))!;
    assert.ok(Number(peak) < MOST_MEMORY, `${peak} KB`);
  });

  it('has what is wrong in its configurations marked in them', async () => {
    await editor.open(uriOf('config/c.txt'), ARTICLE);
    assert.ok((await editor.diagnostics(uriOf('config/c.txt'))).some(({ code }) => code === 'uncited-quote'));
    await editor.open(uriOf('globs/d.txt'), ARTICLE);
    await editor.diagnostics(uriOf('globs/d.txt'));
    const said = (name: string): readonly string[] =>
      editor.published
        .filter(({ uri }) => uri === uriOf(name))
        .at(-1)
        ?.diagnostics.map((diagnostic) => diagnostic.message as string) ?? [];
    await editor.until(() => said('globs/.attributionlintrc.json').length > 0);
    assert.match(said('config/.attributionlintrc.json').join(), /is outside the workspace and was not read/);
    assert.match(said('globs/.attributionlintrc.json').join(), /has “\+\(”.*There is no file or preset “/);
  });
});
