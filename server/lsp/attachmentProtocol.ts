import type { TextDocumentIdentifier, TextEdit } from 'vscode-languageserver';

/** The request of our own client: the sources of an article that may get a transcript. */
export const ATTACHABLE = 'attribution/attachable';

/** A source, as the article cites it, and what is known of it. */
export interface Attachable {
  readonly key: string;
  /** "[1]", "@key" */
  readonly label: string;
  /** "Ian Lesser, France 24 English, interview"; empty where nothing is known. */
  readonly about: string;
}

/** The request of our own client: what attaching a file comes to. The server writes nothing. */
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
  /** Why the file is not attached, and what to do; the rest is absent then. */
  readonly refused?: string;
  readonly attach?: {
    readonly uri: string;
    /** What is written there; absent where the file is copied as it is. */
    readonly text?: string;
    /** The names of transcripts whose place it takes. */
    readonly replaces: readonly string[];
    readonly removes: readonly string[];
    /** Where the source then names its transcript. */
    readonly declares?: { readonly uri: string; readonly edit: TextEdit };
  };
}
