import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeAll,
  codeOf,
  findings,
  findingsOnce,
  hoverOn,
  isInBrowser,
  newsroom,
  SEED,
  showFile,
  showUntitled,
  warningsIn,
} from './editor';

const pullQuoteFound = (all: vscode.Diagnostic[]): boolean => all.some((one) => codeOf(one) === 'pull-quote-uncited');

const SOFTWARE = `# left-pad

> Pads the left side of a string.

\`\`\`sh
npm install left-pad
\`\`\`

Set \`"strict": true\` in "tsconfig.json" and call \`pad("a", items[1])\`. See [the guide][1] or [2](https://example.com).

- [x] Works with "quoted strings" and 'single ones'
- [ ] Says "Invalid argument" when the length is negative

[1]: https://example.com/guide
`;

describe('findings', () => {
  afterEach(closeAll);

  it('start the extension by opening a text', async () => {
    const document = await showFile(SEED.file);
    await findingsOnce(document, pullQuoteFound);
    const extension = vscode.extensions.all.find((one) => one.id.endsWith('.attribution-lint'));
    assert.equal(extension?.isActive, true);
    if (!isInBrowser) assert.match(extension.extensionPath, /attribution-lint-[\d.]+$/, 'it is the installed package');
  });

  it('show in the seed article where its pull quote is', async () => {
    const document = await showFile(SEED.file);
    const warnings = warningsIn(SEED.pullQuote, await findingsOnce(document, pullQuoteFound));
    assert.deepEqual(warnings.map(codeOf).sort(), ['pull-quote-speaker-hidden', 'pull-quote-uncited']);
    for (const { range } of warnings) assert.match(document.getText(range), /completely share the European view|Trump/);
  });

  it('warn of nothing else in the seed article', async () => {
    const all = await findingsOnce(await showFile(SEED.file), pullQuoteFound);
    const elsewhere = all.filter(
      (one) => one.severity <= vscode.DiagnosticSeverity.Warning && one.range.start.line !== SEED.pullQuote,
    );
    assert.deepEqual(elsewhere.map(codeOf), []);
  });

  it('come for an unsaved text, and follow what is typed', async () => {
    const article = (await showFile(SEED.file)).getText();
    const document = await showUntitled('plaintext', '');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), article);
    await vscode.workspace.applyEdit(edit);
    await findingsOnce(document, pullQuoteFound);
    const removal = new vscode.WorkspaceEdit();
    removal.delete(document.uri, document.lineAt(SEED.pullQuote).rangeIncludingLineBreak);
    await vscode.workspace.applyEdit(removal);
    await findingsOnce(document, (all) => !pullQuoteFound(all));
  });

  it('come for Markdown', async () => {
    const article = (await showFile(SEED.file)).getText();
    await findingsOnce(await showUntitled('markdown', article), pullQuoteFound);
  });

  it('stay away from texts about software', async () => {
    const file = newsroom('README.md');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(SOFTWARE));
    const texts = [await showFile('README.md'), await showUntitled('markdown', SOFTWARE)];
    // The server answers in turn: once it has found the article's pull quote, it is through with the texts before.
    for (const text of texts) await hoverOn(text, 'quoted strings');
    const article = (await showFile(SEED.file)).getText();
    await findingsOnce(await showUntitled('markdown', article), pullQuoteFound);
    for (const text of texts) assert.deepEqual(findings(text).map(codeOf), []);
    await vscode.workspace.fs.delete(file);
  });

  it('come back when the server is restarted', async () => {
    const document = await showFile(SEED.file);
    const before = await findingsOnce(document, pullQuoteFound);
    const gone = findingsOnce(document, (all) => all.length === 0);
    await vscode.commands.executeCommand('attribution.restart');
    await gone;
    const after = await findingsOnce(document, pullQuoteFound);
    assert.deepEqual(after.map(codeOf).sort(), before.map(codeOf).sort());
  });
});
