import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { startBrowser } from '../../../tools/host/browser';
import { ensureChromium } from '../../../tools/host/chromium';
import { ROOT, SEED_ARTICLE } from '../../../tools/host/paths';
import type { Browser } from '../../../tools/host/playwright';
import { ensureEditor } from '../../../tools/host/provision';
import { makeScratch } from '../../../tools/host/scratch';
import { startServer } from '../../../tools/host/server';
import type { Server } from '../../../tools/host/server';
import { PICTURE, QUIET, writeSettings } from '../../../tools/host/settings';
import type { Settings } from '../../../tools/host/settings';
import { installExtension, packageExtension } from '../../../tools/host/vsix';
import { Witness } from './witness/witness';
import { WINDOW, Workbench } from './workbench';

const CLIPBOARD = ['clipboard-read', 'clipboard-write'];

/** One editor with the packaged extension, in which each test file opens windows of its own. */
export class Session {
  private constructor(
    private readonly server: Server,
    private readonly browser: Browser,
    private readonly newsroom: string,
    private readonly extensionsDir: string,
    private readonly userDir: string,
    private readonly pictures: string,
    readonly witness: Witness,
  ) {}

  /**
   * @param pictures the folder for pictures; emptied.
   * @param settings of the user, beside those for a quiet editor.
   */
  static async start(pictures: string, settings: Settings = {}): Promise<Session> {
    const editor = await ensureEditor();
    const scratch = makeScratch();
    const witness = await Witness.install(scratch.extensionsDir);
    await installExtension(editor, scratch, await packageExtension());
    writeSettings(scratch.userDir, { ...QUIET, ...PICTURE, ...settings });
    rmSync(pictures, { recursive: true, force: true });
    mkdirSync(pictures, { recursive: true });
    const server = await startServer(editor, scratch);
    return new Session(
      server,
      await startBrowser(editor, await ensureChromium()),
      scratch.newsroom,
      scratch.extensionsDir,
      scratch.userDir,
      pictures,
      witness,
    );
  }

  /** A new window on the sample newsroom that shows one of its articles: the seed, unless another is named. */
  async open(name = SEED_ARTICLE): Promise<Workbench> {
    const context = await this.browser.newContext({ viewport: WINDOW, deviceScaleFactor: 2, permissions: CLIPBOARD });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const article = this.server.uri(join(this.newsroom, name));
    await page.goto(this.server.url(this.newsroom, [['openFile', article]]));
    const workbench = new Workbench(page, this.pictures, () => context.close());
    await workbench.textShown();
    return workbench;
  }

  /** Puts a file into the newsroom. */
  write(name: string, text: string): void {
    writeFileSync(join(this.newsroom, name), text);
  }

  /** Waits until a file of the newsroom is saved with a text like this: what is in the editor may be saved later. */
  async saved(name: string, text: RegExp): Promise<void> {
    while (!existsSync(join(this.newsroom, name)) || !text.test(this.read(name))) await setTimeout(50);
  }

  /** A file of the newsroom as it is on disk. */
  read(name: string): string {
    return readFileSync(join(this.newsroom, name), 'utf8');
  }

  /** Takes files out of the newsroom again, so that no other test's picture shows them. */
  remove(...names: string[]): void {
    for (const name of names) rmSync(join(this.newsroom, name), { force: true });
  }

  /** Takes a setting out of the user's settings, as if the user were new. */
  forgetSetting(name: string): void {
    const file = join(this.userDir, 'User', 'settings.json');
    const settings = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    writeFileSync(file, JSON.stringify({ ...settings, [name]: undefined }, null, 2));
  }

  /** Runs the command line, which is built with the package, in the newsroom. */
  async commandLine(...args: string[]): Promise<void> {
    await promisify(execFile)(process.execPath, [join(ROOT, 'dist/cli.js'), ...args], { cwd: this.newsroom });
  }

  /** Ids of the language servers that the windows of this session have started. */
  async languageServers(): Promise<number[]> {
    const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,args=']);
    const own = stdout
      .split('\n')
      .filter((line) => line.includes(this.extensionsDir) && line.includes('editor.js server'));
    return own.map((line) => Number.parseInt(line, 10));
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }
}
