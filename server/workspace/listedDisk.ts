import { dirname, basename } from 'node:path';
import { disk, pathAt } from './disk';
import type { WorkspaceFiles } from './files';
import { everyNameIn } from './reader';

/** At most this many folders are remembered: an archive may have any number of them. */
const MOST_FOLDERS = 1000;

/**
 * The disk for a process that reads many articles once. Each folder is listed once, and a file that is not in the list
 * is not looked for: there are some ten names for the files that an article may have beside it. A file that appears
 * while the process runs is not seen.
 */
export function listedDisk(): WorkspaceFiles {
  const folders = new Map<string, Promise<ReadonlySet<string> | undefined>>();

  const namesIn = (folder: string): Promise<ReadonlySet<string> | undefined> => {
    const known = folders.get(folder) ?? listed(folder);
    if (folders.size >= MOST_FOLDERS) folders.clear();
    folders.set(folder, known);
    return known;
  };

  return {
    ...disk,
    async readWithin(uri, folder, longest) {
      const path = pathAt(uri);
      const names = path === undefined ? undefined : await namesIn(dirname(path));
      return names && !names.has(folded(basename(path!))) ? undefined : disk.readWithin(uri, folder, longest);
    },
  };
}

async function listed(folder: string): Promise<ReadonlySet<string> | undefined> {
  const names = await everyNameIn(folder);
  return names && new Set(names.map(folded));
}

/** Some disks do not tell upper from lower case, or store accents apart from their letters. */
const folded = (name: string): string => name.normalize('NFC').toLowerCase();
