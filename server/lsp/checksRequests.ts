import type { CancellationToken, TextDocumentIdentifier, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { version } from '../../package.json';
import { isSignable, signOffsOf } from '../analysis/signOffs';
import { checksUriOf } from '../checks/checks';
import { signOffEdits, withdrawalEdits } from '../edits/signOff';
import { sheetHtml } from '../sheet/sheetHtml';
import { sheetOf } from '../sheet/sheet';
import type { Reading } from '../service/articleReading';
import { fileNameOf } from '../text/fileNames';
import type { Edit } from '../text/replacements';
import { touches } from '../text/span';
import { pathOf } from '../workspace/paths';
import { SHEET, SIGN_OFF } from './checksProtocol';
import type { SignOffAnswer, SignOffParams } from './checksProtocol';
import { rangeOf } from './documents';
import type { Session } from './session';

/** The fact-checker's requests: the sheet of an article, and the edits that sign its quotations. */
export function serveChecks(session: Session): void {
  const { connection } = session;

  connection.onRequest(SHEET, ({ uri }: TextDocumentIdentifier, token: CancellationToken) =>
    session.about<string>('sheet', uri, token, async (analysis) => {
      const sheet = await sheetOf(analysis, fileNameOf(uri), version);
      return sheetHtml(sheet, session.translations, session.language);
    }),
  );

  connection.onRequest(SIGN_OFF, (params: SignOffParams, token: CancellationToken) =>
    session.at<SignOffAnswer>('sign-off', params, token, (_analysis, offset, _document, reading) =>
      signOff(reading, offset, params),
    ),
  );
}

function signOff({ article, analysis, checks }: Reading, offset: number, params: SignOffParams): SignOffAnswer {
  const { ofQuotations } = analysis.attributions;
  const index = ofQuotations.findLastIndex(
    (attribution) => isSignable(attribution) && touches(attribution.quotation, offset),
  );
  const isSigned = signOffsOf(analysis).ofQuotations.has(index);
  if (index === -1 || pathOf(article.uri) === undefined || (params.action === 'withdraw' && !isSigned))
    return 'no quotation';
  const [file] = checks.files;
  const text = file?.text ?? '';
  const edits =
    params.action === 'sign' ? signOffEdits(analysis, text, [index], params) : withdrawalEdits(analysis, text, [index]);
  const uri = file?.uri ?? checksUriOf(article.uri);
  return edits ? { edit: editOf(uri, text, edits, file === undefined), uri } : 'broken file';
}

function editOf(uri: string, text: string, edits: readonly Edit[], isNew: boolean): WorkspaceEdit {
  const document = TextDocument.create(uri, 'yaml', 0, text);
  return {
    documentChanges: [
      // Keeps what somebody has written there in the meantime.
      ...(isNew ? [{ kind: 'create' as const, uri, options: { overwrite: false, ignoreIfExists: true } }] : []),
      {
        textDocument: { uri, version: null },
        edits: edits.map((edit) => ({ range: rangeOf(document, edit), newText: edit.newText })),
      },
    ],
  };
}
