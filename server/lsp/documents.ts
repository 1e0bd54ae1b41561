import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Connection, Range } from 'vscode-languageserver';
import { TextDocuments } from 'vscode-languageserver';
import type { Analysis } from '../analysis';
import { analyse } from '../analysis';
import { pathOf } from '../config/paths';
import type { LanguageId } from '../article/article';
import type { Span } from '../text/span';

/** The open documents and their analyses, each made once a version and from the one before. */
export class Documents {
  readonly open = new TextDocuments(TextDocument);
  private readonly analyses = new WeakMap<TextDocument, { readonly version: number; readonly analysis: Analysis }>();

  listen(connection: Connection): void {
    this.open.listen(connection);
  }

  /** Whether the document is open, however its URI is written. */
  isOpen(uri: string): boolean {
    const path = pathOf(uri);
    return this.open.get(uri) !== undefined || this.open.keys().some((key) => pathOf(key) === path);
  }

  analysisOf(document: TextDocument): Analysis {
    const known = this.analyses.get(document);
    const languageId = languageOf(document);
    if (known?.version === document.version && known.analysis.languageId === languageId) return known.analysis;
    const analysis = analyse(document.getText(), languageId, known?.analysis);
    this.analyses.set(document, { version: document.version, analysis });
    return analysis;
  }
}

const MARKDOWN = new Set(['markdown', 'mdx', 'quarto', 'rmarkdown', 'rmd', 'pandoc', 'gfm']);

/** Editors name the languages of prose differently; all that is not Markdown is plain text. */
export const languageOf = ({ languageId }: TextDocument): LanguageId =>
  MARKDOWN.has(languageId) ? 'markdown' : 'plaintext';

export const rangeOf = (document: TextDocument, { start, end }: Span): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

export const spanOf = (document: TextDocument, { start, end }: Range): Span => ({
  start: document.offsetAt(start),
  end: document.offsetAt(end),
});
