import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { CodeActionKind, TextDocumentSyncKind } from 'vscode-languageserver';
import { SEMANTIC_TOKENS, serveColours } from './colours';
import { pulls, serveDiagnostics } from './diagnostics';
import { RENUMBER, serveEditing } from './editing';
import { serveNavigation } from './navigation';
import { Session } from './session';

/** Answers an editor over `connection` until it says goodbye. */
export function serve(connection: Connection): void {
  const session = new Session(connection);

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    session.capabilities = params.capabilities;
    session.settings.initialise(params);
    return {
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        documentSymbolProvider: { label: 'Attribution Lint' },
        foldingRangeProvider: true,
        completionProvider: { triggerCharacters: ['[', '^'] },
        renameProvider: { prepareProvider: true },
        semanticTokensProvider: SEMANTIC_TOKENS,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, RENUMBER] },
        ...(pulls(session) && {
          diagnosticProvider: { identifier: 'attribution', interFileDependencies: false, workspaceDiagnostics: false },
        }),
      },
      serverInfo: { name: 'attribution-lint' },
    };
  });
  connection.onInitialized(() => session.settings.register(session.capabilities));

  serveDiagnostics(session);
  serveColours(session);
  serveNavigation(session);
  serveEditing(session);
  session.documents.listen(connection);
  connection.listen();
}
