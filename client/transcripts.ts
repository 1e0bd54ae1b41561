import { commands, l10n, window } from 'vscode';
import type { Disposable, TextEditor } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { COMPARISON } from '../server/lsp/comparisonProtocol';
import type { Comparison } from '../server/lsp/comparisonProtocol';
import { attachFile, attachPasted } from './attachTranscript';
import { showBeside, textsBeside } from './sideBySide';

/** The commands for transcripts: attach a file to a source, and compare a quotation with it. */
export function transcriptCommands(client: BaseLanguageClient): Disposable[] {
  const command = (name: string, act: (client: BaseLanguageClient, editor: TextEditor) => Promise<void>): Disposable =>
    commands.registerCommand(`attribution.${name}`, () => withArticle((editor) => act(client, editor)));
  return [
    command('attachTranscript', attachFile),
    command('pasteTranscript', attachPasted),
    command('compareWithSource', compare),
    textsBeside(),
  ];
}

async function withArticle(act: (editor: TextEditor) => Promise<void>): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || editor.document.isUntitled) {
    void window.showInformationMessage(l10n.t('Open and save the article first.'));
    return;
  }
  await act(editor);
}

/** Shows the quotation at the cursor beside the transcript's words. */
async function compare(client: BaseLanguageClient, { document, selection }: TextEditor): Promise<void> {
  const found = await client.sendRequest<Comparison | null>(COMPARISON, {
    textDocument: { uri: document.uri.toString() },
    position: { line: selection.active.line, character: selection.active.character },
  });
  if (!found) {
    void window.showInformationMessage(l10n.t('No transcript on file has words similar to this quotation.'));
    return;
  }
  await showBeside({ name: found.transcript, text: found.spoken }, { name: found.article, text: found.quoted });
}
