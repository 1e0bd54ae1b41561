import type { Browser, Playwright } from './playwright';
import type { Editor } from './provision';

const FLAGS = [
  // Chromium's sandbox does not run as root, the usual user in a container; the browser shows only this machine's
  // editor.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Starts the browser at `executablePath`, headless; it ends with this process at the latest. */
export async function startBrowser(editor: Pick<Editor, 'playwright'>, executablePath: string): Promise<Browser> {
  const { chromium } = (await import(`${editor.playwright}/index.mjs`)) as Playwright;
  // Signals are handled in children.ts: playwright's own handlers would end the process before the server.
  const ours = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  return chromium.launch({ executablePath, args: FLAGS, ...ours });
}
