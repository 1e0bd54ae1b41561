import type { CancellationToken, Hover, Location, TextDocumentPositionParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis/analyse';
import { heldIn } from '../analysis/comparedQuotations';
import { isFound } from '../transcripts/matching/proof';
import { folderOf, pathOf } from '../workspace/paths';
import { sourceHover } from '../features/hover/hover';
import { fileNameOf } from '../text/fileNames';
import { bold, paragraphs, RULE, text } from '../features/markup';
import type { Rich } from '../features/markup';
import { usesOfKey } from '../features/findReferences';
import type { Reference } from '../references/reference';
import { isSourcesFile } from '../sources/sourceFormats';
import { touches } from '../text/span';
import { rangeOf, savedDocument } from './documents';
import type { Session } from './session';

/** An open article, and its source that is declared by an entry in a separate file. */
interface Served {
  readonly analysis: Analysis;
  readonly document: TextDocument;
  readonly reference: Reference;
}

/** At most this many articles that use an entry are listed in a hover. */
const MOST_ARTICLES = 3;

/** How open articles use the entry at a position in a file of sources; null if none uses it. */
export async function entryHover(
  session: Session,
  at: TextDocumentPositionParams,
  token: CancellationToken,
): Promise<(Rich & Pick<Hover, 'range'>) | null> {
  const file = session.documents.open.get(at.textDocument.uri);
  const served = await servedBy(session, at, token);
  const [first] = served;
  if (!first || !file) return null;
  const told = served.slice(0, MOST_ARTICLES).map(({ analysis, document, reference }, index) => {
    const hover = sourceHover(analysis, reference.key, session.translations);
    const name = bold(text(fileNameOf(document.uri)));
    return served.length === 1 ? hover : paragraphs([...(index > 0 ? [RULE] : []), name, hover]);
  });
  return { ...paragraphs(told), range: rangeOf(file, first.reference.place.span) };
}

/** Where open articles cite the entry at a position in a file of sources. */
export async function entryUses(
  session: Session,
  at: TextDocumentPositionParams,
  token: CancellationToken,
): Promise<Location[]> {
  const served = await servedBy(session, at, token);
  return served.flatMap(({ analysis, document, reference }) =>
    usesOfKey(analysis, reference.key).uses.map((span) => session.locationOf(document, { span })),
  );
}

/** The quotations whose words are at a position in a transcript: those of open articles first, then of others. */
export async function quotationUses(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
  token: CancellationToken,
): Promise<Location[]> {
  const { open } = session.documents;
  const file = open.get(textDocument.uri);
  if (!file) return [];
  const [path, offset] = [pathOf(file.uri), file.offsetAt(position)];
  const usesIn = (analysis: Analysis, document: TextDocument): Location[] =>
    heldIn(analysis)
      .filter(({ proof, place }) => isFound(proof) && place && pathOf(place.source.transcript.uri) === path)
      .filter(({ place }) => touches(place!.span, offset))
      .map(({ attribution }) => session.locationOf(document, { span: attribution.quotation }));
  const uses: Location[] = [];
  for (const { uri } of open.all()) {
    if (uri === file.uri || isSourcesFile(uri)) continue;
    uses.push(...((await session.about<Location[]>('quotations', uri, token, usesIn)) ?? []));
  }
  for (const uri of await closedArticles(session, file.uri)) {
    if (token.isCancellationRequested) break;
    const saved = await session.service.saved(uri);
    if (saved) uses.push(...usesIn((await session.service.read(saved)).analysis, savedDocument(saved)));
  }
  return uses;
}

/** In a folder with more articles, only the first ones are read. */
const MOST_CLOSED = 200;

/** The articles that no editor shows and that can have the transcript: all in the parent folder of its folder. */
async function closedArticles(
  { service, documents, settings }: Session,
  transcript: string,
): Promise<readonly string[]> {
  const folder = folderOf(settings.folders, transcript);
  if (folder === undefined) return [];
  const shown = new Set(documents.open.all().map(({ uri }) => pathOf(uri)));
  const articles = (await service.articlesIn(folder)).filter((uri) => !shown.has(pathOf(uri)));
  const near = commonStart(transcript);
  return articles.sort((a, b) => near(b) - near(a)).slice(0, MOST_CLOSED);
}

/** How many characters at the start two URIs share: articles near a transcript come first. */
const commonStart =
  (of: string) =>
  (uri: string): number => {
    let at = 0;
    while (at < uri.length && uri.charCodeAt(at) === of.charCodeAt(at)) at++;
    return at;
  };

async function servedBy(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
  token: CancellationToken,
): Promise<Served[]> {
  const { open } = session.documents;
  const file = open.get(textDocument.uri);
  if (!file) return [];
  const [path, offset] = [pathOf(file.uri), file.offsetAt(position)];
  const served: Served[] = [];
  for (const { uri } of open.all()) {
    if (isSourcesFile(uri)) continue;
    const found = await session.about<Served>('entry', uri, token, (analysis, document) => {
      const reference = analysis.references.all.find(
        ({ place }) => place.uri !== undefined && pathOf(place.uri) === path && touches(place.span, offset),
      );
      return reference ? { analysis, document, reference } : null;
    });
    if (found) served.push(found);
  }
  return served;
}
