import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The repository. */
export const ROOT = resolve(__dirname, '../..');

/** Everything the editor tests fetch or write: git-ignored, and safe to delete. */
export const SCRATCH = join(ROOT, '.vscode-test');

/** The sample newsroom that `npm start` and the tests open. */
export const SEEDS = join(ROOT, 'seeds');

/** The seed article: its file name in {@link SEEDS}. */
export const SEED_ARTICLE = 'trump-european-view-russian-threat.txt';

/** The article that `npm start` shows: it has a transcript and faults to find. */
export const FIRST_SEEN = 'transcript-weather-station.txt';

/** The wrapper that takes the command line of a desktop `code`. */
export const CODE_WRAPPER = join(__dirname, 'code');

/** The first of `names` that is in a folder of PATH, or undefined. */
export function onPath(...names: string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(process.platform === 'win32' ? ';' : ':');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}
