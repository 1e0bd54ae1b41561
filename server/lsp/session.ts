import type {
  CancellationToken,
  ClientCapabilities,
  Connection,
  InitializeParams,
  Location,
  TextDocumentPositionParams,
} from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis/analyse';
import type { ActionTarget } from '../features/codeActions';
import { isRecord } from '../formats/data';
import type { Translations } from '../linter/message';
import type { FixableFinding } from '../linter/rule';
import type { Reference } from '../references/reference';
import { withBuffers } from '../service/buffers';
import type { Reading } from '../service/articleReading';
import { Service } from '../service/service';
import { Stopped } from '../service/stop';
import type { SourceProblem } from '../sources/sources';
import { editorFiles } from '../workspace/editorFiles';
import { fromEither } from '../workspace/files';
import type { WorkspaceFiles } from '../workspace/files';
import { ClientSettings } from './clientSettings';
import { articleOf, Documents, isBesideArticles, rangeOf } from './documents';
import { SourceProblems } from './fileProblems';
import { FILES } from './filesProtocol';
import type { FilesAnswer, FilesParams } from './filesProtocol';
import { LongReadings } from './longReadings';

/** The server's environment: a Node process has all of this, a worker in a browser nothing. */
export interface Surroundings {
  /** The files of this machine. All others are the editor's. */
  readonly disk?: WorkspaceFiles;
  /** The URI of the folder with the rules' pages, if there is one. */
  readonly rulePages?: string | undefined;
  /** The URI of the folder on disk with the messages in other languages, without a trailing slash. */
  readonly translations?: string;
  /** Ends the server when the editor with this process id ends, if the editor has sent one. */
  readonly watch?: (editor: number | undefined) => void;
}

/** What is shown for an open article. */
export interface Shown {
  /** The problems with sources in its own text. */
  readonly problems: readonly SourceProblem[];
  readonly findings: readonly FixableFinding[];
  /** Undefined if the article is not read. */
  readonly analysis?: Analysis;
}

/** One editor's session: its open documents and capabilities, and protection against failing requests. */
export class Session {
  readonly documents = new Documents();
  readonly settings: ClientSettings;
  readonly service: Service;
  readonly problems: SourceProblems;
  private readonly longReadings: LongReadings;
  private editor: number | undefined;
  /** What the editor supports: known from `initialize` on. */
  capabilities: ClientCapabilities = {};
  /** False for an editor whose click on a citation goes to its entry: a link there would open the page as well. */
  linksOnCitations = true;
  /** The translations of messages into the editor's language: known from `initialize` on. */
  translations: Translations = {};
  /** The user's language, if we have messages in it. */
  language = 'en';
  /** Whether the editor answers questions about files that are not on disk. */
  private readsFiles = false;
  /** The editor's command that explains a rule, if it names one. */
  private explainCommand: string | undefined;
  /** The editor's command that asks for a reason and ignores findings, if it names one. */
  ignoreCommand: string | undefined;
  /** The editor's command that saves the file at a URI, if it names one. */
  saveCommand: string | undefined;

  constructor(
    readonly connection: Connection,
    private readonly surroundings: Surroundings,
  ) {
    const { documents } = this;
    this.settings = new ClientSettings(connection);
    this.problems = new SourceProblems(connection);
    this.longReadings = new LongReadings(connection, () => this.capabilities.window?.workDoneProgress === true);
    this.service = new Service({
      files: withBuffers(
        fromEither(
          surroundings.disk,
          editorFiles((questions) => this.askEditor({ questions })),
        ),
        (uri) => documents.at(uri)?.getText(),
      ),
      settings: this.settings,
      translations: () => this.translations,
    });
    this.settings.onChange(() => this.service.settingsChanged());
    this.settings.onFilesChange((uris) => this.service.changed(uris));
    documents.open.onDidOpen(({ document: { uri } }) => {
      if (!this.settings.isWatching) this.service.lookAgain();
      this.service.keep(uri);
    });
    documents.open.onDidSave(() => {
      if (!this.settings.isWatching) this.service.settingsChanged();
    });
    documents.open.onDidChangeContent(({ document: { uri } }) => this.service.edited(uri));
    documents.open.onDidClose(({ document: { uri } }) => {
      this.service.edited(uri);
      this.service.release(uri);
      this.problems.forget(uri);
    });
  }

  /** Stores what the editor says about itself. */
  async initialise(params: InitializeParams): Promise<void> {
    this.capabilities = params.capabilities;
    this.editor = params.processId ?? undefined;
    const { explainCommand, ignoreCommand, saveCommand, linksOnCitations, readsFiles, translations } = Object(
      params.initializationOptions,
    ) as Readonly<Record<string, unknown>>;
    if (typeof explainCommand === 'string') this.explainCommand = explainCommand;
    if (typeof ignoreCommand === 'string') this.ignoreCommand = ignoreCommand;
    if (typeof saveCommand === 'string') this.saveCommand = saveCommand;
    this.linksOnCitations = linksOnCitations !== false;
    this.settings.initialise(params);
    this.readsFiles = readsFiles === true;
    await this.translate(params.locale ?? '', translations);
  }

  /** The editor is ready for requests from the server. */
  async initialised(): Promise<void> {
    this.surroundings.watch?.(this.editor);
    await this.settings.register(this.capabilities);
  }

  /**
   * Sets the language of messages, by a locale such as `de` or `de-AT`, if we have it.
   * @param sent by an editor that has the messages itself.
   */
  private async translate(locale: string, sent: unknown): Promise<void> {
    const language = /^[a-z]{2,3}(?![a-z])/u.exec(locale)?.[0];
    if (language === undefined) return;
    const translations = isRecord(sent) ? sent : await this.translationsInto(language);
    if (!translations) return;
    this.language = language;
    this.translations = translations as Translations;
  }

  private async translationsInto(language: string): Promise<unknown> {
    const { disk, translations } = this.surroundings;
    if (!disk || translations === undefined) return undefined;
    const bundle = await disk.readWithin(`${translations}/bundle.l10n.${language}.json`, translations);
    return bundle && 'text' in bundle ? JSON.parse(bundle.text) : undefined;
  }

  private async askEditor(params: FilesParams): Promise<FilesAnswer> {
    return this.readsFiles ? this.connection.sendRequest<FilesAnswer>(FILES, params) : [];
  }

  /** What is needed to turn a document's findings into LSP: its name, its version, and the ranges of its spans. */
  placesOf(document: TextDocument): ActionTarget {
    const { diagnostic, publishDiagnostics } = this.capabilities.textDocument ?? {};
    const opensPages = diagnostic?.codeDescriptionSupport ?? publishDiagnostics?.codeDescriptionSupport ?? false;
    return {
      uri: document.uri,
      version: document.version,
      rangeOf: (span) => rangeOf(document, span),
      rulePages: opensPages ? this.surroundings.rulePages : undefined,
      explainCommand: this.explainCommand,
      translations: this.translations,
    };
  }

  /** The location of a place in the article or in a file of sources that was read for it. */
  locationOf(document: TextDocument, { uri = document.uri, span }: Reference['place']): Location {
    if (uri === document.uri) return { uri, range: rangeOf(document, span) };
    return { uri, range: rangeOf(TextDocument.create(uri, 'plaintext', 0, this.service.textOf(uri) ?? ''), span) };
  }

  /** The reading of an open article in its latest state: after further typing, an earlier text is not worth reading. */
  async readingOf(document: TextDocument, token?: CancellationToken): Promise<Reading> {
    for (;;) {
      const article = articleOf(document);
      const { uri, text } = article;
      const isGone = (): boolean =>
        token?.isCancellationRequested === true || this.documents.open.get(uri) !== document;
      if (this.longReadings.isStopped(document)) throw cancelled();
      try {
        const reading = await this.longReadings.during(document, (stopped) =>
          this.service.read(article, {
            get isCancellationRequested() {
              return stopped.isCancellationRequested || isGone() || document.getText() !== text;
            },
          }),
        );
        this.problems.show(uri, reading.beside);
        return reading;
      } catch (error) {
        if (!(error instanceof Stopped)) throw error;
        if (isGone()) throw cancelled();
      }
    }
  }

  /** What is shown for an open article: the problems with sources in its own text, and its findings. */
  async shownIn(document: TextDocument, token?: CancellationToken): Promise<Shown> {
    const { isRead } = await this.service.settingsOf(document.uri);
    if (!isRead || (await this.settings.scope()) === 'off') return { problems: [], findings: [] };
    const { beside, findings, analysis } = await this.readingOf(document, token);
    return { problems: beside.problems.filter(({ file }) => file.uri === document.uri), findings, analysis };
  }

  /**
   * Runs one request's work: a throw is logged and answers `nothing`, so that one bad text cannot take the server down.
   */
  async guarded<T>(
    name: string,
    uri: string,
    token: CancellationToken | undefined,
    nothing: T,
    work: (document: TextDocument) => T | Promise<T>,
  ): Promise<T> {
    const document = this.documents.open.get(uri);
    // The editor also reports files other than articles to us.
    if (!document || isBesideArticles(uri)) return nothing;
    try {
      const answer = await work(document);
      if (token?.isCancellationRequested) throw cancelled();
      return answer;
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.connection.console.error(`${name} failed: ${reason}`);
      return nothing;
    }
  }

  /** Answers from the analysis of a document; null if it is not read. */
  about<T>(
    name: string,
    uri: string,
    token: CancellationToken,
    work: (analysis: Analysis, document: TextDocument, reading: Reading) => T | null | Promise<T | null>,
  ): Promise<T | null> {
    return this.guarded<T | null>(name, uri, token, null, async (document) => {
      const { isRead } = await this.service.settingsOf(document.uri);
      if (!isRead) return null;
      const reading = await this.readingOf(document, token);
      return work(reading.analysis, document, reading);
    });
  }

  /** Answers from the analysis at a position. */
  at<T>(
    name: string,
    { textDocument, position }: TextDocumentPositionParams,
    token: CancellationToken,
    work: (analysis: Analysis, offset: number, document: TextDocument, reading: Reading) => T | null,
  ): Promise<T | null> {
    return this.about(name, textDocument.uri, token, (analysis, document, reading) =>
      work(analysis, document.offsetAt(position), document, reading),
    );
  }
}

/** The answer to a request that its editor has cancelled, or whose document is closed. */
export const cancelled = (): ResponseError => new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
