import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import type { MessageConnection } from 'vscode-jsonrpc/node';
import { StreamMessageReader, StreamMessageWriter, createMessageConnection } from 'vscode-jsonrpc/node';
import type {
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  Hover,
  InitializeParams,
  InitializeResult,
  LocationLink,
  Position,
  PublishDiagnosticsParams,
  Range,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** What an editor that can do everything says of itself. */
export const FULL = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: { codeDescriptionSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

/** An editor, as the server sees one: speaks LSP to a server process over stdio. */
export class TestEditor {
  /** What the server publishes, latest last. */
  readonly published: PublishDiagnosticsParams[] = [];
  readonly refreshes: number[] = [];
  readonly messages: string[] = [];
  /** Answers to workspace/configuration. */
  settings: unknown = {};
  private readonly documents = new Map<string, TextDocument>();
  private readonly waiting: (() => void)[] = [];

  private constructor(
    readonly process: ChildProcessWithoutNullStreams,
    readonly connection: MessageConnection,
  ) {
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      this.wake();
    });
    connection.onNotification('window/logMessage', () => undefined);
    connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.messages.push(message);
      this.wake();
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes.push(this.refreshes.length);
      this.wake();
      return null;
    });
    connection.listen();
  }

  /** Starts `command` (a path and arguments for Node) and shakes hands. */
  static async start(
    command: readonly string[],
    capabilities: unknown = FULL,
    params: Partial<InitializeParams> = {},
  ): Promise<TestEditor> {
    const child = spawn(process.execPath, command, { stdio: 'pipe' });
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const editor = new TestEditor(child, connection);
    await connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      ...params,
      capabilities,
    });
    await connection.sendNotification('initialized', {});
    return editor;
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  /** Waits until the server has said what makes `condition` true. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  async open(uri: string, text: string, languageId = 'plaintext'): Promise<void> {
    this.documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  textOf(uri: string): string {
    return this.document(uri).getText();
  }

  private document(uri: string): TextDocument {
    const document = this.documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }

  /** Types `change` into the document. */
  async change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const document = this.document(uri);
    const version = document.version + 1;
    this.documents.set(uri, TextDocument.update(document, contentChanges, version));
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async close(uri: string): Promise<void> {
    this.documents.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    return report.kind === 'full' ? report.items : [];
  }

  /** The position of `words` in the document, and `by` characters on. */
  positionOf(uri: string, words: string, by = 1): Position {
    const at = this.textOf(uri).indexOf(words);
    if (at === -1) throw new Error(`"${words}" is not in ${uri}`);
    return this.document(uri).positionAt(at + by);
  }

  async hover(uri: string, words: string): Promise<string> {
    const hover = await this.connection.sendRequest<Hover | null>('textDocument/hover', {
      textDocument: { uri },
      position: this.positionOf(uri, words),
    });
    return hover && 'kind' in (hover.contents as object) ? (hover.contents as { value: string }).value : '';
  }

  /** The words that go-to lands on. */
  async definition(uri: string, words: string): Promise<string[]> {
    const links = await this.connection.sendRequest<LocationLink[] | null>('textDocument/definition', {
      textDocument: { uri },
      position: this.positionOf(uri, words),
    });
    return (links ?? []).map(({ targetRange }) => this.document(uri).getText(targetRange));
  }

  async codeActions(
    uri: string,
    range: Range,
    diagnostics: readonly Diagnostic[] = [],
  ): Promise<readonly CodeAction[]> {
    return this.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics },
    });
  }

  /** Applies an action's edits as an editor does: all at once, from the last. */
  async apply(uri: string, action: CodeAction): Promise<void> {
    const edits = action.edit?.documentChanges?.flatMap((change) => ('edits' in change ? change.edits : [])) ?? [];
    const text = TextDocument.applyEdits(
      this.document(uri),
      edits.flatMap((edit) => ('newText' in edit ? [edit] : [])),
    );
    await this.change(uri, { text });
  }

  /** Cancels whatever the server shows the progress of. Returns what it says of that, a list that grows. */
  cancelProgress(): readonly string[] {
    const said: string[] = [];
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.onNotification(
      '$/progress',
      ({ token, value }: { token: unknown; value: { kind: string; message?: string } }) => {
        said.push(value.message ?? value.kind);
        if (value.kind === 'begin') void this.connection.sendNotification('window/workDoneProgress/cancel', { token });
      },
    );
    return said;
  }

  /** Says goodbye; the exit code of the server. */
  async stop(): Promise<number | null> {
    const exited = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await exited;
    this.connection.dispose();
    return code;
  }
}
