import { lstat, mkdir, rename, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { draftIn } from './draftFiles';
import { NotReplaced } from './replaceFile';

/**
 * Writes a file of our own completely: even if the process is killed, its path has the previous content or the new
 * text. Missing folders are created. Rejects with {@link NotReplaced} if something other than a file is there, or with
 * the system's error.
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
