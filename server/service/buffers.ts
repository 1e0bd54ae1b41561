import type { WorkspaceFiles } from '../workspace/files';
import { pathOf, pathWithin } from '../workspace/paths';

/**
 * The files of a workspace as an editor shows them: files next to articles count in their current text, saved or not.
 * Only the disk knows where a file really is: a symbolic link may lead out of the folder.
 * @param shownAt the text that the editor shows for the file at a URI, in any spelling; undefined if it shows none.
 */
export function withBuffers(files: WorkspaceFiles, shownAt: (uri: string) => string | undefined): WorkspaceFiles {
  return {
    ...files,
    async readWithin(uri, folder, longest) {
      const saved = await files.readWithin(uri, folder, longest);
      if (saved && 'refused' in saved && (saved.refused === 'outside' || saved.refused === 'link')) return saved;
      const text = shownAt(uri);
      const isInside = saved !== undefined || pathWithin([folder], uri) !== undefined;
      return text === undefined || !isInside || pathOf(uri) === undefined ? saved : { text };
    },
  };
}
