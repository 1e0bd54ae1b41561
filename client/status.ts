import { DiagnosticSeverity, l10n, languages, LanguageStatusSeverity, window } from 'vscode';
import type { ExtensionContext, LanguageStatusItem, TextDocument } from 'vscode';
import { State } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { READING } from '../server/lsp/readingProtocol';
import type { Reading } from '../server/lsp/readingProtocol';
import { articles } from './documentSelectors';

/** Shows the server's state and its result for the current document in the language status item. */
export function showStatus(client: BaseLanguageClient): ExtensionContext['subscriptions'] {
  const item = languages.createLanguageStatusItem('attribution.status', articles);
  item.name = 'Attribution Lint';
  item.detail = 'Attribution Lint';
  const update = (): void => void showState(item, client);
  update();
  return [
    item,
    client.onDidChangeState(update),
    languages.onDidChangeDiagnostics(update),
    window.onDidChangeActiveTextEditor(update),
  ];
}

async function showState(item: LanguageStatusItem, client: BaseLanguageClient): Promise<void> {
  const { state } = client;
  const isDown = state === State.Stopped || state === State.StartFailed;
  item.busy = state === State.Starting;
  item.severity = isDown ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
  item.command = isDown
    ? { command: 'attribution.restart', title: l10n.t('Restart Server') }
    : { command: 'workbench.actions.view.problems', title: l10n.t('Show Problems') };
  if (state !== State.Running) {
    item.text = isDown ? l10n.t('Not running') : l10n.t('Starting');
    return;
  }
  const document = window.activeTextEditor?.document;
  if (!document || languages.match(articles, document) === 0) return;
  const text = await textOf(document, client);
  // Another document may have become active while the server answered.
  if (document === window.activeTextEditor?.document) item.text = text;
}

async function textOf(document: TextDocument, client: BaseLanguageClient): Promise<string> {
  const reading = await client
    .sendRequest<Reading | null>(READING, client.code2ProtocolConverter.asTextDocumentIdentifier(document))
    .catch(() => null);
  if (reading === 'no article') return l10n.t('Not checked: not an article');
  if (reading === 'excluded') return l10n.t('Not checked: excluded by settings');
  const count = findingsIn(document);
  if (count === 0) return l10n.t('No findings');
  return count === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', count);
}

/** The number of our findings. Hints are not counted: the Problems panel does not list them either. */
const findingsIn = ({ uri }: TextDocument): number =>
  languages
    .getDiagnostics(uri)
    .filter(({ source, severity }) => source === 'attribution' && severity !== DiagnosticSeverity.Hint).length;
