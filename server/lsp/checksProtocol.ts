import type { Position, TextDocumentIdentifier, WorkspaceEdit } from 'vscode-languageserver';
import type { Ignore } from '../checks/checks';

/**
 * The request for the fact-check sheet of an open article as an HTML page. The parameter is a TextDocumentIdentifier;
 * the answer is the page, or null for a document that is not read.
 */
export const SHEET = 'attribution/sheet';

/**
 * The request for the edit that signs the quotations at some positions, or withdraws their sign-offs:
 * {@link SignOffParams} → {@link SignOffAnswer}, or null for a document that is not read. Several are signed together
 * only where the transcript has each word for word.
 */
export const SIGN_OFF = 'attribution/signOff';

export interface SignOffParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly positions: readonly Position[];
  /** Which text the positions are of; absent where it is the latest one. */
  readonly version?: number;
  readonly action: 'sign' | 'withdraw';
  /** Who signs, and when: "2026-05-03". The server knows neither. */
  readonly by: string;
  readonly date: string;
}

/**
 * `no quotation`: no position is on a quotation or, to withdraw a sign-off, on a signed one; or one of several is on a
 * quotation that is not signed together with others. `changed`: the text has changed. `broken file`: a person must
 * repair the file of checks first.
 */
export type SignOffAnswer =
  | { readonly edit: WorkspaceEdit; /** Of the file of checks. */ readonly uri: string }
  | 'no quotation'
  | 'changed'
  | 'broken file';

/**
 * The request for the edit that ignores findings at words of an article, for an editor that asks for a reason first:
 * {@link IgnoreParams} → the edit, or null for a file of checks that a person must repair first.
 */
export const IGNORE = 'attribution/ignore';

export interface IgnoreParams {
  readonly textDocument: TextDocumentIdentifier;
  /** As the quick fix gives it to the command. */
  readonly ignore: Ignore;
  readonly reason?: string | undefined;
}

export interface IgnoreAnswer {
  readonly edit: WorkspaceEdit;
  /** Of the file of checks. */
  readonly uri: string;
}
