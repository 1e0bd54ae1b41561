import type { TextDocumentIdentifier, TextEdit } from 'vscode-languageserver';

/** The request of our own client: the sources of an article that may get a transcript. */
export const ATTACHABLE = 'attribution/attachable';

/** A source as the article cites it, and what is known about it. */
export interface Attachable {
  readonly key: string;
  /** "[1]", "@key" */
  readonly label: string;
  /** "Ian Lesser, France 24 English, interview"; empty where nothing is known. */
  readonly about: string;
}

/** The request of our own client: the result of attaching a file. The server writes nothing. */
export const ATTACHMENT = 'attribution/attachment';

export interface AttachmentParams {
  readonly textDocument: TextDocumentIdentifier;
  /** Null: all sources. */
  readonly key: string | null;
  readonly name: string;
  /** The bytes of the file, in base64. */
  readonly bytes: string;
}

export interface AttachmentAnswer {
  /** Why the file is not attached, and what to do; the other fields are then absent. */
  readonly refused?: string;
  readonly attach?: {
    readonly uri: string;
    /** The text to write; absent if the file is copied unchanged. */
    readonly text?: string;
    /** The names of the transcripts that it replaces. */
    readonly replaces: readonly string[];
    readonly removes: readonly string[];
    /** The place where the source then names its transcript. */
    readonly declares?: { readonly uri: string; readonly edit: TextEdit };
  };
}
