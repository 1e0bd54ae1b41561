import type { ClientCapabilities, Connection, DidChangeConfigurationParams } from 'vscode-languageserver';
import { DidChangeConfigurationNotification, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { fileFilter } from '../config/files';
import type { FileFilter } from '../config/files';
import { readSettings } from '../config/settings';
import type { Settings } from '../config/settings';

/** The settings that hold for one document, and whether it is read at all. */
export interface DocumentSettings {
  readonly settings: Settings;
  readonly isRead: boolean;
}

/** The editor's settings, asked for once a document and again when they change. */
export class WorkspaceSettings {
  private readonly byUri = new Map<string, Promise<DocumentSettings>>();
  private readonly filters = new WeakMap<Settings, FileFilter>();
  private readonly reported = new Set<string>();
  private pulls = false;
  /** Settings of an editor that sends them instead of being asked. */
  private sent: unknown;

  constructor(private readonly connection: Connection) {}

  initialise(capabilities: ClientCapabilities, options: unknown): void {
    this.pulls = capabilities.workspace?.configuration === true;
    this.sent = sectionOf(options);
  }

  async register(capabilities: ClientCapabilities): Promise<void> {
    if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration)
      await this.connection.client.register(DidChangeConfigurationNotification.type, { section: 'attribution' });
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
    const value: unknown = this.pulls
      ? await this.connection.workspace.getConfiguration({ scopeUri: uri, section: 'attribution' })
      : this.sent;
    const { settings, problems } = readSettings(value);
    this.report(problems);
    return { settings, isRead: this.isRead(uri, settings) };
  }

  /** Text that is not saved yet has no name to judge by: it is read. */
  private isRead(uri: string, settings: Settings): boolean {
    const path = pathOf(uri);
    if (path === undefined) return true;
    const filter = this.filters.get(settings) ?? fileFilter(settings);
    this.filters.set(settings, filter);
    return filter(path);
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

/** The path of a saved document's URI; undefined for text that has none. */
function pathOf(uri: string): string | undefined {
  if (!URL.canParse(uri)) return undefined;
  const { protocol, pathname } = new URL(uri);
  if (protocol === 'untitled:') return undefined;
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

/** Editors wrap the section in its name, or do not. */
function sectionOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return 'attribution' in value ? value.attribution : value;
}
