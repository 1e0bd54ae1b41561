import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { CodeActionKind, TextDocumentSyncKind } from 'vscode-languageserver';
import { SEMANTIC_TOKENS, serveSemanticTokens } from './semanticTokenRequests';
import { serveAttachments } from './attachmentRequests';
import { serveChecks } from './checksRequests';
import { serveFalseAlarms } from './falseAlarmRequests';
import { serveComparison } from './comparisonRequests';
import { COMPLETION, serveCompletion } from './completionRequests';
import { pulls, serveDiagnostics } from './diagnosticRequests';
import { serveDocumentLinks } from './documentLinkRequests';
import { CONVERT, FIX_ALL, RENUMBER, serveEditing, SORT } from './editingRequests';
import { CITE_NEW, SERVER_COMMANDS, serveNewSources } from './newSourceRequests';
import { serveNavigation } from './navigationRequests';
import { serveProofHints } from './proofHintRequests';
import { serveQuotations } from './quotationsRequests';
import { serveReading } from './readingRequests';
import { Session } from './session';
import type { Surroundings } from './session';
import { serveWorkspaceDiagnostics } from './workspaceDiagnosticRequests';
import { serveWorkspaceSymbols } from './workspaceSymbolRequests';

/** Answers an editor over `connection` until it says goodbye. */
export function serve(connection: Connection, surroundings: Surroundings): void {
  const session = new Session(connection, surroundings);

  connection.onInitialize(async (params: InitializeParams): Promise<InitializeResult> => {
    await session.initialise(params);
    return {
      capabilities: {
        // Without `save`, an editor that does not watch files would never make us read them again.
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        hoverProvider: true,
        inlayHintProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        documentLinkProvider: {},
        documentSymbolProvider: { label: 'Attribution Lint' },
        workspaceSymbolProvider: true,
        foldingRangeProvider: true,
        completionProvider: COMPLETION,
        renameProvider: { prepareProvider: true },
        semanticTokensProvider: SEMANTIC_TOKENS,
        executeCommandProvider: { commands: SERVER_COMMANDS },
        codeActionProvider: {
          codeActionKinds: [CodeActionKind.QuickFix, CITE_NEW, FIX_ALL, RENUMBER, SORT, CONVERT],
          resolveProvider: true,
        },
        ...(pulls(session) && {
          diagnosticProvider: { identifier: 'attribution', interFileDependencies: false, workspaceDiagnostics: true },
        }),
      },
      serverInfo: { name: 'attribution-lint' },
    };
  });
  connection.onInitialized(() => session.initialised());

  serveDiagnostics(session);
  serveWorkspaceDiagnostics(session);
  serveSemanticTokens(session);
  serveNavigation(session);
  serveDocumentLinks(session);
  serveWorkspaceSymbols(session);
  serveCompletion(session);
  serveEditing(session);
  serveNewSources(session);
  serveProofHints(session);
  serveReading(session);
  serveComparison(session);
  serveFalseAlarms(session);
  serveAttachments(session);
  serveChecks(session);
  serveQuotations(session);
  session.documents.listen(connection);
  connection.listen();
}
