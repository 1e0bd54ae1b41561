import type { CancellationToken, TextDocumentIdentifier } from 'vscode-languageserver';
import { version } from '../../package.json';
import { checksUriOf } from '../checks/checks';
import type { Check } from '../checks/checks';
import { checksEdits } from '../checks/writeChecks';
import { signOffEdits, withdrawalEdits } from '../edits/signOff';
import type { IgnoringFile } from '../features/ignoreActions';
import { sheetHtml } from '../sheet/sheetHtml';
import { isPlain } from '../sheet/articleList';
import { sheetOf } from '../sheet/sheet';
import { rowsOf } from '../sheet/sheetRows';
import type { PlacedRow } from '../sheet/sheetRows';
import type { Reading } from '../service/articleReading';
import { fileNameOf } from '../text/fileNames';
import type { Edit } from '../text/replacements';
import { touches } from '../text/span';
import { pathOf } from '../workspace/paths';
import { IGNORE, SHEET, SIGN_OFF } from './checksProtocol';
import type { IgnoreAnswer, IgnoreParams, SignOffAnswer, SignOffParams } from './checksProtocol';
import type { Session } from './session';
import { canCreateFiles, changesOfFile } from './workspaceEdits';
import type { FileBefore } from './workspaceEdits';

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
    session.about<SignOffAnswer>('sign-off', params.textDocument.uri, token, (_analysis, document, reading) =>
      (params.version ?? document.version) === document.version
        ? signOff(
            reading,
            params.positions.map((position) => document.offsetAt(position)),
            params,
          )
        : 'changed',
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
  const { uri, isNew } = checksFileOf(reading);
  if (pathOf(reading.article.uri) === undefined || (isNew && !canCreateFiles(session.capabilities))) return undefined;
  const by = await session.settings.checker();
  return {
    name: fileNameOf(uri),
    command: session.ignoreCommand,
    edit: (ignore) => addition(reading, { ...ignore, by })?.edit,
  };
}

/** The edit that adds an entry to the article's file of checks; undefined for one that a person must repair first. */
function addition(reading: Reading, check: Check): IgnoreAnswer | undefined {
  const file = checksFileOf(reading);
  const edits = checksEdits(file.text, reading.checks.checks, { add: [check] });
  return edits && written(file, edits);
}

/** The article's file of checks as it is. */
function checksFileOf({ article, checks: { files } }: Reading): FileBefore {
  const [file] = files;
  return { uri: file?.uri ?? checksUriOf(article.uri), text: file?.text ?? '', isNew: file === undefined };
}

const written = (file: FileBefore, edits: readonly Edit[]): IgnoreAnswer => ({
  edit: { documentChanges: [...changesOfFile(file, edits, 'add')] },
  uri: file.uri,
});

function signOff(reading: Reading, offsets: readonly number[], params: SignOffParams): SignOffAnswer {
  const { article, analysis } = reading;
  const rows = offsets.map((offset) => rowsOf(analysis).findLast(({ span }) => touches(span, offset)));
  const isMeant = ({ row }: PlacedRow): boolean =>
    params.action === 'withdraw' ? row.signed !== undefined : rows.length === 1 || isPlain(row);
  const meant = new Set(rows.flatMap((row) => (row && isMeant(row) ? [row.index] : [])));
  if (meant.size !== new Set(rows).size || meant.size === 0 || pathOf(article.uri) === undefined) return 'no quotation';
  const indexes = [...meant];
  const file = checksFileOf(reading);
  const edits =
    params.action === 'sign'
      ? signOffEdits(analysis, file.text, indexes, params)
      : withdrawalEdits(analysis, file.text, indexes);
  return edits ? written(file, edits) : 'broken file';
}
