/** Why a file is not read. Encodings are named as iconv names them; `legacy` is an unknown one. */
export type Refusal =
  | 'outside'
  | 'link'
  | 'too long'
  | 'not a file'
  | 'forbidden'
  | 'unreadable'
  | 'binary'
  | 'UTF-16'
  | 'UTF-16LE'
  | 'UTF-16BE'
  | 'UTF-32'
  | 'ISO-8859-1'
  | 'WINDOWS-1252'
  | 'legacy';

/** No article, configuration or list of sources is longer. */
export const LONGEST_BYTES = 5 << 20;

/** The text of a file without its byte order mark, or why it is not read. */
export type FileText = { readonly text: string } | { readonly refused: Refusal };

/** The files of a workspace: on a disk, in an editor, or in memory. */
export interface WorkspaceFiles {
  /** The URIs of the files in a folder, without what git ignores. */
  list(folder: string): Promise<readonly string[]>;
  /** A value that changes with the file at a URI; undefined if there is none. */
  versionOf(uri: string): Promise<string | undefined>;
  /** The names of the files directly in a folder; empty if there is no such folder. */
  namesIn(folder: string): Promise<readonly string[]>;
  /**
   * The text of the file at a URI if it is in the folder at another URI, with symbolic links followed; undefined if
   * there is none.
   * @param longest in bytes; {@link LONGEST_BYTES} if omitted.
   */
  readWithin(uri: string, folder: string, longest?: number): Promise<FileText | undefined>;
}

/** What is wrong with a file that is not read, and what to do. Continues the sentence after its name. */
export const REFUSED: Readonly<Record<Refusal, { readonly what: string; readonly remedy: string }>> = {
  outside: { what: 'is outside the workspace', remedy: 'Copy it into the workspace.' },
  link: { what: 'is a symbolic link', remedy: 'Replace it with the file.' },
  'too long': { what: 'is longer than 5 MB', remedy: 'Split it.' },
  'not a file': { what: 'is not a regular file', remedy: 'Replace it with a file.' },
  forbidden: { what: 'is protected (permission denied)', remedy: 'Change its permissions.' },
  unreadable: { what: 'cannot be opened', remedy: 'Check the disk it is on.' },
  binary: { what: 'contains NUL bytes', remedy: 'Save it as UTF-8 text.' },
  'UTF-16': { what: 'is not UTF-8 text but UTF-16', remedy: 'Save it as UTF-8.' },
  'UTF-16LE': { what: 'is not UTF-8 text but UTF-16 (without a byte order mark)', remedy: 'Save it as UTF-8.' },
  'UTF-16BE': { what: 'is not UTF-8 text but UTF-16 (without a byte order mark)', remedy: 'Save it as UTF-8.' },
  'UTF-32': { what: 'is not UTF-8 text but UTF-32', remedy: 'Save it as UTF-8.' },
  'ISO-8859-1': { what: 'is not UTF-8 text (perhaps Latin-1)', remedy: 'Save it as UTF-8.' },
  'WINDOWS-1252': { what: 'is not UTF-8 text (perhaps Windows-1252)', remedy: 'Save it as UTF-8.' },
  legacy: { what: 'is not UTF-8 text', remedy: 'Find out its encoding and save it as UTF-8.' },
};

/** The whole sentence about a file that is not read, without its name at the start. */
export const whyRefused = (refusal: Refusal): string =>
  `${REFUSED[refusal].what} and was not read. ${REFUSED[refusal].remedy}`;

/** The files on this machine's disk, if it has one, and those that only an editor has. */
export function fromEither(disk: WorkspaceFiles | undefined, editor: WorkspaceFiles): WorkspaceFiles {
  const filesAt = (uri: string): WorkspaceFiles => (disk && uri.startsWith('file:') ? disk : editor);
  return {
    list: (folder) => filesAt(folder).list(folder),
    versionOf: (uri) => filesAt(uri).versionOf(uri),
    namesIn: (folder) => filesAt(folder).namesIn(folder),
    readWithin: (uri, folder, longest) => filesAt(uri).readWithin(uri, folder, longest),
  };
}
