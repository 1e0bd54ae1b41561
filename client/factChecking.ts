import { commands, l10n, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Disposable, TextEditor } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { IGNORE, SHEET, SIGN_OFF } from '../server/lsp/checksProtocol';
import type { IgnoreAnswer, IgnoreParams, SignOffAnswer, SignOffParams } from '../server/lsp/checksProtocol';

/** The command of the quick fixes that ignore findings in the file of checks. The server names it. */
export const IGNORE_FINDING = 'attribution.ignoreFinding';

/** The fact-checker's commands: the sheet of the article, and the sign-off of the quotation at the cursor. */
export function checksCommands(client: BaseLanguageClient): Disposable[] {
  const withEditor =
    (act: (client: BaseLanguageClient, editor: TextEditor) => Promise<void>) => (): Promise<void> | void =>
      window.activeTextEditor && act(client, window.activeTextEditor);
  return [
    commands.registerCommand('attribution.showSheet', withEditor(showSheet)),
    commands.registerCommand('attribution.signOff', withEditor(sign)),
    commands.registerCommand('attribution.withdrawSignOff', withEditor(withdraw)),
    commands.registerCommand(IGNORE_FINDING, (uri: string, ignore: IgnoreParams['ignore']) =>
      ignoreFinding(client, uri, ignore),
    ),
  ];
}

/** Shows the sheet beside the article: a page without scripts, which loads nothing. */
async function showSheet(client: BaseLanguageClient, { document }: TextEditor): Promise<void> {
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const html = await client.sendRequest<string | null>(SHEET, { uri });
  if (html === null) {
    void window.showInformationMessage(
      l10n.t('This document is excluded by the settings, so it has no fact-check sheet.'),
    );
    return;
  }
  const panel = window.createWebviewPanel('attribution.sheet', l10n.t('Fact-Check Sheet'), ViewColumn.Beside, {
    enableScripts: false,
    localResourceRoots: [],
    enableFindWidget: true,
  });
  panel.webview.html = html;
}

async function sign(client: BaseLanguageClient, editor: TextEditor): Promise<void> {
  const by = await checker();
  if (by !== undefined) await change(client, editor, 'sign', by);
}

const withdraw = (client: BaseLanguageClient, editor: TextEditor): Promise<void> =>
  change(client, editor, 'withdraw', '');

/** The name to sign with, from the settings; if it is missing, the user is asked once. */
async function checker(): Promise<string | undefined> {
  const settings = workspace.getConfiguration('attribution');
  const known = settings.get<string>('checker')?.trim();
  if (known) return known;
  const given = await window.showInputBox({
    title: l10n.t('Sign Off Quotation'),
    prompt: l10n.t('Your name or initials, as they will appear on the sheet. You will be asked only once.'),
    ignoreFocusOut: true,
  });
  const by = given?.trim();
  if (!by) return undefined;
  await settings.update('checker', by, true);
  return by;
}

async function change(
  client: BaseLanguageClient,
  { document, selection }: TextEditor,
  action: SignOffParams['action'],
  by: string,
): Promise<void> {
  const params: SignOffParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    position: client.code2ProtocolConverter.asPosition(selection.active),
    ...{ action, by, date: today() },
  };
  const answer = await client.sendRequest<SignOffAnswer | null>(SIGN_OFF, params);
  if (answer === 'broken file') tellBroken();
  else if (answer === 'no quotation' || answer === null)
    void window.showInformationMessage(
      action === 'sign'
        ? l10n.t('To sign off on a quotation, save the article and put the cursor in the quotation.')
        : l10n.t('To withdraw a sign-off, put the cursor in the quotation that was signed off.'),
    );
  else await applySaved(client, answer);
}

/** Asks for a reason, which may stay empty, and writes the entry. */
async function ignoreFinding(client: BaseLanguageClient, uri: string, ignore: IgnoreParams['ignore']): Promise<void> {
  const reason = await window.showInputBox({
    title: ignore.rule === undefined ? l10n.t('Ignore All Findings') : l10n.t('Ignore “{0}”', ignore.rule),
    prompt: l10n.t('Why? The next editor will read it. You can leave this empty.'),
    ignoreFocusOut: true,
  });
  if (reason === undefined) return;
  const params: IgnoreParams = { textDocument: { uri }, ignore, reason };
  const answer = await client.sendRequest<IgnoreAnswer | null>(IGNORE, params);
  if (answer) await applySaved(client, answer);
  else tellBroken();
}

function tellBroken(): void {
  void window.showWarningMessage(
    l10n.t(
      'The sign-off file for this article has an error. Fix the error first. The Problems panel shows where it is.',
    ),
  );
}

/** Makes a change to a file of checks, and saves it. */
async function applySaved(client: BaseLanguageClient, { edit, uri }: IgnoreAnswer): Promise<void> {
  await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
  await (await workspace.openTextDocument(Uri.parse(uri))).save();
}

/** Today's date in the signer's time zone: "2026-05-03". */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
