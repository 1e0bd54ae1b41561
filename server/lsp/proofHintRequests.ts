import type { InlayHint } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import { proofHints } from '../features/proofHints';
import { spanOf } from './documents';
import type { Session } from './session';

/** Shows after each quotation whether its transcript has the words, and at what time, if a transcript is on file. */
export function serveProofHints(session: Session): void {
  const { connection, service, settings } = session;

  connection.languages.inlayHint.on(async ({ textDocument, range }, token) => {
    if (!(await settings.showsProof())) return null;
    return session.about<InlayHint[]>('hints', textDocument.uri, token, (analysis, document) =>
      proofHints(analysis, spanOf(document, range)).map(({ at, label, target, tooltip }) => ({
        position: document.positionAt(at),
        label: [{ value: label, ...(target && { location: session.locationOf(document, target) }) }],
        tooltip: { kind: MarkupKind.Markdown, value: tooltip(session.translations).markdown },
        paddingLeft: true,
      })),
    );
  });

  service.onChange(() => {
    if (session.capabilities.workspace?.inlayHint?.refreshSupport) void connection.languages.inlayHint.refresh();
  });
}
