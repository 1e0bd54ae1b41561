import type { DocumentLink } from 'vscode-languageserver';
import { documentLinksOf } from '../features/documentLinks';
import { rangeOf } from './documents';
import type { Session } from './session';

/** Links from the article to its sources on the web. */
export function serveDocumentLinks(session: Session): void {
  const { connection } = session;

  connection.onDocumentLinks(({ textDocument }, token) =>
    session.about<DocumentLink[]>('document links', textDocument.uri, token, (analysis, document) => {
      if (!analysis.isArticle) return null;
      const { linksOnCitations: onCitations, translations } = session;
      return documentLinksOf(analysis, { onCitations, translations }).map(({ span, target, tooltip }) => ({
        range: rangeOf(document, span),
        target,
        // An editor without support for tooltips ignores them.
        tooltip,
      }));
    }),
  );
}
