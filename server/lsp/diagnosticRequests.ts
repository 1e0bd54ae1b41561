import type { Diagnostic } from 'vscode-languageserver';
import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnosticOf, problemDiagnostic } from '../features/diagnostics';
import { rangeOf } from './documents';
import { isSourcesFile } from '../sources/readSources';
import type { Session } from './session';

/** Whether the editor asks for diagnostics; the others are sent them. */
export const pulls = ({ capabilities }: Session): boolean => capabilities.textDocument?.diagnostic !== undefined;

/** Answers, or sends, the findings of each open document as diagnostics. */
export function serveDiagnostics(session: Session): void {
  const { connection, documents, settings, sources } = session;

  const diagnosticsOf = async (document: TextDocument): Promise<Diagnostic[]> => {
    const findings = await session.findingsOf(document);
    const problems = await session.problemsOf(document);
    return [
      ...problems.map((problem) => problemDiagnostic(problem, rangeOf(document, problem))),
      ...findings.map((finding) => diagnosticOf(finding, session.placesOf(document))),
    ];
  };
  const push = async (document: TextDocument): Promise<void> => {
    // Of these, whoever reads them tells what is wrong.
    if (isSourcesFile(document.uri)) return;
    const diagnostics = await session.guarded('diagnostics', document.uri, undefined, [], diagnosticsOf);
    // Closed while its settings were asked for: what is sent now would stay for ever.
    if (documents.open.get(document.uri) !== document) return;
    await connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
  };

  connection.languages.diagnostics.on(async ({ textDocument }, token) => ({
    kind: DocumentDiagnosticReportKind.Full,
    items: await session.guarded('diagnostics', textDocument.uri, token, [], diagnosticsOf),
  }));
  documents.open.onDidChangeContent(({ document }) => {
    if (!pulls(session)) void push(document);
  });
  documents.open.onDidClose(({ document }) => {
    settings.forget(document.uri);
    if (!pulls(session) && !isSourcesFile(document.uri))
      void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  const refresh = (): void => {
    if (!pulls(session)) for (const document of documents.open.all()) void push(document);
    else if (session.capabilities.workspace?.diagnostics?.refreshSupport)
      void connection.languages.diagnostics.refresh();
    if (session.capabilities.workspace?.semanticTokens?.refreshSupport)
      void connection.languages.semanticTokens.refresh();
  };
  settings.onChange(refresh);
  sources.onChange(refresh);
}
