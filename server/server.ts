import type {
  CancellationToken,
  ClientCapabilities,
  CodeAction,
  Connection,
  Definition,
  Diagnostic,
  Hover,
  InitializeParams,
  InitializeResult,
  LocationLink,
  SemanticTokens,
  TextDocumentPositionParams,
} from 'vscode-languageserver';
import {
  CodeActionKind,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  MarkupKind,
  ResponseError,
  SemanticTokensBuilder,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from './analysis';
import { Documents, rangeOf, spanOf } from './documents';
import { codeActionsAt } from './features/codeActions';
import { definitionAt } from './features/definition';
import { diagnosticOf } from './features/diagnostics';
import { hoverAt } from './features/hover';
import { toPlainText } from './features/markdown';
import { TOKEN_TYPES, semanticTokensOf } from './features/semanticTokens';
import { lint } from './rules/lint';
import type { Finding } from './rules/rule';
import { WorkspaceSettings } from './workspaceSettings';

/** Answers an editor over `connection` until it says goodbye. The only place that knows the protocol. */
export function serve(connection: Connection): void {
  const documents = new Documents();
  const settings = new WorkspaceSettings(connection);
  let capabilities: ClientCapabilities = {};

  const findingsOf = async (document: TextDocument): Promise<readonly Finding[]> => {
    const { settings: config, isRead } = await settings.of(document.uri);
    return isRead ? lint(documents.analysisOf(document), config) : [];
  };
  const places = (document: TextDocument) => ({
    uri: document.uri,
    version: document.version,
    rangeOf: (span: { start: number; end: number }) => rangeOf(document, span),
  });
  const diagnosticsOf = async (document: TextDocument): Promise<Diagnostic[]> =>
    (await findingsOf(document)).map((finding) => diagnosticOf(finding, places(document)));

  /** Runs one request's work: a throw is logged and answers `nothing`, so that one bad text cannot take the server down. */
  async function guarded<T>(
    name: string,
    uri: string,
    token: CancellationToken | undefined,
    nothing: T,
    work: (document: TextDocument) => T | Promise<T>,
  ): Promise<T> {
    const document = documents.open.get(uri);
    if (!document) return nothing;
    try {
      const answer = await work(document);
      if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      return answer;
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      connection.console.error(
        `${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      return nothing;
    }
  }

  /** Answers from the analysis at a position, in files that are read. */
  const at = async <T>(
    name: string,
    { textDocument, position }: TextDocumentPositionParams,
    token: CancellationToken,
    work: (analysis: Analysis, offset: number, document: TextDocument) => T | null,
  ): Promise<T | null> =>
    guarded<T | null>(name, textDocument.uri, token, null, async (document) => {
      const { isRead } = await settings.of(document.uri);
      return isRead ? work(documents.analysisOf(document), document.offsetAt(position), document) : null;
    });

  const pulls = (): boolean => capabilities.textDocument?.diagnostic !== undefined;

  /** For editors that do not ask for diagnostics. */
  const push = async (document: TextDocument): Promise<void> => {
    const diagnostics = await guarded('diagnostics', document.uri, undefined, [], diagnosticsOf);
    await connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
  };
  const refresh = (): void => {
    if (!pulls()) for (const document of documents.open.all()) void push(document);
    else if (capabilities.workspace?.diagnostics?.refreshSupport) void connection.languages.diagnostics.refresh();
    if (capabilities.workspace?.semanticTokens?.refreshSupport) void connection.languages.semanticTokens.refresh();
  };

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    capabilities = params.capabilities;
    settings.initialise(capabilities, params.initializationOptions);
    return {
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        definitionProvider: true,
        semanticTokensProvider: {
          documentSelector: [{ language: 'plaintext' }],
          legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] },
          full: true,
        },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        ...(pulls() && {
          diagnosticProvider: { identifier: 'attribution', interFileDependencies: false, workspaceDiagnostics: false },
        }),
      },
      serverInfo: { name: 'attribution-lint' },
    };
  });
  connection.onInitialized(() => settings.register(capabilities));
  connection.onDidChangeConfiguration((change) => {
    settings.changed(change);
    refresh();
  });

  documents.open.onDidChangeContent(({ document }) => {
    if (!pulls()) void push(document);
  });
  documents.open.onDidClose(({ document }) => {
    settings.forget(document.uri);
    if (!pulls()) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  connection.languages.diagnostics.on(async ({ textDocument }, token) => ({
    kind: DocumentDiagnosticReportKind.Full,
    items: await guarded('diagnostics', textDocument.uri, token, [], diagnosticsOf),
  }));

  connection.onHover((params, token) =>
    at<Hover>('hover', params, token, (analysis, offset, document) => {
      const hover = hoverAt(analysis, offset);
      if (!hover) return null;
      const isMarkdown = capabilities.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false;
      return {
        contents: isMarkdown
          ? { kind: MarkupKind.Markdown, value: hover.markdown }
          : { kind: MarkupKind.PlainText, value: toPlainText(hover.markdown) },
        range: rangeOf(document, hover.span),
      };
    }),
  );

  connection.onDefinition((params, token) =>
    at<Definition | LocationLink[]>('definition', params, token, (analysis, offset, document) => {
      const definition = definitionAt(analysis, offset);
      if (!definition) return null;
      const linked = capabilities.textDocument?.definition?.linkSupport === true;
      const targets = definition.targets.map(({ uri = document.uri, span }) => ({
        uri,
        range: rangeOf(document, span),
      }));
      if (!linked) return targets;
      const originSelectionRange = rangeOf(document, definition.origin);
      return targets.map(({ uri, range }) => ({
        originSelectionRange,
        targetUri: uri,
        targetRange: range,
        targetSelectionRange: range,
      }));
    }),
  );

  connection.onCodeAction(({ textDocument, range, context }, token) =>
    guarded<CodeAction[]>('code actions', textDocument.uri, token, [], async (document) => {
      if (context.only && !context.only.some((kind) => kind === '' || kind === CodeActionKind.QuickFix)) return [];
      const findings = await findingsOf(document);
      return codeActionsAt(documents.analysisOf(document), findings, spanOf(document, range), places(document));
    }),
  );

  connection.languages.semanticTokens.on(({ textDocument }, token) =>
    guarded<SemanticTokens>('semantic tokens', textDocument.uri, token, { data: [] }, async (document) => {
      const builder = new SemanticTokensBuilder();
      const { isRead } = await settings.of(document.uri);
      if (!isRead) return builder.build();
      for (const { type, ...span } of semanticTokensOf(documents.analysisOf(document))) {
        const { start, end } = rangeOf(document, span);
        // A token stands in one line: editors need not support others.
        if (start.line === end.line)
          builder.push(start.line, start.character, end.character - start.character, TOKEN_TYPES.indexOf(type), 0);
      }
      return builder.build();
    }),
  );

  documents.listen(connection);
  connection.listen();
}
