import type { ClientCapabilities, CodeAction, TextEdit, WorkspaceEdit } from 'vscode-languageserver';

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
