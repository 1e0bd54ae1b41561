import type { CancellationToken, Location, SymbolInformation } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError, SymbolKind } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis/analyse';
import { analyse } from '../analysis/analyse';
import { fileNameOf } from '../features/hover/wording';
import { matcher, symbolsOf } from '../features/workspaceSymbols';
import { languageOf, rangeOf, savedDocument } from './documents';
import type { Session } from './session';

/** Nobody reads a longer list. */
const MOST_SYMBOLS = 500;
/** So many articles are remembered; a bigger archive is searched as far as that. */
const MOST_ARTICLES = 5_000;
/** So many articles are read for the first time within one search; the next one goes on. */
const MOST_READ = 200;

const KINDS = { speaker: SymbolKind.Class, source: SymbolKind.Key } as const;

/** Finds speakers and sources over all articles: open ones as they stand in the editor, others as they were saved. */
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

/** The symbols of an article with their places as LSP has them. */
function located(session: Session, analysis: Analysis, document: TextDocument): readonly SymbolInformation[] {
  if (!analysis.isArticle) return [];
  const files = new Map([[document.uri, document]]);
  const containerName = fileNameOf(document.uri);
  return symbolsOf(analysis, session.translations).map(({ kind, name, place: { uri = document.uri, span } }) => {
    const file = files.get(uri) ?? TextDocument.create(uri, 'plaintext', 0, session.sources.textOf(uri) ?? '');
    files.set(uri, file);
    const location: Location = { uri, range: rangeOf(file, span) };
    // The editor shows the file's own name itself.
    return { name, kind: KINDS[kind], location, ...(uri !== document.uri && { containerName }) };
  });
}

/** The symbols of the articles that no editor shows, each read once a version. */
class SavedArticles {
  private readonly known = new Map<
    string,
    { readonly version: string; readonly symbols: readonly SymbolInformation[] }
  >();
  private uris: Promise<readonly string[]> | undefined;

  constructor(private readonly session: Session) {
    session.settings.onChange(() => this.clear());
    session.sources.onChange(() => this.clear());
    session.settings.onFilesChange(() => (this.uris = undefined));
  }

  /** Hands over the symbols of one article after the other, for as long as `wants` says so. */
  async forEach(
    token: CancellationToken,
    take: (symbols: readonly SymbolInformation[]) => void,
    wants: () => boolean,
  ): Promise<void> {
    const { settings, documents } = this.session;
    // An editor that tells of no changes may have any.
    if (!settings.isWatching) this.uris = undefined;
    const uris = await (this.uris ??= settings.filesInFolders());
    let [articles, read] = [0, 0];
    for (const uri of uris) {
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      if (!wants()) return;
      if (documents.at(uri) || !(await settings.of(uri)).isRead) continue;
      if (++articles > MOST_ARTICLES) return;
      const version = await this.session.files.versionOf(uri);
      const known = this.known.get(uri);
      if (version === undefined) this.known.delete(uri);
      else if (known?.version === version) take(known.symbols);
      else if (read++ < MOST_READ) {
        const symbols = await this.read(uri);
        this.known.set(uri, { version, symbols });
        take(symbols);
      }
    }
  }

  private clear(): void {
    this.known.clear();
    this.uris = undefined;
  }

  private async read(uri: string): Promise<readonly SymbolInformation[]> {
    const { files, settings } = this.session;
    const saved = await files.readWithin(uri, settings.folderOf(uri));
    if (!saved || 'refused' in saved) return [];
    const document = savedDocument(uri, saved.text);
    const { sources } = await this.session.sources.unseen(document);
    return located(this.session, analyse(document.getText(), languageOf(document), undefined, sources), document);
  }
}
