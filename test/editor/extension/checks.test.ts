import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, findingsOnce, newsroom, SEED, showFile, tabOnce } from './editor';

describe('the fact-checker', () => {
  const settings = vscode.workspace.getConfiguration('attribution');
  const file = newsroom(SEED.file.replace('.txt', '.checks.yaml'));
  const isThere = (): Thenable<boolean> =>
    vscode.workspace.fs.stat(file).then(
      () => true,
      () => false,
    );

  afterEach(async () => {
    await settings.update('checker', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
    if (await isThere()) await vscode.workspace.fs.delete(file);
  });

  it('signs a quotation into a saved file, and reads the sheet', async () => {
    await settings.update('checker', 'JM', vscode.ConfigurationTarget.Global);
    const document = await showFile(SEED.file);
    await findingsOnce(document, (found) => found.length > 0);
    const at = document.positionAt(document.getText().indexOf('completely share'));
    vscode.window.activeTextEditor!.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('attribution.signOff');
    const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    assert.match(saved, /completely share[^\n]*\n {2}kind: signed\n {2}by: "JM"/u);
    await vscode.commands.executeCommand('attribution.showSheet');
    await tabOnce(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('attribution.sheet'),
    );
  });
});
