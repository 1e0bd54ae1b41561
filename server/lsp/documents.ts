import type { Connection, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { languageOfId } from '../article/languageId';
import type { ArticleText } from '../service/articleReading';
import { isChecksFile } from '../checks/checks';
import { isSourcesFile } from '../sources/sourceFormats';
import type { Span } from '../text/span';
import { pathOf } from '../workspace/paths';

/** The open documents. */
export class Documents {
  readonly open = new TextDocuments({
    create: TextDocument.create,
    update: (document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number): TextDocument => {
      const changed = updated(document, changes, version);
      this.edits.set(changed, endOf(changed, changes.at(-1)));
      return changed;
    },
  });
  private readonly edits = new WeakMap<TextDocument, number | undefined>();

  listen(connection: Connection): void {
    this.open.listen(connection);
  }

  /** Where the last edit of a document ended; undefined if the document is as it was opened or was sent anew. */
  editIn(document: TextDocument): number | undefined {
    return this.edits.get(document);
  }

  /** The open document at a URI, in any spelling of the URI. */
  at(uri: string): TextDocument | undefined {
    const path = pathOf(uri);
    return this.open.get(uri) ?? this.open.all().find((document) => pathOf(document.uri) === path);
  }
}

/**
 * The document after changes. Changing half of a CR LF may change where lines end, and a range beyond the end must not
 * move lines: such changes are made on the text, whose lines are then counted again. All others are made in place,
 * which is faster.
 */
function updated(document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number): TextDocument {
  for (const change of changes)
    TextDocument.update(document, [isPlain(document, change) ? change : { text: replaced(document, change) }], version);
  return changes.length === 0 ? TextDocument.update(document, [], version) : document;
}

/** Where a change ended, in the text after it. */
function endOf(document: TextDocument, change: TextDocumentContentChangeEvent | undefined): number | undefined {
  if (change === undefined || !('range' in change)) return undefined;
  return orderedSpan(document, change.range).start + change.text.length;
}

function isPlain(document: TextDocument, change: TextDocumentContentChangeEvent): boolean {
  if (!('range' in change)) return true;
  const { start, end } = orderedSpan(document, change.range);
  const touched = document.getText().slice(Math.max(0, start - 1), end + 1);
  const isInside = change.range.start.line < document.lineCount && change.range.end.line < document.lineCount;
  return isInside && !touched.includes('\r') && !change.text.includes('\r');
}

function replaced(document: TextDocument, change: TextDocumentContentChangeEvent): string {
  if (!('range' in change)) return change.text;
  const { start, end } = orderedSpan(document, change.range);
  const text = document.getText();
  return text.slice(0, start) + change.text + text.slice(end);
}

/** Editors may send the later position first. */
function orderedSpan(document: TextDocument, range: Range): Span {
  const { start, end } = spanOf(document, range);
  return { start: Math.min(start, end), end: Math.max(start, end) };
}

/**
 * Whether a document is a list of sources or a file of checks: the editor reports it to us, but it is not an article.
 */
export const isBesideArticles = (uri: string): boolean => isSourcesFile(uri) || isChecksFile(uri);

/** The text that the editor shows at this moment. */
export const articleOf = (document: TextDocument): ArticleText => ({
  uri: document.uri,
  text: document.getText(),
  languageId: languageOfId(document.languageId),
});

/** A saved article in the form that the protocol's functions need. */
export const savedDocument = ({ uri, languageId, text }: ArticleText): TextDocument =>
  TextDocument.create(uri, languageId, 0, text);

export const rangeOf = (document: TextDocument, { start, end }: Span): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

export const spanOf = (document: TextDocument, { start, end }: Range): Span => ({
  start: document.offsetAt(start),
  end: document.offsetAt(end),
});
