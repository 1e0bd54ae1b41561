import { lstat, readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';

const NAME = /^\.attribution-lint-(\d{1,10})-[\da-f]{12}\.tmp$/u;

/** The path of a new draft in a folder. Its name contains the id of the process that writes it. */
export async function draftIn(folder: string): Promise<string> {
  // Most processes write nothing, and loading this takes as long as reading an article.
  const { randomBytes } = await import('node:crypto');
  return join(folder, `.attribution-lint-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
}

/** Each folder is cleaned once per process: some have very many files. */
const cleaned = new Set<string>();

/**
 * Removes the drafts left in a folder by processes that were killed: regular files with a draft's name whose process
 * has ended. If a process on another machine shares the disk, it then fails to put its draft in place, and its file
 * stays whole.
 */
export async function removeStaleDrafts(folder: string): Promise<void> {
  if (cleaned.has(folder)) return;
  cleaned.add(folder);
  for (const name of await readdir(folder).catch(() => [])) {
    const writer = NAME.exec(name)?.[1];
    if (writer === undefined || isAlive(Number(writer))) continue;
    const path = join(folder, name);
    const stats = await lstat(path).catch(() => undefined);
    if (stats?.isFile()) await unlink(path).catch(() => undefined);
  }
}

/** Signal 0 only checks. For a process of another user, the answer is EPERM. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
