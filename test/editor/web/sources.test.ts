import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, findingsOnce, hoverOn, newsroom, positionIn, showFile } from '../extension/editor';

/** The files beside an article, which the server reads through the editor. */
describe('an article in a browser', () => {
  afterEach(closeAll);

  const definitionsAt = async (document: vscode.TextDocument, text: string): Promise<string[]> => {
    const places = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      positionIn(document, text),
    );
    return places.map((place) => ('targetUri' in place ? place.targetUri : place.uri).toString());
  };

  for (const [format, article, citation, file] of [
    ['YAML', 'sidecar-yaml-bakery-flour.txt', '[1]', 'sidecar-yaml-bakery-flour.sources.yaml'],
    ['CSL-JSON', 'sidecar-csl-json-museum-drums.md', '[1]', 'sidecar-csl-json-museum-drums.sources.json'],
    ['RIS', 'ris-glacier-survey.txt', '[1]', 'ris-glacier-survey.ris'],
    ['BibTeX', 'bibliography-dam-court.md', '[@', 'dam.bib'],
  ] as const) {
    it(`has its sources from ${format}`, async () => {
      const document = await showFile(article);
      await hoverOn(document, citation);
      assert.deepEqual(await definitionsAt(document, citation), [newsroom(file).toString()]);
    });
  }

  it('is compared with its transcript', async () => {
    const document = await showFile('transcript-weather-station.txt');
    await findingsOnce(document, (all) => all.some((each) => codeOf(each) === 'quote-not-in-source'));
  });

  it('leaves out what git ignores', async () => {
    const write = (file: string, text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(newsroom(file), new TextEncoder().encode(text));
    await write('.gitignore', 'hidden-*.md\n');
    await write('hidden-lamp.md', '“The lamp was never lit,” Oda Quillfeather said [1].\n');
    await write('open-lamp.md', '“The lamp was always lit,” Oda Quillfeather said [1].\n');
    let found: readonly vscode.SymbolInformation[] = [];
    // The editor reports new files after a while.
    while (found.length === 0)
      found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'Quillfeather',
      );
    assert.deepEqual([...new Set(found.map(({ location }) => location.uri.path))], ['/open-lamp.md']);
  });
});
