import type {
  Definition,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  LocationLink,
  MarkupContent,
  SymbolInformation,
} from 'vscode-languageserver';
import { FoldingRangeKind, MarkupKind, SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { definitionAt } from '../features/definition';
import { hoverAt } from '../features/hover/hover';
import type { Rich } from '../features/markup';
import { outlineOf } from '../features/outline';
import type { OutlineItem } from '../features/outline';
import { usesAt } from '../features/findReferences';
import { isSourcesFile } from '../sources/sourceFormats';
import { isTranscriptName } from '../sources/transcriptNames';
import { rangeOf } from './documents';
import type { Session } from './session';
import { entryHover, entryUses, quotationUses } from './sourceEntries';

/** From words to their sources and back: hover, definition, references, highlights, outline, folding. */
export function serveNavigation(session: Session): void {
  const { connection } = session;

  const contentsOf = ({ markdown, plain }: Rich): MarkupContent =>
    session.capabilities.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown)
      ? { kind: MarkupKind.Markdown, value: markdown }
      : { kind: MarkupKind.PlainText, value: plain };

  connection.onHover(async (params, token) => {
    if (isSourcesFile(params.textDocument.uri)) {
      const entry = await entryHover(session, params, token);
      return entry && { contents: contentsOf(entry), ...(entry.range && { range: entry.range }) };
    }
    return session.at<Hover>('hover', params, token, (analysis, offset, document) => {
      const hover = hoverAt(analysis, offset, session.translations);
      return hover ? { contents: contentsOf(hover), range: rangeOf(document, hover.span) } : null;
    });
  });

  connection.onDefinition((params, token) =>
    session.at<Definition | LocationLink[]>('definition', params, token, (analysis, offset, document) => {
      const definition = definitionAt(analysis, offset);
      if (!definition) return null;
      const targets = definition.targets.map((place) => session.locationOf(document, place));
      if (!session.capabilities.textDocument?.definition?.linkSupport) return targets;
      const originSelectionRange = rangeOf(document, definition.origin);
      return targets.map(({ uri, range }) => ({
        originSelectionRange,
        targetUri: uri,
        targetRange: range,
        targetSelectionRange: range,
      }));
    }),
  );

  connection.onReferences(async (params, token) => {
    if (isSourcesFile(params.textDocument.uri)) return entryUses(session, params, token);
    const quoted = isTranscriptName(params.textDocument.uri) ? await quotationUses(session, params, token) : [];
    if (quoted.length > 0) return quoted;
    return session.at<Location[]>('references', params, token, (analysis, offset, document) => {
      const found = usesAt(analysis, offset);
      if (!found) return null;
      const declaration = params.context.includeDeclaration && found.declaration ? [found.declaration] : [];
      return [...declaration, ...found.uses.map((span) => ({ span }))].map((place) =>
        session.locationOf(document, place),
      );
    });
  });

  connection.onDocumentHighlight((params, token) =>
    session.at<DocumentHighlight[]>('highlights', params, token, (analysis, offset, document) => {
      const found = usesAt(analysis, offset);
      return found ? found.names.map((span) => ({ range: rangeOf(document, span) })) : null;
    }),
  );

  serveOutline(session);
}

/** What an editor shows in addition to the text: the outline, and folding of the source list. */
function serveOutline(session: Session): void {
  const { connection } = session;

  connection.onDocumentSymbol(({ textDocument }, token) =>
    session.about<DocumentSymbol[] | SymbolInformation[]>('symbols', textDocument.uri, token, (analysis, document) => {
      if (!analysis.isArticle) return null;
      const symbols = outlineOf(analysis, session.translations).map((item) => symbolOf(document, item));
      const { hierarchicalDocumentSymbolSupport } = session.capabilities.textDocument?.documentSymbol ?? {};
      return hierarchicalDocumentSymbolSupport ? symbols : symbols.flatMap((symbol) => flat(document.uri, symbol));
    }),
  );

  connection.onFoldingRanges(({ textDocument }, token) =>
    session.about<FoldingRange[]>('folding', textDocument.uri, token, ({ references: { list } }, document) => {
      if (!list) return null;
      const { start, end } = rangeOf(document, list.span);
      return start.line < end.line
        ? [{ startLine: start.line, endLine: end.line, kind: FoldingRangeKind.Region }]
        : null;
    }),
  );
}

const SYMBOLS = { speaker: SymbolKind.Class, quotation: SymbolKind.String, source: SymbolKind.Key } as const;

function symbolOf(
  document: TextDocument,
  { kind, name, detail, span, selection, children }: OutlineItem,
): DocumentSymbol {
  const symbols = children.map((child) => symbolOf(document, child));
  return {
    // An empty name is an error to VS Code.
    name: name.trim() || '…',
    kind: SYMBOLS[kind],
    range: rangeOf(document, span),
    selectionRange: rangeOf(document, selection),
    ...(detail && { detail }),
    ...(symbols.length > 0 && { children: symbols }),
  };
}

/** The symbol and those in it one after the other, for an editor that does not read nested ones. */
const flat = (
  uri: string,
  { name, kind, range, children = [] }: DocumentSymbol,
  containerName?: string,
): SymbolInformation[] => [
  { name, kind, location: { uri, range }, ...(containerName && { containerName }) },
  ...children.flatMap((child) => flat(uri, child, name)),
];
