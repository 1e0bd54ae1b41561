import { existsSync, readFileSync } from 'node:fs';
import { run } from './children';
import { onPath } from './paths';
import { step } from './progress';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The browser that shows the editor: CHROMIUM, one on PATH or, for root on Debian, the distribution's own.
 * @returns the path of its program
 */
export async function ensureChromium(): Promise<string> {
  const named = process.env['CHROMIUM'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM names ${named}, which does not exist.`);
    return named;
  }
  const found = onPath(...NAMES);
  if (found) return found;
  if (!canInstall()) throw new Error(remedy());
  await step('Installing Chromium (apt-get)', async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const wait = ['-o', 'DPkg::Lock::Timeout=300'];
    await run('apt-get', [...wait, 'update'], { env });
    await run('apt-get', [...wait, 'install', '-y', '--no-install-recommends', 'chromium'], { env });
  });
  const installed = onPath(...NAMES);
  if (!installed) throw new Error(remedy());
  return installed;
}

/** Ubuntu's package of this name is a wrapper for a snap, which a container cannot run: hence Debian only. */
function canInstall(): boolean {
  const release = '/etc/os-release';
  return process.getuid?.() === 0 && existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'));
}

const remedy = (): string =>
  'The editor tests need Chromium or Chrome, and there is none on PATH. Install one (Debian: apt-get install chromium), ' +
  'or set CHROMIUM to the path of its program.';
