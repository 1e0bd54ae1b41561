import type { CodeAction, Range } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ConfigChange } from '../config/configChange';
import { findingsAt } from '../features/codeActions';
import { diagnosticOf } from '../features/diagnostics';
import { nameChoiceFor } from '../features/nameChoices';
import type { NameList } from '../features/nameChoices';
import { render, say } from '../linter/message';
import type { Message } from '../linter/message';
import type { FixableFinding } from '../linter/rule';
import { fileNameOf } from '../text/fileNames';
import { spanOf } from './documents';
import type { Session } from './session';
import { canCreateFiles, changesOfFile } from './workspaceEdits';

/** The quick fixes that change the configuration which the articles of a folder share. */
export interface ConfigurationActions {
  /** Those that turn a rule off. */
  readonly turningOff: readonly CodeAction[];
  /** Those that say what a name is. */
  readonly naming: readonly CodeAction[];
}

/** The quick fixes for the findings at `range` that change the configuration. Their titles say where. */
export async function configurationActions(
  session: Session,
  document: TextDocument,
  range: Range,
): Promise<ConfigurationActions> {
  const { findings, analysis } = await session.shownIn(document);
  if (!analysis) return { turningOff: [], naming: [] };
  const here = findingsAt(analysis, findings, spanOf(document, range));
  const places = session.placesOf(document);
  const { service, saveCommand: command } = session;

  const offer = (
    change: ConfigChange | undefined,
    titled: (file: string) => Message,
    about: readonly FixableFinding[],
  ): CodeAction[] => {
    if (!change || (change.isNew && !canCreateFiles(session.capabilities))) return [];
    const title = render(titled(fileNameOf(change.uri)), places.translations);
    return [
      {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: about.map((finding) => diagnosticOf(finding, places)),
        edit: { documentChanges: [...changesOfFile(change, change.edits, 'stop')] },
        ...(command !== undefined && { command: { title, command, arguments: [change.uri] } }),
      },
    ];
  };

  const turningOff: CodeAction[] = [];
  for (const rule of new Set(here.map((finding) => finding.rule))) {
    const change = await service.turnedOff(rule, document.uri);
    const folder = change && fileNameOf(new URL('.', change.uri).href.slice(0, -1));
    const titled = (file: string): Message => say`Turn off “${rule}” in the folder “${folder!}” (saved in ${file})`;
    const about = here.filter((finding) => finding.rule === rule);
    turningOff.push(...offer(change, titled, about));
  }

  const naming: CodeAction[] = [];
  // One name is enough: a menu of guesses helps nobody.
  const finding = here.find((each) => nameChoiceFor(analysis, each));
  const { name, lists } = (finding && nameChoiceFor(analysis, finding)) ?? { name: '', lists: [] };
  for (const list of lists) {
    const change = await service.named(name, list, document.uri);
    naming.push(...offer(change, (file) => titleOf(list, name, file), [finding!]));
  }
  return { turningOff, naming };
}

function titleOf(list: NameList, name: string, file: string): Message {
  switch (list) {
    case 'people':
      return say`Treat “${name}” as a person (saved in ${file})`;
    case 'outlets':
      return say`Treat “${name}” as an outlet (saved in ${file})`;
    case 'others':
      return say`Treat “${name}” as neither person nor outlet (saved in ${file})`;
  }
}
