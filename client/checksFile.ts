import { l10n, Uri, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { IgnoreAnswer } from '../server/lsp/checksProtocol';

/** Makes a change to a file of checks, and saves it. */
export async function applySaved(client: BaseLanguageClient, { edit, uri }: IgnoreAnswer): Promise<TextDocument> {
  await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
  const document = await workspace.openTextDocument(Uri.parse(uri));
  await document.save();
  return document;
}

export const sayBroken = (): void =>
  void window.showWarningMessage(
    l10n.t(
      'The sign-off file for this article has an error. Fix the error first. The Problems panel shows where it is.',
    ),
  );
