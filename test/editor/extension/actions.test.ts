import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, findingsOnce, isInBrowser, newsroom, SEED, showFile, tabOnce, warningsIn } from './editor';

const ARTICLE =
  'Ciara Byrne closed the mill [1].\n\n## Sources\n\n[1] Byrne, statement, https://example.com/mill?utm_source=news\n';

describe('a finding', () => {
  afterEach(closeAll);

  it('opens the page of its rule by its code, and by an action', async () => {
    const document = await showFile(SEED.file);
    const all = await findingsOnce(document, (found) => warningsIn(SEED.pullQuote, found).length > 0);
    const [finding] = warningsIn(SEED.pullQuote, all);
    assert.ok(finding);
    const rule = codeOf(finding);
    // In a browser, the page is not a file that a link could open.
    if (!isInBrowser) {
      assert.ok(typeof finding.code === 'object', 'its code is a link');
      await vscode.commands.executeCommand('vscode.open', finding.code.target);
      await tabOnce(({ input }) => input instanceof vscode.TabInputCustom && input.uri.path.endsWith(`${rule}.md`));
      await showFile(SEED.file);
    }
    let actions: vscode.CodeAction[] = [];
    // What is asked while an editor comes to the front is now and then cancelled, and answered with nothing.
    for (let times = 0; times < 10 && actions.length === 0; times++)
      actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        document.lineAt(SEED.pullQuote).range,
        vscode.CodeActionKind.QuickFix.value,
      );
    const explain = actions.find(({ title }) => title === `Explain “${rule}”`);
    assert.ok(explain?.command, `no explanation among: ${actions.map(({ title }) => title).join('; ')}`);
    await vscode.commands.executeCommand(explain.command.command, ...(explain.command.arguments as unknown[]));
    await tabOnce(({ label, input }) => input instanceof vscode.TabInputWebview && label.includes(`${rule}.md`));
  });
});

describe('an article that is saved', () => {
  const settings = vscode.workspace.getConfiguration('editor', { languageId: 'markdown' });
  const file = newsroom('mill.md');

  afterEach(async () => {
    await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global, true);
    await closeAll();
    await vscode.workspace.fs.delete(file);
  });

  it('is fixed, where the user has asked for it', async () => {
    await settings.update(
      'codeActionsOnSave',
      { 'source.fixAll.attribution': 'explicit' },
      vscode.ConfigurationTarget.Global,
      true,
    );
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(ARTICLE));
    const document = await showFile('mill.md');
    await findingsOnce(document, (found) => found.length > 0);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(file, document.lineAt(0).range.end, ' It rained.');
    await vscode.workspace.applyEdit(edit);
    await document.save();
    assert.equal(document.getText(), ARTICLE.replace('[1].', '[1]. It rained.').replace('?utm_source=news', ''));
  });
});
