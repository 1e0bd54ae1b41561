import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, diagnosticsOnce, findingsOnce, newsroom, SEED, showFile, warningsIn } from './editor';

describe('the severity of a rule in the settings', () => {
  const settings = vscode.workspace.getConfiguration('attribution');
  const set = (name: string, value: unknown, target: vscode.ConfigurationTarget): Thenable<void> =>
    settings.update(name, value, target);

  afterEach(async () => {
    for (const name of ['rules', 'severity']) await set(name, undefined, vscode.ConfigurationTarget.Global);
    await set('rules', undefined, vscode.ConfigurationTarget.Workspace);
    await closeAll();
  });

  it('wins over the one among its options, but not over the workspace', async () => {
    const document = await showFile(SEED.file);
    const isFound = (found: vscode.Diagnostic[]): boolean =>
      warningsIn(SEED.pullQuote, found).some((each) => codeOf(each) === 'pull-quote-uncited');
    await findingsOnce(document, isFound);
    await set('rules', { 'pull-quote-uncited': 'warning' }, vscode.ConfigurationTarget.Global);
    await set('severity', { 'pull-quote-uncited': 'off' }, vscode.ConfigurationTarget.Global);
    await findingsOnce(document, (found) => !isFound(found));
    await set('rules', { 'pull-quote-uncited': 'warning' }, vscode.ConfigurationTarget.Workspace);
    await findingsOnce(document, isFound);
  });
});

describe('a configuration file', () => {
  const file = newsroom('.attributionlintrc.json');
  const write = (text: string): Thenable<void> => vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));

  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(file);
  });

  it('holds as soon as it is there, and no longer when it is gone', async () => {
    const document = await showFile(SEED.file);
    const isFound = (found: vscode.Diagnostic[]): boolean =>
      warningsIn(SEED.pullQuote, found).some((each) => codeOf(each) === 'pull-quote-uncited');
    await findingsOnce(document, isFound);
    await write('{ "rules": { "pull-quote-uncited": "off" } }');
    await findingsOnce(document, (found) => !isFound(found));
    await write('{}');
    await findingsOnce(document, isFound);
  });

  it('may name a baseline, whose findings are hints', async () => {
    const document = await showFile(SEED.file);
    const [, words] = /"(.+)"/u.exec(document.lineAt(SEED.pullQuote).text)!;
    const entry = { file: SEED.file, rule: 'pull-quote-uncited', words };
    const baseline = newsroom('known.jsonl');
    await vscode.workspace.fs.writeFile(baseline, new TextEncoder().encode(JSON.stringify(entry)));
    await write('{ "baseline": "known.jsonl" }');
    const isKnown = ({ message }: vscode.Diagnostic): boolean => message.includes('Already recorded');
    const findings = await findingsOnce(document, (found) => found.some(isKnown));
    assert.equal(findings.find(isKnown)!.severity, vscode.DiagnosticSeverity.Hint);
    await vscode.workspace.fs.delete(baseline);
    await findingsOnce(document, (found) => warningsIn(SEED.pullQuote, found).length > 0);
  });

  it('is checked by the editor while it is written, and by us when it is saved', async () => {
    await showFile(SEED.file);
    await write('// Ours.\n{\n  "rules": { "vague-sauce": "off" }\n}\n');
    const document = await showFile('.attributionlintrc.json');
    assert.equal(document.languageId, 'jsonc');
    const shown = await diagnosticsOnce(
      document.uri,
      (all) => all.some(({ source }) => source === 'attribution') && all.some(({ source }) => source !== 'attribution'),
    );
    assert.ok(shown.every(({ range, message }) => range.start.line === 2 && message.includes('vague-sauce')));
  });

  it('is completed with the rules there are', async () => {
    await write('{ "rules": { "" } }');
    const document = await showFile('.attributionlintrc.json');
    // The editor's JSON support has read the file once it misses the colon.
    await diagnosticsOnce(document.uri, (all) => all.some(({ source }) => source === 'jsonc'));
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.positionAt(document.getText().indexOf('""') + 1),
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('uncited-quote'), labels.join(', '));
  });
});
