/** The files of a workspace: on a disk, in an editor, or in memory. */
export interface WorkspaceFiles {
  /** The URIs of the files in a folder, without what git ignores. */
  list(folder: string): Promise<readonly string[]>;
  /** Differs once the file at a URI has changed; undefined where there is none. */
  versionOf(uri: string): Promise<string | undefined>;
  /** The text of the file at a URI; undefined where there is none that can be read. */
  read(uri: string): Promise<string | undefined>;
}
