import { constants, existsSync } from 'node:fs';
import type { Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import { LONGEST_BYTES } from './files';
import type { Refusal } from './files';

/** The bytes of a file, or why it is not read. */
export type FileBytes = { readonly bytes: Buffer } | { readonly refused: Refusal };

/** Without this, opening a pipe waits for its writer. Windows has no such flag. */
const NOT_WAITING = constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0);

/**
 * The only access to the bytes of a file: regular, of bounded size, and inside the folder `within`, with symbolic links
 * followed.
 * @param within the path of a folder; omitted only for a file that the user has named.
 * @param longest in bytes.
 * @returns undefined if there is no file. Never rejects.
 */
export async function readBytes(
  path: string,
  within?: string,
  longest = LONGEST_BYTES,
): Promise<FileBytes | undefined> {
  try {
    const place = within === undefined ? path : await realpath(path);
    if (within !== undefined && !isInside(place, await realpath(within))) return { refused: 'outside' };
    // Opening a device may have side effects.
    if (!(await stat(place)).isFile()) return { refused: 'not a file' };
    const file = await open(place, NOT_WAITING);
    try {
      return await readAll(file, longest);
    } finally {
      await file.close();
    }
  } catch (error) {
    return reasonOf(error as NodeJS.ErrnoException);
  }
}

/** Whether a path is a folder's or below it, both absolute and without symbolic links. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Whether anything is at a path, with symbolic links followed. */
export const isThere = (path: string): boolean => existsSync(path);

/** What is at a path, with symbolic links followed; undefined if there is nothing. */
export async function kindOf(path: string): Promise<'file' | 'folder' | 'other' | undefined> {
  const stats = await stat(path).catch(() => undefined);
  if (!stats) return undefined;
  return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
}

/** The state of a regular file that is not too long; undefined if there is none. */
export async function statsOf(path: string): Promise<Stats | undefined> {
  const stats = await stat(path).catch(() => undefined);
  return stats?.isFile() && stats.size <= LONGEST_BYTES ? stats : undefined;
}

/** In folders with more files, only the first ones are listed. */
const MOST_NAMES = 10_000;

/** The names of everything directly in a folder except folders; empty if there is no such folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files = entries.slice(0, MOST_NAMES).filter((entry) => !entry.isDirectory());
  return files.map(({ name }) => name);
}

/** The names of everything directly in a folder; undefined if it cannot be listed, though its files may be readable. */
export async function everyNameIn(folder: string): Promise<readonly string[] | undefined> {
  return readdir(folder).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? [] : undefined;
  });
}

/** The bytes of an open file. It may grow, or report no size (`/proc`), so the bytes read are counted. */
async function readAll(file: FileHandle, longest: number): Promise<FileBytes> {
  const stats = await file.stat();
  if (!stats.isFile()) return { refused: 'not a file' };
  if (stats.size > longest) return { refused: 'too long' };
  // One more, because only an empty read shows the end.
  let buffer = Buffer.allocUnsafe(Math.max(stats.size, 1 << 12) + 1);
  for (let length = 0; ;) {
    const { bytesRead } = await file.read(buffer, length, buffer.length - length, null);
    if (bytesRead === 0) return { bytes: buffer.subarray(0, length) };
    length += bytesRead;
    if (length > longest) return { refused: 'too long' };
    if (length === buffer.length) buffer = Buffer.concat([buffer], 2 * length);
  }
}

function reasonOf({ code }: NodeJS.ErrnoException): FileBytes | undefined {
  if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
  if (code === 'EISDIR') return { refused: 'not a file' };
  return { refused: code === 'EACCES' || code === 'EPERM' ? 'forbidden' : 'unreadable' };
}
