import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { WorkspaceFiles } from './files';

/** No article and no configuration is as long, and nobody should wait for one that is. */
const LONGEST_BYTES = 4 << 20;

/** Files of this machine. What is on no disk of ours is not there. */
export const disk: WorkspaceFiles = {
  async list(folder) {
    if (!folder.startsWith('file:')) return [];
    const { filesIn } = await import('./folder');
    return (await filesIn(fileURLToPath(folder))).map((path) => pathToFileURL(path).href);
  },

  async versionOf(uri) {
    const stats = await statsOf(uri);
    return stats && `${stats.mtimeMs}/${stats.size}`;
  },

  async read(uri) {
    if (!(await statsOf(uri))) return undefined;
    // It may not be ours to read.
    return readFile(fileURLToPath(uri), 'utf8').catch(() => undefined);
  },
};

/** To read from a pipe would be to wait for who writes to it: only files count. */
async function statsOf(uri: string): Promise<Stats | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    const stats = await stat(fileURLToPath(uri));
    return stats.isFile() && stats.size <= LONGEST_BYTES ? stats : undefined;
  } catch {
    return undefined;
  }
}
