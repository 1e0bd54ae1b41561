/** The text of a file, or why it is not read. */
export type FileText = { readonly text: string } | { readonly refused: 'outside' | 'too long' | 'binary' };

/** The files of a workspace: on a disk, in an editor, or in memory. */
export interface WorkspaceFiles {
  /** The URIs of the files in a folder, without what git ignores. */
  list(folder: string): Promise<readonly string[]>;
  /** Differs once the file at a URI has changed; undefined where there is none. */
  versionOf(uri: string): Promise<string | undefined>;
  /** The text of the file at a URI; undefined where there is none that can be read. */
  read(uri: string): Promise<string | undefined>;
  /** The names of the files directly in a folder; none where there is no such folder. */
  namesIn(folder: string): Promise<readonly string[]>;
  /** The text of the file at a URI where it is in the folder at another, links followed; undefined where there is none. */
  readWithin(uri: string, folder: string): Promise<FileText | undefined>;
}
