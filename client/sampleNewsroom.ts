import { commands, Uri, workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';

/**
 * Opens a copy of the sample newsroom in a window of its own. The copy is the user's: it is made once and never
 * overwritten.
 */
export async function openSampleNewsroom({ extensionUri, globalStorageUri }: ExtensionContext): Promise<void> {
  const newsroom = Uri.joinPath(globalStorageUri, 'sample-newsroom');
  try {
    await workspace.fs.stat(newsroom);
  } catch {
    await workspace.fs.createDirectory(globalStorageUri);
    await workspace.fs.copy(Uri.joinPath(extensionUri, 'seeds'), newsroom);
  }
  await commands.executeCommand('vscode.openFolder', newsroom, { forceNewWindow: true });
}
