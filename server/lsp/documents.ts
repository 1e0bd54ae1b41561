import type { Connection, Range } from 'vscode-languageserver';
import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { languageOfId } from '../article/languages';
import type { ArticleText } from '../service/reading';
import type { Span } from '../text/span';
import { pathOf } from '../workspace/paths';

/** The open documents. */
export class Documents {
  readonly open = new TextDocuments(TextDocument);

  listen(connection: Connection): void {
    this.open.listen(connection);
  }

  /** The open document at a URI, however that is written. */
  at(uri: string): TextDocument | undefined {
    const path = pathOf(uri);
    return this.open.get(uri) ?? this.open.all().find((document) => pathOf(document.uri) === path);
  }
}

/** What the editor shows at this moment. */
export const articleOf = (document: TextDocument): ArticleText => ({
  uri: document.uri,
  text: document.getText(),
  languageId: languageOfId(document.languageId),
});

/** A saved article as the protocol's functions want it. */
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
