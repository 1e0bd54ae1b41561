import type {
  CancellationToken,
  ResultProgressReporter,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { Stopped } from '../service/stop';
import { pathOf } from '../workspace/paths';
import { Changes } from './pendingChanges';
import { diagnosticsOf } from './diagnosticRequests';
import { savedDocument } from './documents';
import { Progress } from './progress';
import type { Session } from './session';
import { cancelled } from './session';

/** Checks the articles that no editor shows, if the setting `attribution.workspace` says so. */
export function serveWorkspaceDiagnostics(session: Session): void {
  const { connection, documents, settings, service } = session;
  const changes = new Changes();
  const closed = new Set<string>();

  settings.onFilesChange(() => changes.happened());
  service.onChange(() => changes.happened());
  documents.open.onDidClose(({ document: { uri } }) => {
    closed.add(keyOf(uri));
    changes.happened();
  });

  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _, partial) => {
    // Editors keep asking; the answer waits until something has changed.
    if (settings.isWatching) await changes.news(token);
    else changes.seen();
    if (token.isCancellationRequested) throw cancelled();
    const report = new Report(previousResultIds, closed, partial);
    const uris = (await settings.scope()) === 'all' ? await articlesOf(session) : [];
    const ending = await check(session, uris, report, token);
    if (ending === 'cancelled') {
      changes.happened();
      throw cancelled();
    }
    if (ending === 'whole') report.forget((uri) => documents.open.get(uri) === undefined);
    return { items: report.untold };
  });
}

/** The URIs of the articles in all open folders, each once. */
export async function articlesOf({ settings, service }: Session): Promise<readonly string[]> {
  const lists = await Promise.all(settings.folders.map((folder) => service.articlesIn(folder)));
  return [...new Set(lists.flat())];
}

/** How a check ended: at the end, stopped by the user in its progress, or cancelled by the editor. */
type Ending = 'whole' | 'stopped' | 'cancelled';

/** Checks one article after the other. */
async function check(
  session: Session,
  uris: readonly string[],
  report: Report,
  token: CancellationToken,
): Promise<Ending> {
  const progress = new Progress(session, uris.length);
  const stop = {
    get isCancellationRequested() {
      return token.isCancellationRequested || progress.isCancelled;
    },
  };
  const ended = (): Ending => (token.isCancellationRequested ? 'cancelled' : 'stopped');
  try {
    for (const [index, uri] of uris.entries()) {
      if (stop.isCancellationRequested) return ended();
      // An open document gets its diagnostics elsewhere.
      if (session.documents.at(uri)) continue;
      const item = await reportOf(session, uri, report.previous(uri), stop);
      if (item) report.tell(item);
      if (item?.kind === DocumentDiagnosticReportKind.Full) await progress.read(index);
    }
    return stop.isCancellationRequested ? ended() : 'whole';
  } catch (error) {
    if (error instanceof Stopped) return ended();
    throw error;
  } finally {
    progress.done();
  }
}

/** The findings in a saved article; undefined if it cannot be read. */
async function reportOf(
  session: Session,
  uri: string,
  previous: string | undefined,
  stop: Pick<CancellationToken, 'isCancellationRequested'>,
): Promise<WorkspaceDocumentDiagnosticReport | undefined> {
  const { service } = session;
  const resultId = await service.revisionOf(uri);
  if (resultId === undefined) return undefined;
  if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId };
  const article = await service.saved(uri);
  if (!article) return undefined;
  const { beside, findings } = await service.read(article, stop);
  session.problems.show(uri, beside);
  const problems = beside.problems.filter(({ file }) => file.uri === uri);
  const items = diagnosticsOf(session, savedDocument(article), { problems, findings });
  return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items };
}

const keyOf = (uri: string): string => pathOf(uri) ?? uri;

/** What an editor is told, given what it already knows. */
class Report {
  /** Diagnostics that could not be sent at once. */
  readonly untold: WorkspaceDocumentDiagnosticReport[] = [];
  private readonly known: Map<string, { readonly uri: string; readonly value: string }>;

  /**
   * @param closed paths of documents that were closed: the editor has discarded their diagnostics.
   * @param partial sends diagnostics at once, if the editor wants that.
   */
  constructor(
    previous: readonly { readonly uri: string; readonly value: string }[],
    private readonly closed: Set<string>,
    private readonly partial: ResultProgressReporter<WorkspaceDiagnosticReport> | undefined,
  ) {
    this.known = new Map(previous.map(({ uri, value }) => [keyOf(uri), { uri, value }]));
  }

  /** The id of the result that the editor has for a file. */
  previous(uri: string): string | undefined {
    return this.closed.delete(keyOf(uri)) ? undefined : this.known.get(keyOf(uri))?.value;
  }

  tell(item: WorkspaceDocumentDiagnosticReport): void {
    this.known.delete(keyOf(item.uri));
    if (this.partial) this.partial.report({ items: [item] });
    else this.untold.push(item);
  }

  /** Drops files with earlier diagnostics that need no further report. */
  forget(isFor: (uri: string) => boolean): void {
    for (const { uri } of [...this.known.values()].filter((known) => isFor(known.uri)))
      this.tell({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
  }
}
