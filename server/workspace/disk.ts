import type { Stats } from 'node:fs';
import { readFile, readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FileText, WorkspaceFiles } from './files';

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

  async namesIn(folder) {
    if (!folder.startsWith('file:')) return [];
    const entries = await readdir(fileURLToPath(folder), { withFileTypes: true }).catch(() => []);
    return entries
      .slice(0, MOST_NAMES)
      .filter((entry) => !entry.isDirectory())
      .map(({ name }) => name);
  },

  readWithin,
};

/** Of folders with more files, the first are looked at. */
const MOST_NAMES = 10_000;

/** No list of sources is longer. */
const LONGEST_SOURCES_BYTES = 5 << 20;

async function readWithin(uri: string, folder: string): Promise<FileText | undefined> {
  if (!uri.startsWith('file:') || !folder.startsWith('file:')) return undefined;
  try {
    // What a link leads to may be outside, though the link is not; and may be a pipe, which would be waited for.
    const [path, top] = await Promise.all([fileURLToPath(uri), fileURLToPath(folder)].map((each) => realpath(each)));
    const way = relative(top!, path!);
    if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return { refused: 'outside' };
    const stats = await stat(path!);
    if (!stats.isFile()) return undefined;
    if (stats.size > LONGEST_SOURCES_BYTES) return { refused: 'too long' };
    return decode(await readFile(path!));
  } catch {
    return undefined;
  }
}

function decode(bytes: Uint8Array): FileText {
  if (bytes.includes(0)) return { refused: 'binary' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { refused: 'binary' };
  }
}

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
