import type { CancellationToken, Diagnostic } from 'vscode-languageserver';
import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnosticOf, problemDiagnostic } from '../features/diagnostics';
import type { FixableFinding } from '../linter/rule';
import type { SourceProblem } from '../sources/sources';
import { isBesideArticles, rangeOf } from './documents';
import type { Session } from './session';
import { Typing } from './typing';

/** Whether the editor asks for diagnostics; other editors are sent them. */
export const pulls = ({ capabilities }: Session): boolean => capabilities.textDocument?.diagnostic !== undefined;

/** Answers with, or sends, the findings of each open document as diagnostics. */
export function serveDiagnostics(session: Session): void {
  const { connection, documents, service } = session;

  const typing = new Typing((uri) => {
    const document = documents.open.get(uri);
    if (!pulls(session) && document) push(document);
    else void connection.languages.diagnostics.refresh();
  });
  const diagnosticsIn = async (document: TextDocument, token?: CancellationToken): Promise<Diagnostic[]> => {
    const { problems, findings, analysis } = await session.shownIn(document, token);
    const sayable = analysis ? typing.sayable(document.uri, analysis, findings) : findings;
    return diagnosticsOf(session, document, { problems, findings: sayable });
  };
  const push = (document: TextDocument): void => void pushed(session, document, diagnosticsIn);

  connection.languages.diagnostics.on(async ({ textDocument }, token) => ({
    kind: DocumentDiagnosticReportKind.Full,
    items: await session.guarded('diagnostics', textDocument.uri, token, [], (document) =>
      diagnosticsIn(document, token),
    ),
  }));
  documents.open.onDidChangeContent(({ document }) => {
    // An editor that cannot be told later is told at once.
    if (!pulls(session) || canRefresh(session)) typing.edited(document.uri, documents.editIn(document));
    if (!pulls(session)) push(document);
  });
  documents.open.onDidClose(({ document }) => {
    typing.closed(document.uri);
    if (!pulls(session) && !isBesideArticles(document.uri))
      void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  service.onChange(() => {
    if (!pulls(session)) for (const document of documents.open.all()) push(document);
    else if (canRefresh(session)) void connection.languages.diagnostics.refresh();
    if (session.capabilities.workspace?.semanticTokens?.refreshSupport)
      void connection.languages.semanticTokens.refresh();
  });
}

/** In drafts of the protocol, the capability had another name, which some editors still send. */
function canRefresh({ capabilities: { workspace } }: Session): boolean {
  const { diagnostic } = Object(workspace) as { readonly diagnostic?: { readonly refreshSupport?: boolean } };
  return workspace?.diagnostics?.refreshSupport ?? diagnostic?.refreshSupport ?? false;
}

/** The problems of an article in the editor's form. */
export const diagnosticsOf = (
  session: Session,
  document: TextDocument,
  { problems, findings }: { readonly problems: readonly SourceProblem[]; readonly findings: readonly FixableFinding[] },
): Diagnostic[] => [
  ...problems.map((problem) => problemDiagnostic(problem, rangeOf(document, problem))),
  ...findings.map((finding) => diagnosticOf(finding, session.placesOf(document))),
];

async function pushed(
  session: Session,
  document: TextDocument,
  diagnosticsIn: (document: TextDocument) => Promise<Diagnostic[]>,
): Promise<void> {
  const { uri, version } = document;
  // The problems of these files are reported by whoever reads them.
  if (isBesideArticles(uri)) return;
  const isCurrent = (): boolean => session.documents.open.get(uri) === document && document.version === version;
  const diagnostics = await session
    .guarded('diagnostics', uri, undefined, [], diagnosticsIn)
    // Closed in the meantime.
    .catch(() => []);
  // Diagnostics sent after closing would stay forever; a newer text has its own answer.
  if (isCurrent()) await session.connection.sendDiagnostics({ uri, version, diagnostics });
}
