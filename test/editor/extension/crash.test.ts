import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { closeAll, codeOf, findingsOnce, SEED, showFile, showUntitled } from './editor';

/** Ids of the server's processes that this extension host has started. */
function servers(): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [, pid, parent, args = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(parent) === process.pid && /dist.editor\.js server/.test(args) ? [Number(pid)] : [];
  });
}

const type = (document: vscode.TextDocument, text: string): Thenable<boolean> => {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(document.getText().length), text);
  return vscode.workspace.applyEdit(edit);
};
const pullQuoteFound = (all: vscode.Diagnostic[]): boolean => all.some((one) => codeOf(one) === 'pull-quote-uncited');

describe('a server that is killed while somebody types', () => {
  before(function () {
    if (process.platform === 'win32') this.skip();
  });
  afterEach(closeAll);

  it('comes back, with what was typed meanwhile and its findings', async () => {
    const article = (await showFile(SEED.file)).getText();
    const document = await showUntitled('plaintext', article);
    await findingsOnce(document, pullQuoteFound);
    const [server] = servers();
    assert.ok(server, 'a server runs');
    for (const [index, letter] of Array.from('It rains.').entries()) {
      await type(document, letter);
      if (index === 4) process.kill(server, 'SIGKILL');
    }
    await findingsOnce(document, (all) => all.length === 0 || servers().some((pid) => pid !== server));
    assert.equal(document.getText(), `${article}It rains.`);
    await type(document, '\n\n“We will rebuild the bridge before the winter comes,” Ian Lesser said.\n');
    const line = document
      .getText()
      .split('\n')
      .findIndex((each) => each.startsWith('“We will rebuild'));
    await findingsOnce(document, (all) => pullQuoteFound(all) && all.some(({ range }) => range.start.line === line));
    assert.ok(!servers().includes(server));
  });
});
