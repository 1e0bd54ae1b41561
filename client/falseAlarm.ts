import { commands, env, l10n, version, window } from 'vscode';
import type { Disposable, ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FALSE_ALARM } from '../server/lsp/falseAlarmProtocol';

/** The command that copies a report of the findings at the cursor, without names, for the user to send. */
export const falseAlarmCommand = (client: BaseLanguageClient, { extension }: ExtensionContext): Disposable =>
  commands.registerCommand('attribution.copyFalseAlarm', async () => {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const at = client.code2ProtocolConverter.asTextDocumentPositionParams(editor.document, editor.selection.active);
    const report = await client.sendRequest<string | null>(FALSE_ALARM, at);
    if (!report) {
      void window.showInformationMessage(l10n.t('Put the cursor on text that was flagged by mistake.'));
      return;
    }
    const { version: own } = extension.packageJSON as { version: string };
    await env.clipboard.writeText(`Attribution Lint ${own}, VS Code ${version}\n${report}`);
    void window.showInformationMessage(
      l10n.t('Report copied. Names and addresses are masked. Read it before you send it.'),
    );
  });
