import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FileReader } from './configFiles';

/** No configuration is as long, and nobody should wait for one that is. */
const LONGEST_BYTES = 1 << 20;

/** Files of this machine. */
export const disk: FileReader = {
  async read(uri) {
    try {
      const path = fileURLToPath(uri);
      const stats = await stat(path);
      // To read from a pipe is to wait for who writes to it.
      if (!stats.isFile() || stats.size > LONGEST_BYTES) return undefined;
      return await readFile(path, 'utf8');
    } catch {
      // It is not there, may not be read, or is on no disk of ours.
      return undefined;
    }
  },
};
