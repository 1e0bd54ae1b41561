import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atExit } from './children';
import { SEEDS } from './paths';
import type { Profile } from './server';

/** Folders for one run of an editor: its profile, and a newsroom to work in. */
export interface Scratch extends Profile {
  /** A copy of the sample newsroom, which may be changed. */
  newsroom: string;
}

/**
 * Makes the folders of one run, which are deleted when this process ends. Their path is short to leave room for socket
 * names.
 */
export function makeScratch(): Scratch {
  const home = mkdtempSync(join(tmpdir(), 'attribution-'));
  atExit(() => rmSync(home, { recursive: true, force: true, maxRetries: 3 }));
  const scratch = {
    userDir: join(home, 'user'),
    extensionsDir: join(home, 'extensions'),
    newsroom: join(home, 'newsroom'),
  };
  for (const folder of [scratch.userDir, scratch.extensionsDir]) mkdirSync(folder);
  cpSync(SEEDS, scratch.newsroom, { recursive: true });
  return scratch;
}
