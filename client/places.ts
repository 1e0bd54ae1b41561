import { Range, Selection, TextEditorRevealType, window, workspace } from 'vscode';
import type { TextEditor, Uri } from 'vscode';
import type { QuotationItem } from '../server/lsp/quotationsProtocol';

type ProtocolRange = QuotationItem['range'];

export const rangeFrom = ({ start, end }: ProtocolRange): Range =>
  new Range(start.line, start.character, end.line, end.character);

/** Selects a place in an editor, where one shows the document already. @param takesFocus or the focus stays. */
export async function showPlace(uri: Uri, range: ProtocolRange, takesFocus: boolean): Promise<TextEditor> {
  const document = await workspace.openTextDocument(uri);
  const open = window.visibleTextEditors.find((editor) => editor.document === document);
  const { start, end } = rangeFrom(range);
  const editor = await window.showTextDocument(document, {
    preserveFocus: !takesFocus,
    ...(open?.viewColumn !== undefined && { viewColumn: open.viewColumn }),
  });
  editor.selection = new Selection(end, start);
  editor.revealRange(new Range(start, end), TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}
