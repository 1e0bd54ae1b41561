import type { TextDocumentIdentifier } from 'vscode-languageserver';
import { READING } from './readingProtocol';
import type { Reading } from './readingProtocol';
import type { Session } from './session';

/** Tells our own client how a document is read, so that it can say why nothing is found. */
export function serveReading(session: Session): void {
  session.connection.onRequest(READING, async ({ uri }: TextDocumentIdentifier): Promise<Reading | null> =>
    session.guarded<Reading | null>('reading', uri, undefined, null, async (document) => {
      const { isRead } = await session.service.settingsOf(uri);
      if (!isRead) return 'excluded';
      return (await session.readingOf(document)).analysis.isArticle ? 'article' : 'no article';
    }),
  );
}
