import { lstat, mkdir, rename, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { draftIn } from './draftFiles';
import { NotReplaced } from './replaceFile';

/**
 * Writes a file that we make, whole: its path holds what was there or the new text, whatever is killed. Its folders are
 * made. Rejects with {@link NotReplaced} for what is there and not a file, or the system's error.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const there = await lstat(path).catch(() => undefined);
  if (there && !there.isFile()) throw new NotReplaced('it is not a regular file. Choose another folder.');
  const draft = draftIn(folder);
  try {
    await writeFile(draft, text, { flag: 'wx' });
    await rename(draft, path);
  } catch (error) {
    await unlink(draft).catch(() => undefined);
    throw error;
  }
}
