/** The request of our own, from the client: how an open document is read. Its parameter is a TextDocumentIdentifier,
 * its answer a {@link Reading}, or null for a document that is not open. */
export const READING = 'attribution/reading';

/** `excluded`: settings leave it out. `no article`: it quotes and cites nobody, so that the rules are silent. */
export type Reading = 'article' | 'no article' | 'excluded';
