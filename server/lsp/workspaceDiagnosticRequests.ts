import type {
  CancellationToken,
  WorkDoneProgressServerReporter,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { analyse } from '../analysis/analyse';
import { pathOf } from '../workspace/paths';
import { diagnosticOf, problemDiagnostic } from '../features/diagnostics';
import { languageOf, rangeOf, savedDocument } from './documents';
import type { Session } from './session';

/** Fewer files are read before an eye can follow. */
const WORTH_PROGRESS = 50;

/** Checks the articles that no editor shows, where the setting `attribution.workspace` says so. */
export function serveWorkspaceDiagnostics(session: Session): void {
  const { connection, documents, settings } = session;
  const changes = new Changes();
  /** Counts the changes of settings: a result from before one of them is out of date. */
  let generation = 0;
  /** Paths of documents that were closed: the editor has thrown away what it was told of them. */
  const closed = new Set<string>();

  settings.onChange(() => {
    generation++;
    changes.happened();
  });
  settings.onFilesChange(() => changes.happened());
  session.sources.onChange(() => {
    generation++;
    changes.happened();
  });
  documents.open.onDidClose(({ document: { uri } }) => {
    closed.add(pathOf(uri) ?? uri);
    changes.happened();
  });

  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _, partial) => {
    const isCancelled = (): boolean => token.isCancellationRequested;
    // Editors ask again and again; without news the answer waits.
    if (settings.isWatching) await changes.news(token);
    else changes.seen();
    if (isCancelled()) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    const known = new Map(previousResultIds.map(({ uri, value }) => [pathOf(uri) ?? uri, { uri, value }]));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const tell = (item: WorkspaceDocumentDiagnosticReport): void => {
      known.delete(pathOf(item.uri) ?? item.uri);
      if (partial) partial.report({ items: [item] } satisfies WorkspaceDiagnosticReport);
      else items.push(item);
    };
    const uris = (await settings.scope()) === 'all' ? await settings.filesInFolders() : [];
    const progress = new Progress(session, uris.length);
    for (const [index, uri] of uris.entries()) {
      if (isCancelled() || progress.isCancelled) break;
      const path = pathOf(uri) ?? uri;
      const isKnown = !closed.delete(path);
      const report = await reportOf(uri, isKnown ? known.get(path)?.value : undefined);
      if (report) tell(report);
      if (report?.kind === DocumentDiagnosticReportKind.Full) await progress.read(index);
    }
    progress.done();
    if (isCancelled()) {
      changes.happened();
      throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    }
    if (!progress.isCancelled)
      for (const { uri } of [...known.values()])
        if (!documents.open.get(uri)) tell({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
    return { items };
  });

  /** Undefined for what is no article to be read here: an open document answers for itself. */
  const reportOf = async (
    uri: string,
    previous: string | undefined,
  ): Promise<WorkspaceDocumentDiagnosticReport | undefined> => {
    if (documents.at(uri)) return undefined;
    const { settings: config, isRead } = await settings.of(uri);
    const version = isRead ? await session.files.versionOf(uri) : undefined;
    if (version === undefined) return undefined;
    const resultId = `${generation}/${version}`;
    if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId };
    const saved = await session.files.readWithin(uri, settings.folderOf(uri));
    if (!saved || 'refused' in saved) return undefined;
    const document = savedDocument(uri, saved.text);
    const { sources, problems } = await session.sources.of(document);
    const findings = session.lint(analyse(document.getText(), languageOf(document), undefined, sources), config);
    const items = [
      ...problems
        .filter(({ file }) => file.uri === uri)
        .map((problem) => problemDiagnostic(problem, rangeOf(document, problem))),
      ...findings.map((finding) => diagnosticOf(finding, session.placesOf(document))),
    ];
    return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items };
  };
}

/** Whether something has changed since it was last asked for. At first, everything has. */
class Changes {
  private pending = true;
  private wake: (() => void) | undefined;

  happened(): void {
    this.pending = true;
    this.wake?.();
  }

  /** Resolves once something has changed, or the token is cancelled. */
  async news(token: CancellationToken): Promise<void> {
    if (!this.pending && !token.isCancellationRequested) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
        token.onCancellationRequested(() => resolve());
      });
    }
    if (!token.isCancellationRequested) this.seen();
  }

  /** What has changed so far is being answered. */
  seen(): void {
    this.pending = false;
  }
}

/** How far the check is, in an editor that shows it. */
class Progress {
  private reporter: WorkDoneProgressServerReporter | undefined;
  private count = 0;

  constructor(
    private readonly session: Session,
    private readonly total: number,
  ) {}

  get isCancelled(): boolean {
    return this.reporter?.token.isCancellationRequested ?? false;
  }

  /** One file was read. */
  async read(index: number): Promise<void> {
    if (++this.count < WORTH_PROGRESS || !this.session.capabilities.window?.workDoneProgress) return;
    if (!this.reporter) {
      this.reporter = await this.session.connection.window.createWorkDoneProgress();
      this.reporter.begin('Attribution Lint', 0, undefined, true);
    }
    this.reporter.report(Math.round((100 * index) / this.total), `${index + 1} / ${this.total}`);
  }

  done(): void {
    this.reporter?.done();
  }
}
