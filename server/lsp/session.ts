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
import { isSourcesFile } from '../sources/readSources';
import type { SourceProblem } from '../sources/sources';
import type { Reference } from '../references/reference';
import type { WorkspaceFiles } from '../workspace/files';
import { lint } from '../linter/lint';
import type { Translations } from '../linter/message';
import type { FixableFinding } from '../linter/rule';
import type { LintConfig } from '../linter/ruleSettings';
import type { ActionTarget } from '../features/codeActions';
import { rules } from '../rules/registry';
import { Documents, rangeOf } from './documents';
import { DeclaredSources } from './sources';
import { WorkspaceSettings } from './clientSettings';

/** What the server finds around it, which differs between a Node process and a browser. */
export interface Surroundings {
  readonly files: WorkspaceFiles;
  /** The URI of the folder with the rules' pages, where there is one. */
  readonly rulePages: string | undefined;
  /** The URI of the folder with the messages in other languages, without a slash at its end. */
  readonly translations: string;
}

/** One editor's session: what it has open, its settings, what it can do, and how its requests are kept from failing. */
export class Session {
  readonly documents = new Documents();
  readonly settings: WorkspaceSettings;
  readonly sources: DeclaredSources;
  /** What the editor can do: known from `initialize` on. */
  capabilities: ClientCapabilities = {};
  private readonly findings = new WeakMap<Analysis, { settings: LintConfig; findings: readonly FixableFinding[] }>();
  /** False for an editor whose click on a citation goes to its entry: a link there would open the page as well. */
  linksOnCitations = true;
  /** The editor's command that explains a rule, where it names one. */
  private explainCommand: string | undefined;
  private readonly rulePages: string | undefined;
  private readonly translationsFolder: string;
  /** What is said to the user, in the editor's language: known from `initialize` on. */
  translations: Translations = {};
  readonly files: WorkspaceFiles;

  constructor(
    readonly connection: Connection,
    { files, rulePages, translations }: Surroundings,
  ) {
    this.rulePages = rulePages;
    this.files = files;
    this.translationsFolder = translations;
    this.settings = new WorkspaceSettings(connection, files);
    this.sources = new DeclaredSources(connection, files, this.documents, this.settings);
  }

  /** Takes what the editor says of itself. */
  async initialise(params: InitializeParams): Promise<void> {
    this.capabilities = params.capabilities;
    const { explainCommand, linksOnCitations } = Object(params.initializationOptions) as Readonly<
      Record<string, unknown>
    >;
    if (typeof explainCommand === 'string') this.explainCommand = explainCommand;
    this.linksOnCitations = linksOnCitations !== false;
    this.settings.initialise(params);
    this.translations = await this.translationsFor(params.locale ?? '');
  }

  /** The findings of an analysis, in the editor's language. */
  lint(analysis: Analysis, settings: LintConfig): readonly FixableFinding[] {
    return lint(rules, analysis, { ...settings, translations: this.translations });
  }

  /** The messages in the language of a locale such as `de` or `de-AT`; none where we have no such language. */
  private async translationsFor(locale: string): Promise<Translations> {
    const language = /^[a-z]{2,3}(?![a-z])/u.exec(locale)?.[0];
    if (language === undefined) return {};
    const folder = this.translationsFolder;
    const bundle = await this.files.readWithin(`${folder}/bundle.l10n.${language}.json`, folder);
    return bundle && 'text' in bundle ? (JSON.parse(bundle.text) as Translations) : {};
  }

  /** What turns findings of a document into LSP: its name, its version, and where its spans stand. */
  placesOf(document: TextDocument): ActionTarget {
    const { diagnostic, publishDiagnostics } = this.capabilities.textDocument ?? {};
    const opensPages = diagnostic?.codeDescriptionSupport ?? publishDiagnostics?.codeDescriptionSupport ?? false;
    return {
      uri: document.uri,
      version: document.version,
      rangeOf: (span) => rangeOf(document, span),
      rulePages: opensPages ? this.rulePages : undefined,
      explainCommand: this.explainCommand,
      translations: this.translations,
    };
  }

  /** What is known of an open article, with all that is declared for it elsewhere. */
  async analysisOf(document: TextDocument): Promise<Analysis> {
    for (;;) {
      const { version } = document;
      const { sources } = await this.sources.of(document);
      // Where the text has changed meanwhile, its front matter may have.
      if (document.version === version) return this.documents.analysisOf(document, sources);
    }
  }

  /** Where something stands, in the article or in a file of sources that was read for it. */
  locationOf(document: TextDocument, { uri = document.uri, span }: Reference['place']): Location {
    if (uri === document.uri) return { uri, range: rangeOf(document, span) };
    return { uri, range: rangeOf(TextDocument.create(uri, 'plaintext', 0, this.sources.textOf(uri) ?? ''), span) };
  }

  /** What is wrong with the sources that an article declares in its own text. */
  async problemsOf(document: TextDocument): Promise<readonly SourceProblem[]> {
    const { isRead } = await this.settings.of(document.uri);
    if (!isRead || (await this.settings.scope()) === 'off') return [];
    const { problems } = await this.sources.of(document);
    return problems.filter(({ file }) => file.uri === document.uri);
  }

  async findingsOf(document: TextDocument): Promise<readonly FixableFinding[]> {
    const { settings, isRead } = await this.settings.of(document.uri);
    if (!isRead || (await this.settings.scope()) === 'off') return [];
    const analysis = await this.analysisOf(document);
    // Editors ask for quick fixes at every move of the cursor.
    const known = this.findings.get(analysis);
    if (known?.settings === settings) return known.findings;
    const findings = this.lint(analysis, settings);
    this.findings.set(analysis, { settings, findings });
    return findings;
  }

  /** Runs one request's work: a throw is logged and answers `nothing`, so that one bad text cannot take the server down. */
  async guarded<T>(
    name: string,
    uri: string,
    token: CancellationToken | undefined,
    nothing: T,
    work: (document: TextDocument) => T | Promise<T>,
  ): Promise<T> {
    const document = this.documents.open.get(uri);
    // A list of sources is no article, though the editor may tell us of it.
    if (!document || isSourcesFile(uri)) return nothing;
    try {
      const answer = await work(document);
      if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      return answer;
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.connection.console.error(`${name} failed: ${reason}`);
      return nothing;
    }
  }

  /** Answers from the analysis of a document; null where it is not read. */
  about<T>(
    name: string,
    uri: string,
    token: CancellationToken,
    work: (analysis: Analysis, document: TextDocument) => T | null,
  ): Promise<T | null> {
    return this.guarded<T | null>(name, uri, token, null, async (document) => {
      const { isRead } = await this.settings.of(document.uri);
      return isRead ? work(await this.analysisOf(document), document) : null;
    });
  }

  /** Answers from the analysis at a position. */
  at<T>(
    name: string,
    { textDocument, position }: TextDocumentPositionParams,
    token: CancellationToken,
    work: (analysis: Analysis, offset: number, document: TextDocument) => T | null,
  ): Promise<T | null> {
    return this.about(name, textDocument.uri, token, (analysis, document) =>
      work(analysis, document.offsetAt(position), document),
    );
  }
}
