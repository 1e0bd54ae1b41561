import type { CancellationToken, Range, TextDocumentIdentifier } from 'vscode-languageserver';
import { version } from '../../package.json';
import { say } from '../linter/message';
import { articleList, LISTED_STATES, stateName } from '../sheet/articleList';
import { quotationsMarkdown } from '../sheet/quotationsMarkdown';
import { sheetOf } from '../sheet/sheet';
import { sheetMarkdown } from '../sheet/sheetMarkdown';
import { tellerIn } from '../sheet/sheetWords';
import { sourcesCsl } from '../sheet/sourcesCsl';
import { fileNameOf } from '../text/fileNames';
import type { Span } from '../text/span';
import { rangeOf } from './documents';
import { COPY, QUOTATIONS, QUOTATIONS_CHANGED } from './quotationsProtocol';
import type { CopyParams, Listed } from './quotationsProtocol';
import type { Session } from './session';

/** Lists the quotations and sources of an article for an editor's views, and as text to paste. */
export function serveQuotations(session: Session): void {
  const { connection, service } = session;
  let isListing = false;

  connection.onRequest(QUOTATIONS, ({ uri }: TextDocumentIdentifier, token: CancellationToken) => {
    isListing = true;
    return session.about<Listed>('quotations', uri, token, (analysis, document) => {
      const range = (span: Span): Range => rangeOf(document, span);
      const tell = tellerIn(session.translations);
      const { quotations, sources } = articleList(analysis, tell);
      return {
        version: document.version,
        quotations: quotations.map(({ span, ...quotation }) => ({ ...quotation, range: range(span) })),
        sources: sources.map(({ place, uses, statements, ...source }) => ({
          ...source,
          ...(place && { place: session.locationOf(document, place) }),
          uses: uses.map(range),
          statements: statements.map(({ span, words }) => ({ range: range(span), words })),
        })),
        noCitation: tell(say`No citation`),
        states: LISTED_STATES.map((state) => ({ state, name: tell(stateName(state)) })),
      };
    });
  });

  // Editors that have never asked do not know the notification.
  service.onChange(() => {
    if (isListing) void connection.sendNotification(QUOTATIONS_CHANGED);
  });

  connection.onRequest(COPY, ({ textDocument: { uri }, form }: CopyParams, token: CancellationToken) =>
    session.about<string>('copy', uri, token, async (analysis) => {
      const tell = tellerIn(session.translations);
      switch (form) {
        case 'quotations':
          return quotationsMarkdown(analysis, tell);
        case 'sources':
          return sourcesCsl(analysis, tell);
        case 'sheet':
          return sheetMarkdown(await sheetOf(analysis, fileNameOf(uri), version), session.translations);
      }
    }),
  );
}
