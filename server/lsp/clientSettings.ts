import type {
  ClientCapabilities,
  Connection,
  DidChangeConfigurationParams,
  InitializeParams,
} from 'vscode-languageserver';
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { BASELINES_GLOB } from '../checks/baseline';
import { CONFIG_GLOB } from '../config/configFiles';
import type { FoundConfig } from '../config/configFiles';
import type { Config } from '../config/config';
import type { ArticlePlace, SettingsHost } from '../config/folderSettings';
import { ARTICLES_GLOB } from '../config/globs';
import { readChecker, readNewSources, readScope, readSettings, readShowsProof } from '../config/readSettings';
import type { NewSources, Scope } from '../config/readSettings';
import { SOURCES_GLOB } from '../sources/sourceFormats';
import { TRANSCRIPTS_GLOB } from '../sources/transcriptNames';
import { fileUriIn, folderOf, pathOf } from '../workspace/paths';
import { FileProblems } from './fileProblems';

/** The editor's settings and open folders: fetched once, and again when the editor reports a change. */
export class ClientSettings implements SettingsHost {
  /** The URIs of the folders that are open. */
  folders: readonly string[] = [];
  /** Whether the editor reports changed files. */
  isWatching = false;
  private readonly problems: FileProblems;
  private readonly reported = new Set<string>();
  private readonly listeners: (() => void)[] = [];
  private readonly fileListeners: ((uris: readonly string[]) => void)[] = [];
  private asked: Promise<unknown> | undefined;
  private pulls = false;
  /** The settings of an editor that sends them without being asked. */
  private sent: unknown;

  constructor(private readonly connection: Connection) {
    this.problems = new FileProblems(connection);
    connection.onDidChangeConfiguration((change) => this.changed(change));
    connection.onDidChangeWatchedFiles(({ changes }) => this.filesChanged(changes.map(({ uri }) => uri)));
  }

  initialise(params: InitializeParams): void {
    this.pulls = params.capabilities.workspace?.configuration === true;
    this.sent = sectionOf(params.initializationOptions);
    this.folders = foldersOf(params);
  }

  async register({ workspace }: ClientCapabilities): Promise<void> {
    const { client, workspace: folders } = this.connection;
    if (workspace?.workspaceFolders)
      folders.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        this.folders = [...this.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        this.tell();
      });
    if (workspace?.didChangeConfiguration?.dynamicRegistration)
      await client.register(DidChangeConfigurationNotification.type, { section: 'attribution' });
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      this.isWatching = true;
      // Files that a configuration extends, or that an article names as its sources, may have any name.
      const globs = [CONFIG_GLOB, SOURCES_GLOB, ARTICLES_GLOB, TRANSCRIPTS_GLOB, BASELINES_GLOB];
      await client.register(DidChangeWatchedFilesNotification.type, {
        watchers: globs.map((globPattern) => ({ globPattern })),
      });
    }
  }

  /** Calls `listener` after the editor's settings or open folders have changed. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Calls `listener` with the URIs of files that have changed on disk. */
  onFilesChange(listener: (uris: readonly string[]) => void): void {
    this.fileListeners.push(listener);
  }

  /** Which articles are checked. */
  async scope(): Promise<Scope> {
    return readScope(await this.ofEditor());
  }

  /** Whether hints show which quotations their transcripts have. */
  async showsProof(): Promise<boolean> {
    return readShowsProof(await this.ofEditor());
  }

  /** Who checks articles with this editor, if the settings say so. */
  async checker(): Promise<string | undefined> {
    return readChecker(await this.ofEditor());
  }

  /** Where sources are written for an article without a source list. */
  async newSources(): Promise<NewSources> {
    return readNewSources(await this.ofEditor());
  }

  /**
   * An article belongs to the innermost open folder that contains it; an article outside all of them belongs to its own
   * folder.
   */
  placeOf(uri: string): ArticlePlace {
    const isSaved = pathOf(uri) !== undefined;
    const [first] = this.folders;
    const own = folderOf(this.folders, uri);
    const root = isSaved ? new URL('/', uri).href : undefined;
    const top = isSaved ? (own ?? root) : first;
    // Unsaved text belongs to the window's first folder, and its file names are relative to that.
    const boundary = own ?? (isSaved && URL.canParse('.', uri) ? new URL('.', uri).href : (first ?? uri));
    return { top: top && withSlash(top), boundary, base: own ?? first };
  }

  async defaultsAt({ base }: ArticlePlace): Promise<Config> {
    const { config, problems } = readSettings(await this.ask(base));
    this.report(problems);
    return config;
  }

  found(config: FoundConfig): void {
    this.problems.show(config.uri, config);
  }

  cleared(): void {
    this.problems.clear();
  }

  /** The editor's settings for all articles. */
  private ofEditor(): Promise<unknown> {
    return (this.asked ??= this.ask());
  }

  private changed({ settings }: DidChangeConfigurationParams): void {
    if (!this.pulls) this.sent = sectionOf(settings);
    this.reported.clear();
    this.tell();
  }

  private filesChanged(uris: readonly string[]): void {
    for (const listener of this.fileListeners) listener(uris);
  }

  private tell(): void {
    this.asked = undefined;
    for (const listener of this.listeners) listener();
  }

  private async ask(uri?: string): Promise<unknown> {
    if (!this.pulls) return this.sent;
    return this.connection.workspace
      .getConfiguration({ ...(uri !== undefined && { scopeUri: uri }), section: 'attribution' })
      .catch((error: unknown) => {
        // The editor does not answer: the defaults are better than nothing.
        this.connection.console.warn(`The settings of ${uri ?? 'the workspace'} are not known: ${String(error)}`);
        return undefined;
      });
  }

  /** Reports each problem once, not once per folder. */
  private report(problems: readonly string[]): void {
    const fresh = problems.filter((problem) => !this.reported.has(problem));
    if (fresh.length === 0) return;
    for (const problem of fresh) this.reported.add(problem);
    this.connection.console.warn(fresh.join('\n'));
    // A notification, because showWarningMessage() is a request and waits for an answer.
    void this.connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message: `Attribution Lint: ${fresh.join(' ')}`,
    });
  }
}

/** Older editors have only one folder, given by its URI or its path. */
function foldersOf({ workspaceFolders, rootUri, rootPath }: OldInitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  const root = rootUri ?? (rootPath ? fileUriIn('file:///', rootPath.replaceAll('\\', '/')) : undefined);
  return root === undefined ? [] : [root];
}

/** With the deprecated parameters of the protocol. */
type OldInitializeParams = Pick<InitializeParams, 'workspaceFolders'> & {
  readonly rootUri?: string | null;
  readonly rootPath?: string | null;
};

const withSlash = (folder: string): string => (folder.endsWith('/') ? folder : `${folder}/`);

/** Some editors wrap the section in its name, others do not. */
function sectionOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return 'attribution' in value ? value.attribution : value;
}
