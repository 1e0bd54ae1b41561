import type {
  ClientCapabilities,
  CodeAction,
  CreateFile,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../text/replacements';
import { rangeOf } from './documents';

/** A file beside an article, before a change. */
export interface FileBefore {
  readonly uri: string;
  /** Empty for a new file. */
  readonly text: string;
  readonly isNew: boolean;
}

/**
 * The changes of a file beside an article; a new one is created first.
 * @param ifMade what happens to a new file that somebody has made in the meantime: it is added to, or nothing changes.
 * Either way, it keeps what is written there.
 */
export function changesOfFile(
  { uri, text, isNew }: FileBefore,
  edits: readonly Edit[],
  ifMade: 'add' | 'stop',
): readonly (CreateFile | TextDocumentEdit)[] {
  const file = TextDocument.create(uri, 'plaintext', 0, text);
  const create: CreateFile = { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: ifMade === 'add' } };
  const change: TextDocumentEdit = {
    textDocument: { uri, version: null },
    edits: edits.map((edit) => ({ range: rangeOf(file, edit), newText: edit.newText })),
  };
  return isNew ? [create, change] : [change];
}

/** True if an edit may create a file, which only the form with `documentChanges` can say. */
export const canCreateFiles = ({ workspace }: ClientCapabilities): boolean =>
  workspace?.workspaceEdit?.documentChanges === true &&
  workspace.workspaceEdit.resourceOperations?.includes('create') === true;

/** An edit in a form that the editor can apply: without `documentChanges`, it would silently change nothing. */
export function readableEdit({ workspace }: ClientCapabilities, edit: WorkspaceEdit): WorkspaceEdit {
  if (workspace?.workspaceEdit?.documentChanges === true || !edit.documentChanges) return edit;
  const changes: Record<string, TextEdit[]> = {};
  for (const change of edit.documentChanges) {
    if (!('edits' in change)) continue;
    const plain = change.edits.filter((each): each is TextEdit => 'newText' in each);
    changes[change.textDocument.uri] = [...(changes[change.textDocument.uri] ?? []), ...plain];
  }
  return { changes };
}

export const readableAction = (capabilities: ClientCapabilities, action: CodeAction): CodeAction =>
  action.edit ? { ...action, edit: readableEdit(capabilities, action.edit) } : action;
