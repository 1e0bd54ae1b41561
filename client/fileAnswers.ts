import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FILES } from '../server/lsp/filesProtocol';
import type { FilesAnswer, FilesParams } from '../server/lsp/filesProtocol';
import type { FileAnswer, FileQuestion } from '../server/workspace/editorFiles';
import { decode } from '../server/workspace/encoding';
import { LONGEST_BYTES } from '../server/workspace/files';
import type { FileText } from '../server/workspace/files';

/** The server asks about files that are not on its disk: in a browser, all of them. */
export function answerFiles(client: BaseLanguageClient): void {
  client.onRequest(FILES, ({ questions }: FilesParams): Promise<FilesAnswer> => Promise.all(questions.map(answerTo)));
}

async function answerTo(question: FileQuestion): Promise<FileAnswer> {
  const uri = Uri.parse(question.uri);
  switch (question.ask) {
    case 'text':
      return textOf(uri, Uri.parse(question.folder), question.longest);
    case 'version':
      return versionOf(uri);
    case 'names':
      return (await entriesOf(uri)).filter(([, type]) => !isFolder(type)).map(([name]) => name);
    case 'list':
      return list(uri);
  }
}

async function textOf(uri: Uri, folder: Uri, longest: number): Promise<FileText | null> {
  try {
    const { type, size } = await workspace.fs.stat(uri);
    if ((type & FileType.SymbolicLink) !== 0 || (await isBehindLink(uri, folder))) return { refused: 'link' };
    if (type !== FileType.File) return { refused: 'not a file' };
    if (size > longest) return { refused: 'too long' };
    const bytes = await workspace.fs.readFile(uri);
    return bytes.length > longest ? { refused: 'too long' } : decode(bytes);
  } catch (error) {
    const code = error instanceof FileSystemError ? error.code : undefined;
    if (code === 'FileNotFound') return null;
    return { refused: code === 'NoPermissions' ? 'forbidden' : 'unreadable' };
  }
}

/** Whether a folder between the file and `folder` is a symbolic link: it may lead out of the workspace. */
async function isBehindLink(uri: Uri, folder: Uri): Promise<boolean> {
  const top = Math.max(1, folder.path.replace(/\/$/u, '').length);
  const above: Uri[] = [];
  for (let at = Uri.joinPath(uri, '..'); at.path.length > top; at = Uri.joinPath(at, '..')) above.push(at);
  const types = await Promise.all(above.map(async (at) => (await workspace.fs.stat(at)).type));
  return types.some((type) => (type & FileType.SymbolicLink) !== 0);
}

async function versionOf(uri: Uri): Promise<string | null> {
  try {
    const { type, mtime, size } = await workspace.fs.stat(uri);
    return type === FileType.File && size <= LONGEST_BYTES ? `${mtime}/${size}` : null;
  } catch {
    return null;
  }
}

/** In workspaces with more folders, only the first ones are searched. */
const MOST_FOLDERS = 5_000;

/**
 * The files in and below a folder. Not by the editor's own search: it finds nothing where no extension can search, and
 * knows no ignored files.
 */
async function list(top: Uri): Promise<readonly string[]> {
  const found: string[] = [];
  let folders = [top];
  for (let left = MOST_FOLDERS; folders.length > 0 && left > 0;) {
    const searched = folders.slice(0, left);
    left -= searched.length;
    const all = await Promise.all(searched.map(entriesOf));
    folders = [];
    for (const [at, entries] of all.entries())
      for (const [name, type] of entries) {
        const uri = Uri.joinPath(searched[at]!, name);
        if (type === FileType.Directory && !name.startsWith('.') && name !== 'node_modules') folders.push(uri);
        if (type === FileType.File && (!name.startsWith('.') || name === '.gitignore')) found.push(uri.toString());
      }
  }
  return found;
}

/** What is in a folder; nothing if there is no such folder. */
async function entriesOf(folder: Uri): Promise<[string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

const isFolder = (type: FileType): boolean => (type & FileType.Directory) !== 0;
