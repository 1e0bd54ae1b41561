import type { WorkspaceFiles } from '../workspace/files';
import { pathOf, pathWithin } from '../workspace/paths';

/**
 * The files of a workspace as an editor shows them: what stands beside articles counts as it is typed, saved or not.
 * Where a file lies, the disk knows: a link may lead out of the folder.
 * @param shownAt the text that the editor shows of the file at a URI, however that is written; undefined where it shows
 * none.
 */
export function withBuffers(files: WorkspaceFiles, shownAt: (uri: string) => string | undefined): WorkspaceFiles {
  return {
    ...files,
    async readWithin(uri, folder) {
      const saved = await files.readWithin(uri, folder);
      if (saved && 'refused' in saved && saved.refused === 'outside') return saved;
      const text = shownAt(uri);
      const isInside = saved !== undefined || pathWithin([folder], uri) !== undefined;
      return text === undefined || !isInside || pathOf(uri) === undefined ? saved : { text };
    },
  };
}
