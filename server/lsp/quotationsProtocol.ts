import type { Range, TextDocumentIdentifier } from 'vscode-languageserver';
import type { ListedQuotation, ListedState } from '../sheet/articleList';
import type { ListedSource } from '../sheet/listedSources';

/**
 * The request for the quotations and sources of an open article. The parameter is a TextDocumentIdentifier; the answer
 * is a {@link Listed}, or null for a document that is not read.
 */
export const QUOTATIONS = 'attribution/quotations';

/** The notification to an editor that has made this request: ask again, files next to articles have changed. */
export const QUOTATIONS_CHANGED = 'attribution/quotationsChanged';

export interface Listed {
  /** The version of the document that the ranges are for. */
  readonly version: number;
  readonly quotations: readonly QuotationItem[];
  readonly sources: readonly SourceItem[];
  /** The names of groups of quotations, those that need a person first. */
  /** The name of the group of quotations without a source. */
  readonly noCitation: string;
  readonly states: readonly { readonly state: ListedState; readonly name: string }[];
}

export type QuotationItem = Omit<ListedQuotation, 'span'> & { readonly range: Range };

export type SourceItem = Omit<ListedSource, 'place' | 'uses' | 'statements'> & {
  readonly place?: { readonly uri: string; readonly range: Range };
  readonly uses: readonly Range[];
  readonly statements: readonly { readonly range: Range; readonly words: string }[];
};

/** The request for an article's quotations, sources or sheet as text to paste: {@link CopyParams} → string | null. */
export const COPY = 'attribution/copy';

export interface CopyParams {
  readonly textDocument: TextDocumentIdentifier;
  /** A Markdown list of the quotations, CSL-JSON of the sources, or the sheet as Markdown. */
  readonly form: 'quotations' | 'sources' | 'sheet';
}
