import assert from 'node:assert/strict';
import type { ApplyWorkspaceEditParams, CodeAction, ShowDocumentParams, TextDocumentEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { FULL, TestEditor } from './client';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const workspace = { ...FULL.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } };
const CAPABILITIES = { ...FULL, workspace, window: { showDocument: { support: true } } };

/** An article whose sources are in a file beside it. */
const BESIDE: Given = {
  beside: { 'storm.sources.yaml': '- id: rain\n  title: Rain\n' },
};

const RESOLVING = {
  ...CAPABILITIES,
  textDocument: {
    ...FULL.textDocument,
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit', 'command'] } },
  },
};

/** What an author of an article has after *Cite a new source*: the changed files by name, and what is selected. */
interface Cited {
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
  readonly selected: string;
}

interface Given {
  readonly name?: string;
  /** Files beside the article, by name. */
  readonly beside?: Readonly<Record<string, string>>;
  readonly newSources?: string;
  /** True for an editor that asks for the edit once the action is chosen. */
  readonly resolves?: boolean;
}

describe('Cite a new source', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'attribution-cite-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Takes the action at `‸`, and the command after it. */
  async function cite(
    source: string,
    { name = 'storm.txt', beside = {}, newSources = 'list', resolves = false }: Given = {},
  ): Promise<Cited> {
    const files: Record<string, string> = { ...beside, [name]: source.replace('‸', '') };
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    const root = pathToFileURL(folder).href;
    const editor = await TestEditor.start(['dist/cli.js', 'server', '--stdio'], resolves ? RESOLVING : CAPABILITIES, {
      workspaceFolders: [{ uri: root, name: 'desk' }],
    });
    editor.settings = { newSources };
    const shown: ShowDocumentParams[] = [];
    editor.connection.onRequest('window/showDocument', (params: ShowDocumentParams) => {
      shown.push(params);
      return { success: true };
    });
    const uri = `${root}/${name}`;
    await editor.open(uri, files[name]!, name.endsWith('.md') ? 'markdown' : 'plaintext');
    const start = TextDocument.create(uri, '', 0, source).positionAt(source.indexOf('‸'));
    const actions = await editor.codeActions(uri, { start, end: start });
    const offered = actions.find(({ title }) => title.startsWith('Cite a new source'));
    assert.equal(offered?.edit === undefined, resolves);
    const action = resolves ? await editor.connection.sendRequest<CodeAction>('codeAction/resolve', offered) : offered;
    assert.ok(action?.command && action.edit, JSON.stringify(actions.map(({ title }) => title)));
    assert.equal(action.isPreferred, undefined, 'never done without a person');
    const nameOf = (of: string): string => of.slice(root.length + 1);
    for (const change of action.edit.documentChanges as TextDocumentEdit[]) {
      if (!('edits' in change)) continue;
      const file = nameOf(change.textDocument.uri);
      files[file] = TextDocument.applyEdits(TextDocument.create('', '', 0, files[file] ?? ''), change.edits as never);
    }
    await editor.connection.sendRequest('workspace/executeCommand', action.command);
    const [{ uri: at, selection }] = shown as [ShowDocumentParams];
    const selected = TextDocument.create('', '', 0, files[nameOf(at)]!).getText(selection);
    assert.equal(await editor.stop(), 0);
    return { title: action.title, files, selected };
  }

  for (const given of [{}, { newSources: 'footnotes', name: 'storm.md' }, { newSources: 'file' }, BESIDE])
    it(`is the same once it is chosen, with ${JSON.stringify(given).slice(0, 60)}`, async () => {
      const source = 'Ana Lucía Vargas told Radio Kestrel, “We ‸counted every ballot twice and found nothing.”\n';
      assert.deepEqual(await cite(source, { ...given, resolves: true }), await cite(source, given));
    });

  it('starts the list of an article that has none', async () => {
    const { title, files, selected } = await cite(
      'Ana Lucía Vargas told Radio Kestrel, “We ‸counted every ballot twice and found nothing.”\n',
    );
    assert.equal(title, 'Cite a new source as [1]');
    assert.equal(
      files['storm.txt'],
      'Ana Lucía Vargas told Radio Kestrel, “We counted every ballot twice and found nothing.” [1]\n\n' +
        'Sources\n\n[1] Ana Lucía Vargas, Radio Kestrel (inferred from the text; to be checked; date and address to be added)\n',
    );
    assert.equal(selected, '(inferred from the text; to be checked; date and address to be added)');
  });

  it('starts footnotes, or a file, if the setting says so', async () => {
    const text = 'Ana Lucía Vargas said, “We ‸counted every ballot twice and found nothing.”\n';
    const notes = await cite(text, { name: 'storm.md', newSources: 'footnotes' });
    assert.match(notes.files['storm.md']!, /found nothing\.” \[\^1\][^]*\n\[\^1\]: Ana Lucía Vargas \(/u);
    const file = await cite(text, { newSources: 'file' });
    assert.match(file.files['storm.txt']!, /found nothing\.” \[1\]\n$/u);
    assert.match(file.files['storm.sources.yaml']!, /speaker: Ana Lucía Vargas/u);
  });

  const quoted = (citation: string): string =>
    `It rained on Monday${citation}.\n\nAna Lucía Vargas said, “We ‸counted every ballot twice and found nothing.”\n`;

  it('goes on with the list in its own form', async () => {
    for (const [entry, next] of [
      ['[1] Nordwire, 4 May', '[2] Ana Lucía Vargas ('],
      ['1. Nordwire, 4 May', '2. Ana Lucía Vargas ('],
      ['- [1] Nordwire, 4 May', '- [2] Ana Lucía Vargas ('],
    ]) {
      const { files } = await cite(`${quoted(' [1]')}\nSources\n\n${entry}\n\nContact: desk@nordwire.example\n`);
      assert.ok(files['storm.txt']!.includes(`found nothing” [2].`) || files['storm.txt']!.includes('nothing.” [2]'));
      assert.ok(files['storm.txt']!.includes(`\n${entry}\n${next}`), files['storm.txt']);
    }
  });

  it('goes on with footnotes, superscripts and link definitions', async () => {
    const notes = await cite(`${quoted('[^1]')}\n[^1]: Nordwire, 4 May\n`, { name: 'storm.md' });
    assert.match(
      notes.files['storm.md']!,
      /nothing\.”\[\^2\]\n[^]*\n\[\^1\]: Nordwire, 4 May\n\[\^2\]: Ana Lucía Vargas/u,
    );
    const raised = await cite(`${quoted('¹')}\nSources\n\n¹ Nordwire, 4 May\n`);
    assert.match(raised.files['storm.txt']!, /nothing\.?”\.?²\n[^]*\n¹ Nordwire, 4 May\n² Ana Lucía Vargas/u);
    const links = await cite(`${quoted(' [1]')}\n[1]: https://nordwire.example/rain "Nordwire"\n`, {
      name: 'storm.md',
    });
    assert.match(links.files['storm.md']!, /\n\[2\]: <to be added> "Ana Lucía Vargas/u);
    assert.equal(links.selected, 'to be added');
  });

  it('goes on in front matter', async () => {
    const { files, selected } = await cite(
      `---\nsources:\n  - title: Rain\n    outlet: Nordwire\n---\n\n${quoted(' [1]')}`,
      { name: 'storm.md' },
    );
    assert.match(
      files['storm.md']!,
      /^---\nsources:\n {2}- title: Rain\n {4}outlet: Nordwire\n {2}- title: to be added\n {4}speaker: Ana Lucía Vargas\n[^]*---\n\nIt rained/u,
    );
    assert.equal(selected, 'to be added');
  });

  it('goes on in a file beside the article, in its form', async () => {
    for (const [file, text, citation, entry] of [
      [
        'storm.sources.yaml',
        '- id: rain\n  title: Rain\n',
        ' [@rain]',
        /\n- id: "?source-2"?\n {2}title: to be added\n/u,
      ],
      [
        'storm.sources.json',
        '[\n  { "id": "1", "title": "Rain" }\n]\n',
        ' [1]',
        /\},\n {2}\{ "id": "2", "title": "to be added"/u,
      ],
      ['storm.bib', '@misc{rain, title = {Rain}}\n', ' [@rain]', /\n\n@misc\{source-2,\n {2}title = \{to be added\}/u],
      [
        'storm.ris',
        'TY  - GEN\nID  - 1\nTI  - Rain\nER  - \n',
        ' [1]',
        /\n\nTY {2}- GEN\nID {2}- 2\nTI {2}- to be added\n/u,
      ],
    ] as const) {
      const { title, files, selected } = await cite(quoted(citation), { name: 'storm.md', beside: { [file]: text } });
      assert.match(title, new RegExp(`with an entry in ${file}$`, 'u'));
      assert.match(files[file]!, entry);
      assert.equal(selected, 'to be added', file);
      rmSync(join(folder, file));
    }
  });

  it('writes the entry of a source that completion has just cited', async () => {
    const uri = 'untitled:Untitled-1';
    const editor = await TestEditor.start(['dist/cli.js', 'server', '--stdio'], CAPABILITIES);
    const applied: ApplyWorkspaceEditParams[] = [];
    editor.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
      applied.push(params);
      return { applied: true };
    });
    const shown: ShowDocumentParams[] = [];
    editor.connection.onRequest('window/showDocument', (params: ShowDocumentParams) => {
      shown.push(params);
      return { success: true };
    });
    const text = '“We counted every ballot twice,” said Ana Lucía Vargas [';
    await editor.open(uri, text);
    const position = { line: 0, character: text.length };
    const { items } = await editor.connection.sendRequest<{
      items: { textEdit: { newText: string }; command: object }[];
    }>('textDocument/completion', { textDocument: { uri }, position });
    assert.equal(items[0]?.textEdit.newText, '1]');
    await editor.change(uri, { range: { start: position, end: position }, text: '1]' });
    await editor.connection.sendRequest('workspace/executeCommand', items[0].command);
    assert.match(JSON.stringify(applied), /Sources\\n\\n\[1\] Ana Lucía Vargas/u);
    assert.equal(shown[0]?.selection?.start.line, 4, 'the entry, before the editor has told of it');
    assert.equal(await editor.stop(), 0);
  });

  it('comes after a source of the speaker, and before any other', async () => {
    const titles = async (text: string): Promise<readonly string[]> => {
      const editor = await TestEditor.start(['dist/cli.js', 'server', '--stdio'], CAPABILITIES);
      await editor.open('file:///desk/storm.txt', text.replace('‸', ''));
      const start = TextDocument.create('', '', 0, text).positionAt(text.indexOf('‸'));
      const actions: readonly CodeAction[] = await editor.codeActions('file:///desk/storm.txt', { start, end: start });
      assert.equal(await editor.stop(), 0);
      return actions.slice(0, 2).map(({ title }) => title.replace(/ \(.*/u, ''));
    };
    const said = 'Ana Lucía Vargas said, “We ‸counted every ballot twice and found nothing.”\n';
    assert.deepEqual(await titles(`Ana Lucía Vargas spoke of “a clean and quiet count” [1].\n\n${said}`), [
      'Insert [1]',
      'Cite a new source as [2]',
    ]);
    assert.deepEqual(await titles(`Luka Horvat spoke of “a clean and quiet count” [1].\n\n${said}`), [
      'Cite a new source as [2]',
      'Insert [1]',
    ]);
  });
});
