import type {
  ClientCapabilities,
  Connection,
  DidChangeConfigurationParams,
  DidChangeWatchedFilesParams,
  InitializeParams,
} from 'vscode-languageserver';
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { settingsFor } from '../config/config';
import type { ArticleSettings } from '../config/config';
import { CONFIG_FILES, ConfigFiles } from '../config/configFiles';
import type { FoundConfig } from '../config/configFiles';
import { folderOf, pathOf, pathWithin } from '../workspace/paths';
import { readNewSources, readScope, readSettings } from '../config/settings';
import type { NewSources, Scope } from '../config/settings';
import type { WorkspaceFiles } from '../workspace/files';
import { FileProblems } from './fileProblems';

/** What holds for each document, of its configuration file or else of the editor's settings: asked for once a document, and
 * again when something changes. */
export class WorkspaceSettings {
  private readonly byUri = new Map<string, Promise<ArticleSettings>>();
  private readonly reported = new Set<string>();
  private readonly configs: ConfigFiles;
  private readonly problems: FileProblems;
  private readonly listeners: (() => void)[] = [];
  private readonly fileListeners: ((uris: readonly string[]) => void)[] = [];
  private asked: Promise<unknown> | undefined;
  /** Whether the editor tells of files that change. */
  isWatching = false;
  private folders: readonly string[] = [];
  private pulls = false;
  /** Settings of an editor that sends them instead of being asked. */
  private sent: unknown;

  constructor(
    private readonly connection: Connection,
    private readonly files: WorkspaceFiles,
  ) {
    this.configs = new ConfigFiles(files);
    this.problems = new FileProblems(connection);
    connection.onDidChangeConfiguration((change) => this.changed(change));
    connection.onDidChangeWatchedFiles((change) => this.filesChanged(change));
  }

  initialise({ capabilities, initializationOptions, workspaceFolders }: InitializeParams): void {
    this.pulls = capabilities.workspace?.configuration === true;
    this.sent = sectionOf(initializationOptions);
    this.folders = (workspaceFolders ?? []).map(({ uri }) => uri);
  }

  async register({ workspace }: ClientCapabilities): Promise<void> {
    const { connection } = this;
    if (workspace?.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        this.folders = [...this.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        this.forgetAll();
      });
    if (workspace?.didChangeConfiguration?.dynamicRegistration)
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'attribution' });
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      this.isWatching = true;
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [
          // What a configuration extends, or an article names as its sources, may have any name.
          { globPattern: '**/*.{json,jsonc,yaml,yml,bib,bibtex,ris}' },
          { globPattern: '**/*.{txt,text,md,markdown}' },
        ],
      });
    }
  }

  /** Calls `listener` after something has changed that {@link of} answers. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Calls `listener` with the URIs of files that have changed. */
  onFilesChange(listener: (uris: readonly string[]) => void): void {
    this.fileListeners.push(listener);
  }

  /** The URI of the innermost open folder that holds a document; of the document's own where none does. */
  folderOf(uri: string): string {
    return folderOf(this.folders, uri) ?? (URL.canParse('.', uri) ? new URL('.', uri).href : uri);
  }

  /** Which articles are checked. */
  scope(): Promise<Scope> {
    return this.ofEditor().then(readScope);
  }

  /** Where the sources of an article that lists none are written. */
  newSources(): Promise<NewSources> {
    return this.ofEditor().then(readNewSources);
  }

  /** What the editor has for all articles. */
  private ofEditor(): Promise<unknown> {
    return (this.asked ??= this.ask());
  }

  /** The URIs of all files in the folders that are open, each once. */
  async filesInFolders(): Promise<readonly string[]> {
    const lists = await Promise.all(this.folders.map((folder) => this.files.list(folder)));
    return [...new Set(lists.flat())];
  }

  forget(uri: string): void {
    this.byUri.delete(uri);
  }

  of(uri: string): Promise<ArticleSettings> {
    const known = this.byUri.get(uri) ?? this.read(uri);
    this.byUri.set(uri, known);
    return known;
  }

  private changed({ settings }: DidChangeConfigurationParams): void {
    if (!this.pulls) this.sent = sectionOf(settings);
    this.reported.clear();
    this.forgetAll();
  }

  private filesChanged({ changes }: DidChangeWatchedFilesParams): void {
    const concerns = (uri: string): boolean => CONFIG_FILES.test(uri) || this.configs.reads(uri);
    const uris = changes.map(({ uri }) => uri);
    for (const listener of this.fileListeners) listener(uris);
    if (!uris.some(concerns)) return;
    this.configs.clear();
    this.problems.clear();
    this.forgetAll();
  }

  private forgetAll(): void {
    this.byUri.clear();
    this.asked = undefined;
    for (const listener of this.listeners) listener();
  }

  private async read(uri: string): Promise<ArticleSettings> {
    const path = pathOf(uri);
    const found = await this.configFileOf(uri);
    if (found) this.problems.show(found.uri, found);
    const config = found?.config ?? (await this.editorsConfig(uri));
    const folders = found ? [new URL('.', found.uri).href] : this.folders;
    const folder = folderOf(folders, uri) ?? folders[0] ?? uri;
    const settings = settingsFor(config, pathWithin(folders, uri) ?? path ?? '', folder);
    // Text that is not saved yet has no name to judge by: it is read.
    return path === undefined ? { ...settings, isRead: true } : settings;
  }

  /** Text that is not saved yet belongs to the first folder. */
  private async configFileOf(uri: string): Promise<FoundConfig | undefined> {
    const isSaved = pathOf(uri) !== undefined;
    const folder = isSaved ? (folderOf(this.folders, uri) ?? new URL('/', uri).href) : this.folders[0];
    if (folder === undefined) return undefined;
    const top = folder.endsWith('/') ? folder : `${folder}/`;
    return this.configs.of(isSaved ? uri : top, top);
  }

  private async editorsConfig(uri: string) {
    const { config, problems } = readSettings(await this.ask(uri));
    this.report(problems);
    return config;
  }

  private async ask(uri?: string): Promise<unknown> {
    if (!this.pulls) return this.sent;
    return this.connection.workspace
      .getConfiguration({ ...(uri !== undefined && { scopeUri: uri }), section: 'attribution' })
      .catch((error: unknown) => {
        // An editor that does not answer: the defaults are better than nothing.
        this.connection.console.warn(`The settings of ${uri ?? 'the workspace'} are not known: ${String(error)}`);
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
