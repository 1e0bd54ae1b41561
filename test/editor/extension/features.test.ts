import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, findingsOnce, hoverOn, positionIn, SEED, showFile, warningsIn } from './editor';

const someWarning = (all: vscode.Diagnostic[]): boolean => warningsIn(SEED.pullQuote, all).length > 0;

describe('the seed article answers', () => {
  let document: vscode.TextDocument;

  beforeEach(async () => {
    document = await showFile(SEED.file);
    await findingsOnce(document, someWarning);
  });
  afterEach(closeAll);

  for (const [what, text] of [
    ['citation', '[1]'],
    ['quotation', `doesn't completely share`],
  ] as const) {
    it(`whose words they are, on a ${what}`, async () => {
      const hover = await hoverOn(document, text);
      for (const expected of ['Ian Lesser', 'France 24 English', 'Mark Owen', 'inferred']) {
        assert.ok(hover.includes(expected), `"${expected}" is missing in the hover:\n${hover}`);
      }
    });
  }

  it('where its source is introduced', async () => {
    const places = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      positionIn(document, '[1]'),
    );
    const lines = places.map((place) => ('targetRange' in place ? place.targetRange : place.range).start.line);
    assert.deepEqual(lines, [SEED.introduction]);
  });

  it('how its pull quote is repaired, in one step', async () => {
    const { range } = document.lineAt(SEED.pullQuote);
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
      10,
    );
    const titles = fixes.map(({ title }) => title);
    assert.deepEqual(titles, [...new Set(titles)], 'each fix is offered once');
    const fix = fixes.find(({ title }) => title === 'Add “— Ian Lesser [1]”');
    assert.ok(fix?.edit, `no such fix with an edit among: ${titles.join('; ')}`);
    await vscode.workspace.applyEdit(fix.edit);
    await findingsOnce(document, (all) => warningsIn(SEED.pullQuote, all).length === 0);
    const repaired = document.lineAt(SEED.pullQuote).text;
    assert.match(repaired, /Ian Lesser.*\[1\]/);
    assert.match(await hoverOn(document, repaired.slice('Trump '.length)), /^\*\*Ian Lesser\*\*/);
  });
});
