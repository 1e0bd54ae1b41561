import type { CodeAction, Range } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { findingsAt } from '../features/codeActions';
import { diagnosticOf } from '../features/diagnostics';
import { render, say } from '../linter/message';
import { fileNameOf } from '../text/fileNames';
import { spanOf } from './documents';
import type { Session } from './session';
import { canCreateFiles, changesOfFile } from './workspaceEdits';

/**
 * The quick fixes that turn off the rules that found something at `range`, in the configuration that the article's
 * folder shares. Their titles name the folder, which may be one above, and the file.
 */
export async function turnOffActions(session: Session, document: TextDocument, range: Range): Promise<CodeAction[]> {
  const { findings, analysis } = await session.shownIn(document);
  if (!analysis) return [];
  const here = findingsAt(analysis, findings, spanOf(document, range));
  const places = session.placesOf(document);
  const actions: CodeAction[] = [];
  for (const rule of new Set(here.map((finding) => finding.rule))) {
    const change = await session.service.turnedOff(rule, document.uri);
    if (!change || (change.isNew && !canCreateFiles(session.capabilities))) continue;
    const folder = fileNameOf(new URL('.', change.uri).href.slice(0, -1));
    const title = say`Turn off “${rule}” in the folder “${folder}” (saved in ${fileNameOf(change.uri)})`;
    const command = session.saveCommand;
    actions.push({
      title: render(title, places.translations),
      kind: CodeActionKind.QuickFix,
      diagnostics: here.filter((finding) => finding.rule === rule).map((finding) => diagnosticOf(finding, places)),
      edit: { documentChanges: [...changesOfFile(change, change.edits, 'stop')] },
      ...(command !== undefined && { command: { title: render(title, {}), command, arguments: [change.uri] } }),
    });
  }
  return actions;
}
