import { fileURLToPath, pathToFileURL } from 'node:url';
import { decode } from './encoding';
import type { WorkspaceFiles } from './files';
import { namesIn, readBytes, statsOf } from './reader';

/** Files of this machine. URIs that are not on a local disk do not exist. */
export const disk: WorkspaceFiles = {
  async list(folder) {
    const path = pathAt(folder);
    if (path === undefined) return [];
    const { filesIn } = await import('./folderFiles');
    return (await filesIn(path)).map((file) => pathToFileURL(file).href);
  },

  async versionOf(uri) {
    const path = pathAt(uri);
    const stats = path === undefined ? undefined : await statsOf(path);
    return stats && `${stats.mtimeMs}/${stats.size}`;
  },

  async readWithin(uri, folder, longest) {
    const [path, within] = [pathAt(uri), pathAt(folder)];
    if (path === undefined || within === undefined) return undefined;
    const read = await readBytes(path, within, longest);
    return read && 'bytes' in read ? decode(read.bytes) : read;
  },

  async namesIn(folder) {
    const path = pathAt(folder);
    return path === undefined ? [] : namesIn(path);
  },
};

/** The path of a file on this machine; undefined for other URIs, and for those that name no path. */
export function pathAt(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
