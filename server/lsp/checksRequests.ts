import type { CancellationToken, TextDocumentIdentifier, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { version } from '../../package.json';
import { isSignable, signOffsOf } from '../analysis/signOffs';
import { checksUriOf } from '../checks/checks';
import type { Check } from '../checks/checks';
import { checksEdits } from '../checks/writeChecks';
import { signOffEdits, withdrawalEdits } from '../edits/signOff';
import type { IgnoringFile } from '../features/ignoreActions';
import { sheetHtml } from '../sheet/sheetHtml';
import { sheetOf } from '../sheet/sheet';
import type { Reading } from '../service/articleReading';
import { fileNameOf } from '../text/fileNames';
import type { Edit } from '../text/replacements';
import { touches } from '../text/span';
import { pathOf } from '../workspace/paths';
import { IGNORE, SHEET, SIGN_OFF } from './checksProtocol';
import type { IgnoreAnswer, IgnoreParams, SignOffAnswer, SignOffParams } from './checksProtocol';
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

  connection.onRequest(IGNORE, ({ textDocument: { uri }, ignore, reason }: IgnoreParams, token: CancellationToken) =>
    session.about<IgnoreAnswer>('ignoring', uri, token, async (_analysis, _document, reading) => {
      const { words, nth, rule } = ignore;
      const by = await session.settings.checker();
      return addition(reading, { kind: 'ignored', words, nth, rule, by, reason: reason?.trim() || undefined }) ?? null;
    }),
  );
}

/** The article's file of checks for the quick fixes that ignore findings; undefined if there can be none. */
export async function ignoringFileOf(session: Session, reading: Reading): Promise<IgnoringFile | undefined> {
  const { article, checks } = reading;
  const canCreate = session.capabilities.workspace?.workspaceEdit?.resourceOperations?.includes('create') ?? false;
  const [file] = checks.files;
  if (pathOf(article.uri) === undefined || (!file && !canCreate)) return undefined;
  const by = await session.settings.checker();
  return {
    name: fileNameOf(file?.uri ?? checksUriOf(article.uri)),
    command: session.ignoreCommand,
    edit: (ignore) => addition(reading, { ...ignore, by })?.edit,
  };
}

/** The edit that adds an entry to the article's file of checks; undefined for one that a person must repair first. */
function addition({ article, checks }: Reading, check: Check): IgnoreAnswer | undefined {
  const [file] = checks.files;
  const text = file?.text ?? '';
  const uri = file?.uri ?? checksUriOf(article.uri);
  const edits = checksEdits(text, checks.checks, { add: [check] });
  return edits && { edit: editOf(uri, text, edits, file === undefined), uri };
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
