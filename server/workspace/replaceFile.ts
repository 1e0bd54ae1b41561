import { randomBytes } from 'node:crypto';
import * as nodeFiles from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isInside, readBytes } from './reader';

/** A file's bytes before and after a change. */
export interface Replacement {
  readonly path: string;
  /** The path of the folder that a link on the way must not lead out of. */
  readonly within: string;
  /** What was read, and must still be there. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** Why a file was left as it was. */
export class NotReplaced extends Error {}

/** Node's file operations, or a test's that fail. */
export type FileOperations = Pick<typeof nodeFiles, 'lstat' | 'open' | 'realpath' | 'rename' | 'unlink'>;

/**
 * Replaces a file whole: at every instant its path holds the old bytes or the new ones, whatever is killed, full or locked.
 * The new bytes are written beside it and take its place once they are on the disk; mode and owner stay. What fails leaves
 * the old file, and rejects with {@link NotReplaced} or the system's error.
 */
export async function replaceFile(change: Replacement, files: FileOperations = nodeFiles): Promise<void> {
  const stats = await checked(change, files);
  const draft = join(dirname(change.path), `.attribution-lint-${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeDraft(draft, change.after, stats, files);
    // As late as can be: an author may have saved meanwhile.
    await checked(change, files);
    await compare(change);
    await files.rename(draft, change.path);
  } catch (error) {
    await files.unlink(draft).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(change.path), files);
}

interface Kept {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** What the new file keeps of the old one, which must be a file of its own. */
async function checked({ path, within }: Replacement, files: FileOperations): Promise<Kept> {
  const stats = await files.lstat(path);
  if (stats.isSymbolicLink()) throw new NotReplaced('it is a symbolic link. Name the file it points to.');
  if (!stats.isFile()) throw new NotReplaced('it is not a regular file.');
  const [place, top] = await Promise.all([files.realpath(path), files.realpath(within)]);
  if (!isInside(place, top))
    throw new NotReplaced('its path has a symbolic link to a place outside the workspace. Use the real path.');
  return stats;
}

async function writeDraft(draft: string, bytes: Uint8Array, kept: Kept, files: FileOperations): Promise<void> {
  // Nobody else may read it before it has the right mode, and nothing that is there is overwritten.
  const file = await files.open(draft, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    const own = await file.stat();
    if (own.uid !== kept.uid || own.gid !== kept.gid)
      await file.chown(kept.uid, kept.gid).catch(() => {
        throw new NotReplaced(
          'it belongs to another user or group, and writing it would change that. Ask its owner, or copy it.',
        );
      });
    await file.chmod(kept.mode & 0o7777);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function compare({ path, before }: Replacement): Promise<void> {
  const now = await readBytes(path);
  if (!now || !('bytes' in now) || !now.bytes.equals(before))
    throw new NotReplaced('it has changed since it was read. Run the command again.');
}

/** So that a power cut does not undo the renaming. Some systems cannot: the file is whole all the same. */
async function syncFolder(folder: string, files: FileOperations): Promise<void> {
  const handle = await files.open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close().catch(() => undefined);
}
