/**
 * A request of our own client: how an open document is read. The parameter is a TextDocumentIdentifier; the answer is a
 * {@link Reading}, or null for a document that is not open.
 */
export const READING = 'attribution/reading';

/** `excluded`: settings exclude it. `no article`: it quotes and cites nobody, so no rule reports anything. */
export type Reading = 'article' | 'no article' | 'excluded';
