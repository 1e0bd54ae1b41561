import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { replaceFile } from './replaceFile';

/** Writes a file of our own completely, as {@link replaceFile} does; missing folders are created. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const within = dirname(path);
  await mkdir(within, { recursive: true });
  await replaceFile({ path, within, before: undefined, after: Buffer.from(text) });
}
