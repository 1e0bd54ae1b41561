import type { CodeAction, CompletionItem, Range, WorkspaceEdit } from 'vscode-languageserver';
import { CodeActionKind, CompletionItemKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActionsAt } from '../features/codeActions';
import { citationChoicesAt } from '../features/completion';
import { rekey, renameableAt, renumberByFirstUse } from '../features/renumber';
import type { Edit } from '../rules/rule';
import { placesOf, rangeOf, spanOf } from './documents';
import type { Session } from './session';

/** The kind of the action that renumbers the citations, for keybindings and `editor.codeActionsOnSave`. */
export const RENUMBER = `${CodeActionKind.Source}.attribution.renumber`;

/** A footnote's label; a number stays a number. */
const LABEL = /^[^\s[\]^]{1,80}$/u;
const NUMBER = /^[1-9]\d{0,2}$/u;

/** What changes the text: quick fixes, renumbering, completion and rename of citations. */
export function serveEditing(session: Session): void {
  const { connection } = session;

  connection.onCodeAction(({ textDocument, range, context: { only } }, token) =>
    session.guarded<CodeAction[]>('code actions', textDocument.uri, token, [], async (document) => {
      const asks = (kind: string): boolean =>
        !only || only.some((wanted) => wanted === '' || wanted === kind || kind.startsWith(`${wanted}.`));
      const actions: CodeAction[] = [];
      if (asks(CodeActionKind.QuickFix)) actions.push(...(await quickFixes(session, document, range)));
      // Unasked, a source action would stand in every light bulb.
      if (only && asks(RENUMBER)) actions.push(...renumber(session, document));
      return actions;
    }),
  );

  connection.onCompletion((params, token) =>
    session.at<CompletionItem[]>('completion', params, token, (analysis, offset, document) =>
      citationChoicesAt(analysis, offset).map(({ key, detail, span, newText }, index) => ({
        label: key,
        kind: CompletionItemKind.Reference,
        ...(detail && { labelDetails: { description: detail }, detail }),
        // What the reader may type to find it; VS Code filters by the text before the cursor.
        filterText: key,
        sortText: String(index).padStart(5, '0'),
        textEdit: { range: rangeOf(document, span), newText },
      })),
    ),
  );

  connection.onPrepareRename((params, token) =>
    session.at<Range>('rename', params, token, (analysis, offset, document) => {
      const found = renameableAt(analysis, offset);
      return found ? rangeOf(document, found.span) : null;
    }),
  );

  connection.onRenameRequest((params, token) =>
    session.at<WorkspaceEdit>('rename', params, token, (analysis, offset, document) => {
      const found = renameableAt(analysis, offset);
      if (!found) return null;
      if (!(NUMBER.test(found.key) ? NUMBER : LABEL).test(params.newName))
        throw new ResponseError(LSPErrorCodes.RequestFailed, `“${params.newName}” cannot stand in a citation.`);
      return workspaceEdit(document, rekey(analysis, new Map([[found.key, params.newName]])));
    }),
  );
}

async function quickFixes(session: Session, document: TextDocument, range: Range): Promise<CodeAction[]> {
  const findings = await session.findingsOf(document);
  return codeActionsAt(session.documents.analysisOf(document), findings, spanOf(document, range), placesOf(document));
}

function renumber({ documents }: Session, document: TextDocument): CodeAction[] {
  const edits = renumberByFirstUse(documents.analysisOf(document));
  return edits.length === 0
    ? []
    : [{ title: 'Renumber citations by first use', kind: RENUMBER, edit: workspaceEdit(document, edits) }];
}

const workspaceEdit = (document: TextDocument, edits: readonly Edit[]): WorkspaceEdit => ({
  documentChanges: [
    {
      textDocument: { uri: document.uri, version: document.version },
      edits: edits.map((edit) => ({ range: rangeOf(document, edit), newText: edit.newText })),
    },
  ],
});
