import { posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { kindOf } from '../workspace/reader';
import { listedDisk } from '../workspace/listedDisk';
import type { Configuration } from './configuration';
import { ProgressLine } from './progressLine';
import { STDIN } from './readInput';
import { searchFolder, searchGlob } from './searchDisk';
import { Service } from '../service/service';

/** What was found for the user's arguments. */
export interface Found {
  /** In the order given, each once. */
  readonly paths: readonly string[];
  /** A sentence for each path or glob that matches nothing. */
  readonly missing: readonly string[];
  /** A sentence for each folder without an article. */
  readonly empty: readonly string[];
  /** How many named files the configuration excludes. */
  readonly excluded: number;
}

/**
 * The files that paths, folders and globs stand for. A file that is named is always included, unless the configuration
 * applies to named files, too. Folders and globs give only files that are read as articles and that git does not
 * ignore.
 */
export async function findFiles(
  patterns: readonly string[],
  settings: Configuration,
  forcesExclude: boolean,
): Promise<Found> {
  const service = new Service({ files: listedDisk(), settings });
  const progress = new ProgressLine();
  progress.begin('Looking for articles');
  const paths = new Set<string>();
  const missing: string[] = [];
  const empty: string[] = [];
  let excluded = 0;
  for (const pattern of patterns) {
    if (forcesExclude && (await isLeftOut(pattern, service))) {
      excluded++;
      continue;
    }
    const found = await filesOf(pattern, service);
    for (const path of found.paths) paths.add(path);
    if (found.paths.length > 0) continue;
    if (found.isFolder)
      empty.push(`No articles to check in ${pattern}. Files that the settings exclude or git ignores are left out.`);
    else missing.push(`No file, folder or article matches ${pattern}. Check the path.`);
  }
  progress.clear();
  return { paths: [...paths], missing, empty, excluded };
}

/** Characters that a glob is likely to have and a path is not. */
const GLOB = /[*?[{]/u;

/** Whether the configuration excludes a path that is not a folder. The file need not exist. */
async function isLeftOut(pattern: string, service: Service): Promise<boolean> {
  if (pattern === STDIN) return false;
  const kind = await kindOf(pattern);
  if (kind === 'folder' || (kind === undefined && GLOB.test(pattern))) return false;
  return !(await service.settingsOf(pathToFileURL(pattern).href)).isRead;
}

async function filesOf(
  pattern: string,
  service: Service,
): Promise<{ readonly paths: readonly string[]; readonly isFolder: boolean }> {
  if (pattern === STDIN) return { paths: [STDIN], isFolder: false };
  const path = posix.normalize(process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern);
  const kind = await kindOf(path);
  // Anything that is not a regular file, such as a pipe, is reported when it is read.
  if (kind === 'file' || kind === 'other') return { paths: [path], isFolder: false };
  if (kind === 'folder') return { paths: await searchFolder(path.replace(/(?<=.)\/$/u, ''), service), isFolder: true };
  return { paths: await searchGlob(path, service), isFolder: false };
}
