import { commands, env, l10n, ViewColumn, window, workspace } from 'vscode';
import type { Disposable, TextDocument } from 'vscode';
import type { BaseLanguageClient, Position } from 'vscode-languageclient';
import { IGNORE, SHEET } from '../server/lsp/checksProtocol';
import type { IgnoreAnswer, IgnoreParams } from '../server/lsp/checksProtocol';
import { COPY } from '../server/lsp/quotationsProtocol';
import type { CopyParams } from '../server/lsp/quotationsProtocol';
import { applySaved, sayBroken } from './checksFile';
import { withProgress } from './longWork';
import type { ShownArticle } from './shownArticle';
import type { Signing } from './signing';

/** The command of the quick fixes that ignore findings in the file of checks. The server names it. */
export const IGNORE_FINDING = 'attribution.ignoreFinding';

/** The command that saves what a quick fix has changed in another file: only saved settings count. */
export const SAVE_FILE = 'attribution.saveFile';

/** The fact-checker's commands: the sheet of the article, what can be copied, and sign-offs at the cursor. */
export function checksCommands(client: BaseLanguageClient, shown: ShownArticle, signing: Signing): Disposable[] {
  const { code2ProtocolConverter: converter } = client;
  // In a browser, messages are cloned: the editor's own positions would arrive without their line.
  const atCursor = (act: (document: TextDocument, place: Position) => Promise<void>) => (): Promise<void> | void => {
    const editor = window.activeTextEditor;
    return editor && act(editor.document, converter.asPosition(editor.selection.active));
  };
  const copying = (form: CopyParams['form'], done: string) => (): Promise<void> => copy(client, shown, form, done);
  return [
    commands.registerCommand('attribution.showSheet', () => showSheet(client, shown)),
    commands.registerCommand(
      'attribution.signOff',
      atCursor((document, place) => signing.sign(document, place)),
    ),
    commands.registerCommand(
      'attribution.withdrawSignOff',
      atCursor((document, place) => signing.withdraw(document, place)),
    ),
    commands.registerCommand('attribution.copyQuotations', copying('quotations', l10n.t('Quotations copied'))),
    commands.registerCommand('attribution.copySources', copying('sources', l10n.t('Sources copied'))),
    commands.registerCommand('attribution.copySheet', copying('sheet', l10n.t('Fact-check sheet copied'))),
    commands.registerCommand(IGNORE_FINDING, (uri: string, ignore: IgnoreParams['ignore']) =>
      ignoreFinding(client, uri, ignore),
    ),
    commands.registerCommand(SAVE_FILE, async (uri: string) =>
      (await workspace.openTextDocument(client.protocol2CodeConverter.asUri(uri))).save(),
    ),
  ];
}

/** Shows the sheet beside the article: a page without scripts, which loads nothing. */
async function showSheet(client: BaseLanguageClient, { document }: ShownArticle): Promise<void> {
  if (!document) return;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const title = l10n.t('Fact-Check Sheet');
  const html = await withProgress(title, (token) => client.sendRequest<string | null>(SHEET, { uri }, token));
  if (html === null) sayExcluded();
  if (!html) return;
  const panel = window.createWebviewPanel('attribution.sheet', title, ViewColumn.Beside, {
    enableScripts: false,
    localResourceRoots: [],
    enableFindWidget: true,
  });
  panel.webview.html = html;
}

async function copy(
  client: BaseLanguageClient,
  { document }: ShownArticle,
  form: CopyParams['form'],
  done: string,
): Promise<void> {
  if (!document) return;
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  const params: CopyParams = { textDocument, form };
  const text = await withProgress(l10n.t('Reading the article'), (token) =>
    client.sendRequest<string | null>(COPY, params, token),
  );
  if (text === null) sayExcluded();
  if (text === null || text === undefined) return;
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(done, 4000);
}

/** Asks for a reason, which may stay empty, and writes the entry. */
async function ignoreFinding(client: BaseLanguageClient, uri: string, ignore: IgnoreParams['ignore']): Promise<void> {
  const reason = await window.showInputBox({
    title: ignore.rule === undefined ? l10n.t('Ignore All Findings') : l10n.t('Ignore “{0}”', ignore.rule),
    prompt: l10n.t('Why? (Optional. The next editor will see your reason.)'),
    ignoreFocusOut: true,
  });
  if (reason === undefined) return;
  const params: IgnoreParams = { textDocument: { uri }, ignore, reason };
  const answer = await client.sendRequest<IgnoreAnswer | null>(IGNORE, params);
  if (answer) await applySaved(client, answer);
  else sayBroken();
}

const sayExcluded = (): void =>
  void window.showInformationMessage(
    l10n.t('This document is excluded by the settings, so it has no fact-check sheet.'),
  );
