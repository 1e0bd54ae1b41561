import type { CancellationToken, Location, SymbolInformation } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis/analyse';
import { fileNameOf } from '../text/fileNames';
import { matcher, symbolsOf } from '../features/workspaceSymbols';
import { rangeOf, savedDocument } from './documents';
import type { Session } from './session';
import { cancelled } from './session';
import { articlesOf } from './workspaceDiagnosticRequests';

/** Nobody reads a longer list. */
const MOST_SYMBOLS = 500;
/** At most this many articles are remembered; of a larger archive, only this many are searched. */
const MOST_ARTICLES = 5_000;
/** At most this many articles are read for the first time within one search; the next search continues. */
const MOST_READ = 200;

const KINDS = { speaker: SymbolKind.Class, source: SymbolKind.Key } as const;

/** Finds speakers and sources in all articles: open ones as the editor shows them, others as saved. */
export function serveWorkspaceSymbols(session: Session): void {
  const { connection, documents } = session;
  const saved = new SavedArticles(session);

  connection.onWorkspaceSymbol(async ({ query }, token) => {
    if ((await session.settings.scope()) === 'off') return [];
    const found = new Map<string, SymbolInformation>();
    const matches = matcher(query);
    const take = (symbols: readonly SymbolInformation[]): void => {
      for (const symbol of symbols) {
        const { uri, range } = symbol.location;
        // Articles that share a file of sources share its entries.
        if (matches(symbol.name))
          found.set(`${uri} ${range.start.line} ${range.start.character} ${symbol.kind}`, symbol);
      }
    };
    for (const { uri } of documents.open.all())
      take(
        (await session.about('workspace symbols', uri, token, (analysis, document) =>
          openSymbols(session, analysis, document),
        )) ?? [],
      );
    await saved.forEach(token, take, () => found.size < MOST_SYMBOLS);
    return [...found.values()].slice(0, MOST_SYMBOLS);
  });
}

const open = new WeakMap<Analysis, readonly SymbolInformation[]>();

function openSymbols(session: Session, analysis: Analysis, document: TextDocument): readonly SymbolInformation[] {
  const known = open.get(analysis) ?? located(session, analysis, document);
  open.set(analysis, known);
  return known;
}

/** The symbols of an article with their locations in LSP's form. */
function located(session: Session, analysis: Analysis, document: TextDocument): readonly SymbolInformation[] {
  if (!analysis.isArticle) return [];
  const files = new Map([[document.uri, document]]);
  const containerName = fileNameOf(document.uri);
  return symbolsOf(analysis, session.translations).map(({ kind, name, place: { uri = document.uri, span } }) => {
    const file = files.get(uri) ?? TextDocument.create(uri, 'plaintext', 0, session.service.textOf(uri) ?? '');
    files.set(uri, file);
    const location: Location = { uri, range: rangeOf(file, span) };
    // The editor shows the file's own name itself.
    return { name, kind: KINDS[kind], location, ...(uri !== document.uri && { containerName }) };
  });
}

/** The symbols of the articles that no editor shows, each read once per revision. */
class SavedArticles {
  private readonly known = new Map<
    string,
    { readonly revision: string; readonly symbols: readonly SymbolInformation[] }
  >();
  private uris: Promise<readonly string[]> | undefined;

  constructor(private readonly session: Session) {
    session.service.onChange(() => (this.uris = undefined));
    session.settings.onFilesChange(() => (this.uris = undefined));
  }

  /** Passes on the symbols of one article after another, as long as `wants` is true. */
  async forEach(
    token: CancellationToken,
    take: (symbols: readonly SymbolInformation[]) => void,
    wants: () => boolean,
  ): Promise<void> {
    let read = 0;
    for (const uri of await this.articles()) {
      if (token.isCancellationRequested) throw cancelled();
      if (!wants()) return;
      if (this.session.documents.at(uri)) continue;
      const revision = await this.session.service.revisionOf(uri);
      const known = this.known.get(uri);
      if (revision === undefined) this.known.delete(uri);
      else if (known?.revision === revision) take(known.symbols);
      else if (read++ < MOST_READ) {
        const symbols = await this.read(uri);
        this.known.set(uri, { revision, symbols });
        take(symbols);
      }
    }
  }

  private async articles(): Promise<readonly string[]> {
    // Without reports of changes from the editor, anything may have changed.
    if (!this.session.settings.isWatching) this.uris = undefined;
    this.uris ??= articlesOf(this.session).then((uris) => uris.slice(0, MOST_ARTICLES));
    const uris = await this.uris;
    if (this.known.size > uris.length) this.forgetAllBut(new Set(uris));
    return uris;
  }

  private forgetAllBut(uris: ReadonlySet<string>): void {
    for (const uri of this.known.keys()) if (!uris.has(uri)) this.known.delete(uri);
  }

  private async read(uri: string): Promise<readonly SymbolInformation[]> {
    const { service } = this.session;
    const article = await service.saved(uri);
    if (!article) return [];
    const { analysis } = await service.read(article);
    return located(this.session, analysis, savedDocument(article));
  }
}
