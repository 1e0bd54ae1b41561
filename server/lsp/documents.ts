import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Connection, Range } from 'vscode-languageserver';
import { TextDocuments } from 'vscode-languageserver';
import type { Analysis } from '../analysis/analyse';
import { analyse } from '../analysis/analyse';
import { pathOf } from '../workspace/paths';
import type { LanguageId } from '../article/article';
import type { DeclaredSource } from '../references/reference';
import type { Span } from '../text/span';

/** The open documents and their analyses, each made once a version and from the one before. */
export class Documents {
  readonly open = new TextDocuments(TextDocument);
  private readonly analyses = new WeakMap<TextDocument, { readonly version: number; readonly analysis: Analysis }>();

  listen(connection: Connection): void {
    this.open.listen(connection);
  }

  /** The open document at a URI, however that is written. */
  at(uri: string): TextDocument | undefined {
    const path = pathOf(uri);
    return this.open.get(uri) ?? this.open.all().find((document) => pathOf(document.uri) === path);
  }

  /** @param sources what is declared for the document outside of its running text. */
  analysisOf(document: TextDocument, sources: readonly DeclaredSource[]): Analysis {
    const known = this.analyses.get(document);
    const languageId = languageOf(document);
    if (known?.version === document.version) {
      const { analysis } = known;
      if (analysis.languageId === languageId && analysis.sources === sources) return analysis;
    }
    const analysis = analyse(document.getText(), languageId, known?.analysis, sources);
    this.analyses.set(document, { version: document.version, analysis });
    return analysis;
  }
}

const MARKDOWN = new Set(['markdown', 'mdx', 'quarto', 'rmarkdown', 'rmd', 'pandoc', 'gfm']);

/** Editors name the languages of prose differently; all that is not Markdown is plain text. */
export const languageOf = ({ languageId }: TextDocument): LanguageId =>
  MARKDOWN.has(languageId) ? 'markdown' : 'plaintext';

/** A document that no editor shows: its name says which language it is in. */
export const savedDocument = (uri: string, text: string): TextDocument =>
  TextDocument.create(uri, /\.(?:md|markdown)$/iu.test(uri) ? 'markdown' : 'plaintext', 0, text);

export const rangeOf = (document: TextDocument, { start, end }: Span): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

export const spanOf = (document: TextDocument, { start, end }: Range): Span => ({
  start: document.offsetAt(start),
  end: document.offsetAt(end),
});
