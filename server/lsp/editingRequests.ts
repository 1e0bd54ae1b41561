import type { CodeAction, Range, WorkspaceEdit } from 'vscode-languageserver';
import { CodeActionKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ActionTarget } from '../features/codeActions';
import { codeActionsAt, workspaceEdit } from '../features/codeActions';
import { renameableAt, whyNotCalled, whyNotRenameable } from '../features/rename';
import { toFootnotes, toNumberedLists } from '../edits/convertLists';
import { tidied } from '../edits/sortSources';
import { pointedAt } from '../features/pointedAt';
import { rekey, renumberByFirstUse } from '../edits/renumber';
import { render, say } from '../linter/message';
import type { Message } from '../linter/message';
import { ignoringFileOf } from './checksRequests';
import { configurationActions } from './configurationActions';
import { rangeOf, spanOf } from './documents';
import { CITE_NEW, citeNewSource } from './newSourceRequests';
import { withNewSources } from './newSourcesFile';
import type { Session } from './session';
import { readableAction, readableEdit } from './workspaceEdits';
import type { Edit } from '../text/replacements';

/** The kind of the action that renumbers the citations, for keybindings and `editor.codeActionsOnSave`. */
export const RENUMBER = `${CodeActionKind.Source}.attribution.renumber`;

/** The kind of the action that sorts the list of sources. */
export const SORT = `${CodeActionKind.Source}.attribution.sortSources`;

/** The kind of the actions that turn one form of citation and list into another. */
export const CONVERT = `${CodeActionKind.RefactorRewrite}.attribution`;

/** The kind of the action that applies every safe fix. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.attribution`;

/** Requests that change the text: quick fixes, renumbering and renaming of citations. */
export function serveEditing(session: Session): void {
  const { connection } = session;

  connection.onCodeAction(({ textDocument, range, context: { only } }, token) =>
    session.guarded<CodeAction[]>('code actions', textDocument.uri, token, [], async (document) => {
      const asks = (kind: string): boolean =>
        !only || only.some((wanted) => wanted === '' || wanted === kind || kind.startsWith(`${wanted}.`));
      const actions: CodeAction[] = [];
      if (asks(CodeActionKind.QuickFix)) actions.push(...(await quickFixes(session, document, range)));
      else if (asks(CITE_NEW)) actions.push(...(await citeNewSource(session, document, range, true)));
      // A source action is offered only on request: otherwise it would appear in every light bulb.
      if (only && asks(FIX_ALL)) actions.push(...(await mendAll(session, document)));
      if (only && asks(RENUMBER)) actions.push(...(await renumber(session, document)));
      if (only && asks(SORT)) actions.push(...(await sortSources(session, document)));
      if (asks(CONVERT)) actions.push(...(await convert(session, document, range)));
      return actions.map((action) => readableAction(session.capabilities, action));
    }),
  );

  /** Answers with the reason, which the editor shows. */
  const refuse = (reason: Message | undefined): void => {
    if (reason) throw new ResponseError(LSPErrorCodes.RequestFailed, render(reason, session.translations));
  };

  connection.onPrepareRename((params, token) =>
    session.at<Range>('rename', params, token, (analysis, offset, document) => {
      const found = renameableAt(analysis, offset);
      if (found) return rangeOf(document, found.span);
      refuse(whyNotRenameable(analysis, offset));
      return null;
    }),
  );

  connection.onRenameRequest((params, token) =>
    session.at<WorkspaceEdit>('rename', params, token, (analysis, offset, document) => {
      const found = renameableAt(analysis, offset);
      if (!found) return null;
      refuse(whyNotCalled(analysis, found.key, params.newName));
      const edits = rekey(analysis, new Map([[found.key, params.newName]]));
      return readableEdit(session.capabilities, workspaceEdit(session.placesOf(document), edits));
    }),
  );
}

async function quickFixes(session: Session, document: TextDocument, range: Range): Promise<CodeAction[]> {
  const { findings } = await session.shownIn(document);
  const reading = await session.readingOf(document);
  const target = {
    ...session.placesOf(document),
    firstWay: await session.settings.newSources(),
    citing: await citeNewSource(session, document, range, false),
    ignoringFile: await ignoringFileOf(session, reading),
    ...(await configurationActions(session, document, range)),
  };
  const actions = codeActionsAt(reading.analysis, findings, spanOf(document, range), target);
  return withNewSources(session, document, range, actions);
}

async function mendAll(session: Session, document: TextDocument): Promise<CodeAction[]> {
  const reading = await session.readingOf(document);
  if (!reading.settings.isRead) return [];
  const { edits } = session.service.fixed(reading);
  return sourceAction(say`Apply all safe fixes`, FIX_ALL, edits, session.placesOf(document));
}

async function renumber(session: Session, document: TextDocument): Promise<CodeAction[]> {
  const edits = renumberByFirstUse((await session.readingOf(document)).analysis);
  return sourceAction(say`Renumber citations by first use`, RENUMBER, edits, session.placesOf(document));
}

async function sortSources(session: Session, document: TextDocument): Promise<CodeAction[]> {
  const edits = tidied((await session.readingOf(document)).analysis);
  return sourceAction(say`Sort and tidy the source list`, SORT, edits, session.placesOf(document));
}

/** Offered on a citation, or in the list that it leads to. */
async function convert(session: Session, document: TextDocument, range: Range): Promise<CodeAction[]> {
  const { analysis } = await session.readingOf(document);
  const { kind } = pointedAt(analysis, spanOf(document, range).start) ?? {};
  if (kind !== 'citation' && kind !== 'entry' && kind !== 'source') return [];
  const places = session.placesOf(document);
  return [
    ...sourceAction(say`Convert [n] citations and source list to footnotes`, CONVERT, toFootnotes(analysis), places),
    ...toNumberedLists(analysis).flatMap(({ marker, label, edits }) =>
      sourceAction(
        say`Convert footnotes to ${marker} citations and a source list (${label}, …)`,
        CONVERT,
        edits,
        places,
      ),
    ),
  ];
}

const sourceAction = (title: Message, kind: string, edits: readonly Edit[], places: ActionTarget): CodeAction[] =>
  edits.length === 0 ? [] : [{ title: render(title, places.translations), kind, edit: workspaceEdit(places, edits) }];
