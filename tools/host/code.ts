/**
 * Takes the command line that @vscode/test-electron gives to a desktop VS Code, and runs it with the editor from npm: a
 * window in a headless browser, or a task such as --install-extension. Ends with the tests' exit code.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import { startBrowser } from './browser';
import { atExit } from './children';
import { ensureChromium } from './chromium';
import { absolute, parseCommandLine } from './commandline';
import type { CommandLine } from './commandline';
import { runMain } from './entry';
import { ensureEditor } from './provision';
import { serverCommand, startServer } from './server';
import type { Payload, Profile, Server } from './server';
import { QUIET, writeSettings } from './settings';

const ERRANDS = ['install-extension', 'uninstall-extension', 'list-extensions', 'version', 'show-versions'];
/** Exit codes of our own. */
const HOST_DIED = 70;
const TIMED_OUT = 124;
/** Lines that the workbench writes about itself, mixed with those of the tests. */
const CHATTER =
  /^%c|^\[(?:reconnection|AgentHost|AccountPolicyGate|Service Worker|driver)|^(?:Ignoring fetching|Updating) additional builtin|^DialogService: |^Started local|ExtensionService#|^Resolv|socket \(renderer/;

async function main(line: CommandLine): Promise<number> {
  const editor = await ensureEditor();
  const profile = ownProfile(line);
  if (ERRANDS.some((errand) => line.has(errand))) {
    const args = [...ERRANDS, 'force'].flatMap((name) => line.all(name).flatMap((value) => [`--${name}`, value]));
    process.stdout.write(await serverCommand(editor, profile, args.filter(Boolean)));
    return 0;
  }
  writeSettings(profile.userDir, QUIET);
  const tests = line.has('extensionTestsPath');
  const server = await startServer(editor, profile, { tests, flags: ['--disable-workspace-trust'] });
  const browser = await startBrowser(editor, await ensureChromium());
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const ended = new Promise<number>((resolve) => {
    void page.exposeFunction('codeAutomationExit', (code?: number) => resolve(code ?? 0));
    void page.exposeFunction('codeAutomationLog', (kind: string, parts: unknown[]) => {
      const text = format(...parts);
      if (!CHATTER.test(text)) (/error|warn/.test(kind) ? process.stderr : process.stdout).write(`${text}\n`);
      // If the extension host died, the workbench reports exit code 0.
      if (tests && /\[ExtensionHost\].*received socket close event/.test(text)) resolve(HOST_DIED);
    });
    page.on('crash', () => resolve(HOST_DIED));
    browser.on('disconnected', () => resolve(HOST_DIED));
    const seconds = Number(process.env['VSCODE_HOST_TIMEOUT'] ?? 600);
    if (tests) setTimeout(() => resolve(TIMED_OUT), seconds * 1000).unref();
  });
  await page.goto(windowUrl(line, server));
  const code = await ended;
  if (code === HOST_DIED) console.error('The extension host died.');
  if (code === TIMED_OUT) console.error('The tests did not end in time (VSCODE_HOST_TIMEOUT, in seconds).');
  await browser.close();
  await server.stop();
  return code;
}

/** The folders that the command line names, or temporary ones for this process. */
function ownProfile(line: CommandLine): Profile {
  const named = line.last('user-data-dir');
  const userDir = named === undefined ? mkdtempSync(join(tmpdir(), 'attribution-code-')) : absolute(named);
  if (named === undefined) atExit(() => rmSync(userDir, { recursive: true, force: true }));
  const extensionsDir = absolute(line.last('extensions-dir') ?? join(userDir, 'extensions'));
  mkdirSync(extensionsDir, { recursive: true });
  return { userDir, extensionsDir };
}

function windowUrl(line: CommandLine, server: Server): string {
  const payload: Payload = [];
  for (const name of ['extensionDevelopmentPath', 'extensionTestsPath']) {
    for (const value of line.all(name)) payload.push([name, server.uri(absolute(value))]);
  }
  if (line.has('disable-extensions')) payload.push(['disableExtensions', 'true']);
  if (line.has('skip-welcome')) payload.push(['skipWelcome', 'true']);
  const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  for (const path of line.paths) if (!isFolder(path)) payload.push(['openFile', server.uri(path)]);
  return server.url(line.paths.find(isFolder), payload);
}

runMain(() => main(parseCommandLine(process.argv.slice(2))));
