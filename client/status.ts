import { DiagnosticSeverity, languages, LanguageStatusSeverity, window } from 'vscode';
import type { ExtensionContext, LanguageStatusItem } from 'vscode';
import { State } from 'vscode-languageclient/node';
import type { LanguageClient } from 'vscode-languageclient/node';
import { articles } from './articles';

/** The server's state and the number of findings in the shown article, behind the braces of the status bar. */
export function showStatus(client: LanguageClient): ExtensionContext['subscriptions'] {
  const item = languages.createLanguageStatusItem('attribution.status', articles);
  item.name = 'Attribution Lint';
  item.detail = 'Attribution Lint';
  let state = client.state;
  const update = (): void => showState(item, state);
  update();
  return [
    item,
    client.onDidChangeState(({ newState }) => {
      state = newState;
      update();
    }),
    languages.onDidChangeDiagnostics(update),
    window.onDidChangeActiveTextEditor(update),
  ];
}

function showState(item: LanguageStatusItem, state: State): void {
  item.busy = state === State.Starting;
  item.severity = isDown(state) ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
  item.text = textOf(state);
  item.command = isDown(state)
    ? { command: 'attribution.restart', title: 'Restart Server' }
    : { command: 'workbench.actions.view.problems', title: 'Show Problems' };
}

const isDown = (state: State): boolean => state === State.Stopped || state === State.StartFailed;

function textOf(state: State): string {
  if (isDown(state)) return 'Not running';
  if (state === State.Starting) return 'Starting';
  const count = findingsShown();
  if (count === 0) return 'No findings';
  return count === 1 ? '1 finding' : `${count} findings`;
}

/** The number of our findings in the active editor. */
function findingsShown(): number {
  const document = window.activeTextEditor?.document;
  if (!document) return 0;
  // Hints are quiet by nature: the Problems panel does not list them either.
  return languages
    .getDiagnostics(document.uri)
    .filter(({ source, severity }) => source === 'attribution' && severity !== DiagnosticSeverity.Hint).length;
}
