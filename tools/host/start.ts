/** `npm start`: the sample newsroom in a real VS Code, with the extension installed as a user gets it. */
import { join } from 'node:path';
import { run } from './children';
import { desktopCode, hasDisplay, openDesktop } from './desktop';
import { runMain } from './entry';
import { FIRST_SEEN, onPath, SCRATCH, SEEDS } from './paths';
import { step } from './progress';
import { canProvision, ensureEditor } from './provision';
import { startServer } from './server';
import { QUIET, READING, writeSettings } from './settings';
import { installExtension, packageExtension } from './vsix';

const home = join(SCRATCH, 'start');
const profile = { userDir: join(home, 'user'), extensionsDir: join(home, 'extensions') };
const article = join(SEEDS, FIRST_SEEN);

async function main(): Promise<void> {
  const code = desktopCode();
  if (code === undefined && !canProvision()) {
    throw new Error('There is no `code` on PATH. Install Visual Studio Code with its shell command, then try again.');
  }
  const vsix = await packageExtension();
  writeSettings(profile.userDir, { ...QUIET, ...READING });
  await (code === undefined ? openInBrowser(vsix) : openDesktop(code, profile, vsix, [SEEDS, article]));
}

async function openInBrowser(vsix: string): Promise<void> {
  const editor = await ensureEditor();
  await step('Installing the extension', () => installExtension(editor, profile, vsix));
  const server = await step('Starting VS Code', () => startServer(editor, profile));
  const url = server.url(SEEDS, [['openFile', server.uri(article)]]);
  console.log(`\nThe sample newsroom is open at\n\n  ${url}\n\nCtrl-C stops it.`);
  const opener = hasDisplay() && onPath('xdg-open');
  // A browser that does not open is not a failure: the address is in the terminal.
  if (opener) await run(opener, [url]).catch(() => undefined);
  await server.ended;
}

runMain(main);
