import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, diagnosticsOnce, newsroom, SEED, showFile } from './editor';

describe('an article that no editor shows', () => {
  const file = newsroom('closed.txt');
  const setScope = (scope: string | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('attribution').update('workspace', scope, vscode.ConfigurationTarget.Global);
  const isChecked = (all: vscode.Diagnostic[]): boolean => all.some(({ source }) => source === 'attribution');

  afterEach(async () => {
    await setScope(undefined);
    await closeAll();
    await vscode.workspace.fs.delete(file);
  });

  it('is checked where the setting says so, and no longer', async () => {
    const seed = await showFile(SEED.file);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(seed.getText()));
    await setScope('all');
    await diagnosticsOnce(file, isChecked);
    assert.ok(vscode.workspace.textDocuments.every(({ uri }) => uri.path !== file.path));
    await setScope('openFiles');
    await diagnosticsOnce(file, (all) => !isChecked(all));
  });
});
