import type { CodeAction, Range, WorkspaceEdit } from 'vscode-languageserver';
import { CodeActionKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ActionTarget } from '../features/codeActions';
import { codeActionsAt, workspaceEdit } from '../features/codeActions';
import { renameableAt } from '../features/rename';
import { toFootnotes, toNumberedLists } from '../rules/shared/forms';
import { tidied } from '../rules/shared/tidy';
import { pointedAt } from '../features/pointed';
import { fixAll } from '../rules/fix';
import { noReferenceList } from '../rules/no-reference-list';
import { rekey, renumberByFirstUse } from '../rules/shared/renumber';
import { render, say } from '../rules/message';
import type { Message } from '../rules/message';
import type { Edit } from '../rules/rule';
import { pathOf } from '../config/paths';
import { diagnosticOf } from '../features/diagnostics';
import { sidecarFor, sidecarUriOf } from '../sources/write';
import { rangeOf, spanOf } from './documents';
import type { Session } from './session';

/** The kind of the action that renumbers the citations, for keybindings and `editor.codeActionsOnSave`. */
export const RENUMBER = `${CodeActionKind.Source}.attribution.renumber`;

/** The kind of the action that sorts the list of sources. */
export const SORT = `${CodeActionKind.Source}.attribution.sortSources`;

/** The kind of the actions that turn one form of citation and list into another. */
export const CONVERT = `${CodeActionKind.RefactorRewrite}.attribution`;

/** The kind of the action that makes every preferred fix. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.attribution`;

/** A footnote's label; a number stays a number. */
const LABEL = /^[^\s[\]^]{1,80}$/u;
const NUMBER = /^[1-9]\d{0,2}$/u;

/** What changes the text: quick fixes, renumbering and rename of citations. */
export function serveEditing(session: Session): void {
  const { connection } = session;

  connection.onCodeAction(({ textDocument, range, context: { only } }, token) =>
    session.guarded<CodeAction[]>('code actions', textDocument.uri, token, [], async (document) => {
      const asks = (kind: string): boolean =>
        !only || only.some((wanted) => wanted === '' || wanted === kind || kind.startsWith(`${wanted}.`));
      const actions: CodeAction[] = [];
      if (asks(CodeActionKind.QuickFix))
        actions.push(
          ...(await quickFixes(session, document, range)),
          ...(await writeSidecar(session, document, range)),
        );
      // Unasked, a source action would stand in every light bulb.
      if (only && asks(FIX_ALL)) actions.push(...(await mendAll(session, document)));
      if (only && asks(RENUMBER)) actions.push(...(await renumber(session, document)));
      if (only && asks(SORT)) actions.push(...(await sortSources(session, document)));
      if (asks(CONVERT)) actions.push(...(await convert(session, document, range)));
      return actions;
    }),
  );

  connection.onPrepareRename((params, token) =>
    session.at<Range>('rename', params, token, (analysis, offset, document) => {
      const found = renameableAt(analysis, offset);
      return found ? rangeOf(document, found.span) : null;
    }),
  );

  connection.onRenameRequest((params, token) =>
    session.at<WorkspaceEdit>('rename', params, token, (analysis, offset, document) => {
      const found = renameableAt(analysis, offset);
      if (!found) return null;
      if (!(NUMBER.test(found.key) ? NUMBER : LABEL).test(params.newName))
        throw new ResponseError(LSPErrorCodes.RequestFailed, `“${params.newName}” cannot stand in a citation.`);
      return workspaceEdit(session.placesOf(document), rekey(analysis, new Map([[found.key, params.newName]])));
    }),
  );
}

async function quickFixes(session: Session, document: TextDocument, range: Range): Promise<CodeAction[]> {
  const findings = await session.findingsOf(document);
  return codeActionsAt(
    await session.analysisOf(document),
    findings,
    spanOf(document, range),
    session.placesOf(document),
  );
}

async function mendAll(session: Session, document: TextDocument): Promise<CodeAction[]> {
  const { settings, isRead } = await session.settings.of(document.uri);
  if (!isRead) return [];
  const { edits } = fixAll(await session.analysisOf(document), settings);
  return sourceAction(say`Make all preferred fixes`, FIX_ALL, edits, session.placesOf(document));
}

async function renumber(session: Session, document: TextDocument): Promise<CodeAction[]> {
  const edits = renumberByFirstUse(await session.analysisOf(document));
  return sourceAction(say`Renumber citations by first use`, RENUMBER, edits, session.placesOf(document));
}

async function sortSources(session: Session, document: TextDocument): Promise<CodeAction[]> {
  const edits = tidied(await session.analysisOf(document));
  return sourceAction(say`Sort and tidy the list of sources`, SORT, edits, session.placesOf(document));
}

/** For an article on disk without any list of sources: a file beside it, made from what the text says. */
async function writeSidecar(session: Session, document: TextDocument, range: Range): Promise<CodeAction[]> {
  const canCreate = session.capabilities.workspace?.workspaceEdit?.resourceOperations?.includes('create');
  const span = spanOf(document, range);
  const findings = await session.findingsOf(document);
  const here = findings.filter(
    ({ rule, start, end }) => rule === noReferenceList.id && start <= span.end && span.start <= end,
  );
  if (!canCreate || here.length === 0 || pathOf(document.uri) === undefined) return [];
  const uri = sidecarUriOf(document.uri);
  const places = session.placesOf(document);
  const insert = {
    range: { start: NOTHING_BEFORE, end: NOTHING_BEFORE },
    newText: await sidecarFor(await session.analysisOf(document)),
  };
  return [
    {
      title: render(say`Write a file of sources beside the article from what the text says`, places.translations),
      kind: CodeActionKind.QuickFix,
      diagnostics: here.map((finding) => diagnosticOf(finding, places)),
      edit: {
        documentChanges: [
          // What somebody has written there stays.
          { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
          { textDocument: { uri, version: null }, edits: [insert] },
        ],
      },
    },
  ];
}

const NOTHING_BEFORE = { line: 0, character: 0 };

/** Offered on a citation, or in the list that it leads to. */
async function convert(session: Session, document: TextDocument, range: Range): Promise<CodeAction[]> {
  const analysis = await session.analysisOf(document);
  const { kind } = pointedAt(analysis, spanOf(document, range).start) ?? {};
  if (kind !== 'citation' && kind !== 'entry' && kind !== 'source') return [];
  const places = session.placesOf(document);
  return [
    ...sourceAction(say`Turn [n] and the list of sources into footnotes`, CONVERT, toFootnotes(analysis), places),
    ...toNumberedLists(analysis).flatMap(({ marker, label, edits }) =>
      sourceAction(say`Turn footnotes into ${marker} and a list ${label} …`, CONVERT, edits, places),
    ),
  ];
}

const sourceAction = (title: Message, kind: string, edits: readonly Edit[], places: ActionTarget): CodeAction[] =>
  edits.length === 0 ? [] : [{ title: render(title, places.translations), kind, edit: workspaceEdit(places, edits) }];
