import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, findingsOnce, hoverOn, positionIn, showFile, showUntitled } from './editor';

const ARTICLE = `Noor Haddad runs the harbour of Qasr Amra [1].

“We will open the pier before the end of the summer,” Haddad said [1].

Sources

[1] Radio Guadiana, interview with Noor Haddad, 3 May 2027
[2] The Fjord Post, “Tide tables”, 4 May 2027
`;

describe('an article in the editor', () => {
  let document: vscode.TextDocument;
  const ask = <T>(command: string, ...args: unknown[]): Thenable<T> =>
    vscode.commands.executeCommand<T>(`vscode.${command}`, document.uri, ...args);

  beforeEach(async () => {
    document = await showUntitled('plaintext', ARTICLE);
    await findingsOnce(document, (found) => found.length > 0);
  });
  afterEach(closeAll);

  it('lists where a source is cited', async () => {
    const places = await ask<vscode.Location[]>('executeReferenceProvider', positionIn(document, '[1]'));
    assert.deepEqual(
      places.map(({ range }) => range.start.line).sort((a, b) => a - b),
      [0, 2, 6],
    );
  });

  it('renumbers a citation with its source', async () => {
    const edit = await ask<vscode.WorkspaceEdit>('executeDocumentRenameProvider', positionIn(document, '[1]'), '4');
    await vscode.workspace.applyEdit(edit);
    assert.equal(document.getText(), ARTICLE.replaceAll('[1]', '[4]'));
  });

  it('completes a citation', async () => {
    const { items } = await ask<vscode.CompletionList>('executeCompletionItemProvider', positionIn(document, '[1]'));
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.some((label) => label.includes('2')) && labels.length > 1, labels.join('; '));
  });

  it('leads from one use of a source to the next', async () => {
    const editor = vscode.window.activeTextEditor!;
    const at = positionIn(document, '[1]');
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('attribution.nextUse');
    assert.equal(editor.selection.active.line, 2);
  });

  it('has its speakers, quotations and sources in the outline', async () => {
    const symbols = await ask<vscode.DocumentSymbol[]>('executeDocumentSymbolProvider');
    const names = symbols.flatMap(({ name, children }) => [name, ...children.map((child) => child.name)]);
    for (const expected of ['Noor Haddad', 'We will open', '[2]'])
      assert.ok(
        names.some((name) => name.includes(expected)),
        `“${expected}” is not among: ${names.join('; ')}`,
      );
  });
});

describe('an article with its transcript', () => {
  afterEach(closeAll);

  it('shows behind each quotation whether the transcript has it', async () => {
    const document = await showFile('transcript-weather-station.txt');
    await hoverOn(document, '[1]');
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      whole,
    );
    assert.ok(hints.length > 1, `${hints.length} hints`);
  });

  it('is found by what it quotes', async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'Ekelund',
    );
    assert.ok(
      found.some(({ location }) => location.uri.path.endsWith('transcript-weather-station.txt')),
      found.map(({ name }) => name).join('; '),
    );
  });
});
