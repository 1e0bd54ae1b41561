import type {
  ClientCapabilities,
  Connection,
  DidChangeConfigurationParams,
  InitializeParams,
} from 'vscode-languageserver';
import { DidChangeConfigurationNotification, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { fileFilter } from '../config/files';
import { readSettings } from '../config/settings';
import type { Settings } from '../config/settings';
import { pathOf, pathWithin } from '../config/paths';

/** The settings that hold for one document, and whether it is read at all. */
export interface DocumentSettings {
  readonly settings: Settings;
  readonly isRead: boolean;
}

/** The editor's settings, asked for once a document and again when they change. */
export class WorkspaceSettings {
  private readonly byUri = new Map<string, Promise<DocumentSettings>>();
  private readonly reported = new Set<string>();
  private folders: readonly string[] = [];
  private pulls = false;
  /** Settings of an editor that sends them instead of being asked. */
  private sent: unknown;

  constructor(private readonly connection: Connection) {}

  initialise({ capabilities, initializationOptions, workspaceFolders }: InitializeParams): void {
    this.pulls = capabilities.workspace?.configuration === true;
    this.sent = sectionOf(initializationOptions);
    this.folders = (workspaceFolders ?? []).map(({ uri }) => uri);
  }

  async register({ workspace }: ClientCapabilities): Promise<void> {
    if (workspace?.didChangeConfiguration?.dynamicRegistration)
      await this.connection.client.register(DidChangeConfigurationNotification.type, { section: 'attribution' });
    if (workspace?.workspaceFolders)
      this.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        this.folders = [...this.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        this.byUri.clear();
      });
  }

  changed({ settings }: DidChangeConfigurationParams): void {
    if (!this.pulls) this.sent = sectionOf(settings);
    this.byUri.clear();
    this.reported.clear();
  }

  forget(uri: string): void {
    this.byUri.delete(uri);
  }

  of(uri: string): Promise<DocumentSettings> {
    const known = this.byUri.get(uri) ?? this.read(uri);
    this.byUri.set(uri, known);
    return known;
  }

  private async read(uri: string): Promise<DocumentSettings> {
    const { settings, problems } = readSettings(await this.ask(uri));
    this.report(problems);
    const path = pathOf(uri);
    // Text that is not saved yet has no name to judge by: it is read.
    const isRead = path === undefined || fileFilter(settings)(pathWithin(this.folders, uri) ?? path);
    return { settings, isRead };
  }

  private async ask(uri: string): Promise<unknown> {
    if (!this.pulls) return this.sent;
    return this.connection.workspace
      .getConfiguration({ scopeUri: uri, section: 'attribution' })
      .catch((error: unknown) => {
        // An editor that does not answer: the defaults are better than nothing.
        this.connection.console.warn(`The settings of ${uri} are not known: ${String(error)}`);
        return undefined;
      });
  }

  /** Each problem once, not once a document. */
  private report(problems: readonly string[]): void {
    const fresh = problems.filter((problem) => !this.reported.has(problem));
    if (fresh.length === 0) return;
    for (const problem of fresh) this.reported.add(problem);
    this.connection.console.warn(fresh.join('\n'));
    // A notification: showWarningMessage() is a request, and waits for an answer.
    void this.connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message: `Attribution Lint: ${fresh.join(' ')}`,
    });
  }
}

/** Editors wrap the section in its name, or do not. */
function sectionOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return 'attribution' in value ? value.attribution : value;
}
