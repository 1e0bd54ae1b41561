import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, showUntitled } from './editor';

/** What assistants use: newer than the oldest VS Code that the extension supports. */
const assistants = vscode.lm as unknown as {
  readonly tools: readonly { readonly name: string }[];
  invokeTool(name: string, options: object): Thenable<{ readonly content: readonly { readonly value: string }[] }>;
};

describe('assistants in the editor', () => {
  afterEach(closeAll);

  it('are offered the tools, which work', async () => {
    const text = [
      '“We waited four years for this,” said Ruta Almeida [1].',
      '“It was worth it,” said Noor Haddad.',
      'Sources\n\n[1] Nordwire, 3 May',
    ].join('\n\n');
    await showUntitled('plaintext', text);
    let tool: { readonly name: string } | undefined;
    while (!tool) {
      // As if an assistant had asked for its tools; the editor may not know the server yet.
      await vscode.commands.executeCommand('workbench.mcp.startServer', '*', { waitForLiveTools: true });
      tool = assistants.tools.find(({ name }) => name.endsWith('check_article'));
    }
    const { content } = await assistants.invokeTool(tool.name, { input: { text }, toolInvocationToken: undefined });
    const { findings } = JSON.parse(content[0]!.value) as { readonly findings: readonly { readonly rule: string }[] };
    assert.ok(findings.some(({ rule }) => rule === 'uncited-quote'));
  });
});
