import type { CancellationToken, TextDocumentIdentifier } from 'vscode-languageserver';
import { sourceInWords } from '../features/hover/wording';
import { teller } from '../features/markup';
import { fromBase64 } from '../text/bytesAsText';
import { labelOf } from '../analysis/shortLabels';
import { ATTACHABLE, ATTACHMENT } from './attachmentProtocol';
import type { Attachable, AttachmentAnswer, AttachmentParams } from './attachmentProtocol';
import { articleOf } from './documents';
import type { Session } from './session';

/** Tells our own client the result of attaching a transcript. The client asks the user and makes the changes. */
export function serveAttachments(session: Session): void {
  const { connection, service } = session;

  connection.onRequest(
    ATTACHABLE,
    ({ textDocument }: { textDocument: TextDocumentIdentifier }, token: CancellationToken) =>
      session.about<readonly Attachable[]>('attachable', textDocument.uri, token, (analysis) =>
        analysis.references.all.map(({ key, item }) => ({
          key,
          label: labelOf(analysis, key) || key,
          about: sourceInWords(item, teller(session.translations))?.plain ?? '',
        })),
      ),
  );

  connection.onRequest(ATTACHMENT, ({ textDocument, key, name, bytes }: AttachmentParams, token: CancellationToken) =>
    session.guarded<AttachmentAnswer | null>('attachment', textDocument.uri, token, null, async (document) => {
      const file = { name, bytes: fromBase64(bytes) };
      const found = await service.attachment(articleOf(document), key ?? undefined, file);
      if ('refused' in found) return { refused: `“${name}” ${found.refused}` };
      const { declares, ...attach } = found;
      if (!declares) return { attach };
      const { uri, edit } = declares;
      const { range } = session.locationOf(document, { uri, span: edit });
      return { attach: { ...attach, declares: { uri, edit: { range, newText: edit.newText } } } };
    }),
  );
}
