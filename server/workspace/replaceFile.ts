import * as nodeFiles from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { draftIn, removeStaleDrafts } from './draftFiles';
import { isInside, readBytes } from './reader';

/** A file's bytes before and after a change. */
export interface Replacement {
  readonly path: string;
  /** The path of the folder that no symbolic link on the way may lead out of. */
  readonly within: string;
  /**
   * The bytes that were read and must still be there; undefined: an existing file is replaced, and there need not be
   * one.
   */
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array;
}

/** Why a file was left unchanged. */
export class NotReplaced extends Error {}

/** Node's file operations; tests pass ones that fail. */
export type FileOperations = Pick<typeof nodeFiles, 'lstat' | 'open' | 'realpath' | 'rename' | 'unlink'>;

/**
 * Replaces a whole file: at every moment its path has the old bytes or the new ones, even if the process is killed, the
 * disk is full or the file is locked. The new bytes are written next to it and take its place once they are on the
 * disk; mode and owner stay. A failure leaves the old file and rejects with {@link NotReplaced} or the system's error.
 */
export async function replaceFile(change: Replacement, files: FileOperations = nodeFiles): Promise<void> {
  const stats = await checked(change, files);
  const folder = dirname(change.path);
  await removeStaleDrafts(folder);
  const draft = await draftIn(folder);
  try {
    await writeDraft(draft, change.after, stats, files);
    // As late as possible: an author may have saved in the meantime.
    await checked(change, files);
    if (change.before) await compare(change.path, change.before);
    await files.rename(draft, change.path);
  } catch (error) {
    await files.unlink(draft).catch(() => undefined);
    throw error;
  }
  await syncFolder(folder, files);
}

interface Kept {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/**
 * What the new file keeps from the old one, which must be a regular file; undefined if a new file is allowed and there
 * is none yet.
 */
async function checked({ path, within, before }: Replacement, files: FileOperations): Promise<Kept | undefined> {
  const stats = await files.lstat(path).catch((error: unknown) => {
    if (before === undefined && (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  if (!stats) return undefined;
  if (stats.isSymbolicLink()) throw new NotReplaced('it is a symbolic link. Name the file it points to.');
  if (!stats.isFile()) throw new NotReplaced('it is not a regular file.');
  const [place, top] = await Promise.all([files.realpath(path), files.realpath(within)]);
  if (!isInside(place, top))
    throw new NotReplaced('its path has a symbolic link to a place outside the workspace. Use the real path.');
  return stats;
}

async function writeDraft(
  draft: string,
  bytes: Uint8Array,
  kept: Kept | undefined,
  files: FileOperations,
): Promise<void> {
  // Nobody else may read it before it has the right mode, and no existing file is overwritten.
  const file = await files.open(draft, 'wx', kept ? 0o600 : 0o666);
  try {
    await file.writeFile(bytes);
    if (kept) await keep(kept, file);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function keep({ mode, uid, gid }: Kept, file: FileHandle): Promise<void> {
  const own = await file.stat();
  if (own.uid !== uid || own.gid !== gid)
    await file.chown(uid, gid).catch(() => {
      throw new NotReplaced(
        'it belongs to another user or group, and writing it would change that. Ask its owner, or copy it.',
      );
    });
  await file.chmod(mode & 0o7777);
}

async function compare(path: string, before: Uint8Array): Promise<void> {
  const now = await readBytes(path);
  if (!now || !('bytes' in now) || !now.bytes.equals(before))
    throw new NotReplaced('it has changed since it was read. Run the command again.');
}

/** So that a power cut does not undo the renaming. Some systems cannot do this; the file is still whole. */
async function syncFolder(folder: string, files: FileOperations): Promise<void> {
  const handle = await files.open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close().catch(() => undefined);
}
