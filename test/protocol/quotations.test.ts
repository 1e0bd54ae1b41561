import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position } from 'vscode-languageserver';
import { SIGN_OFF } from '../../server/lsp/checksProtocol';
import type { SignOffAnswer } from '../../server/lsp/checksProtocol';
import { COPY, QUOTATIONS, QUOTATIONS_CHANGED } from '../../server/lsp/quotationsProtocol';
import type { CopyParams, Listed } from '../../server/lsp/quotationsProtocol';
import { FULL, TestEditor } from './client';

const ARTICLE = `Rosa Quispe said, “We counted life jackets before we counted pupils” [1].

Quispe said: “The children were fearless, and they sang on the way” [1]. “It was cold,” said Emil Huanca.

## Sources

[1] Rosa Quispe, interview, https://amaru.example/ferry
`;

const CAPTIONS = `WEBVTT

00:09.000 --> 00:12.000
<v Rosa Quispe>We counted life jackets before we counted pupils.

00:12.000 --> 00:16.000
<v Rosa Quispe>The children were fearless, and they sang on the way.
`;

describe('the list of quotations', () => {
  let top: string;
  let editor: TestEditor;
  let changes: number;
  const uriOf = (name: string): string => pathToFileURL(join(top, name)).href;
  const article = (): string => uriOf('ferry.md');
  const list = (): Promise<Listed | null> =>
    editor.connection.sendRequest<Listed | null>(QUOTATIONS, { uri: article() });
  const copied = (form: CopyParams['form']): Promise<string | null> =>
    editor.connection.sendRequest<string | null>(COPY, { textDocument: { uri: article() }, form });
  const sign = (positions: readonly Position[], version?: number): Promise<SignOffAnswer | null> =>
    editor.connection.sendRequest<SignOffAnswer | null>(SIGN_OFF, {
      textDocument: { uri: article() },
      ...{ positions, version, action: 'sign', by: 'JM', date: '2026-05-03' },
    });

  beforeEach(async () => {
    top = mkdtempSync(join(tmpdir(), 'attribution-quotations-'));
    writeFileSync(join(top, 'ferry.vtt'), CAPTIONS);
    editor = await TestEditor.start(['dist/cli.js', 'server', '--stdio'], FULL, {
      workspaceFolders: [{ uri: pathToFileURL(top).href, name: 'desk' }],
    });
    changes = 0;
    editor.connection.onNotification(QUOTATIONS_CHANGED, () => {
      changes++;
    });
    await editor.open(article(), ARTICLE, 'markdown');
  });
  afterEach(async () => {
    assert.equal(await editor.stop(), 0);
    rmSync(top, { recursive: true });
  });

  it('has all quotations and sources, with the version that the ranges are for', async () => {
    const first = (await list())!;
    assert.equal(first.version, 1);
    assert.deepEqual(
      first.quotations.map(({ speaker, state, time, labels, isPlain }) => [speaker, state, time, labels, isPlain]),
      [
        ['Rosa Quispe', 'verbatim', '0:09', ['[1]'], true],
        ['Rosa Quispe', 'verbatim', '0:12', ['[1]'], true],
        ['Emil Huanca', 'unsettled', undefined, [], false],
      ],
    );
    assert.deepEqual(
      first.sources.map(({ label, uses, quotations }) => [label, uses.length, quotations]),
      [['[1]', 2, [1, 2]]],
    );
    await editor.change(article(), { text: ARTICLE.replace('life jackets', 'boats') });
    const second = (await list())!;
    assert.deepEqual([second.version, second.quotations[0]!.state], [2, 'differs']);
  });

  it('is asked for again when files beside the article change, by those who have asked', async () => {
    await editor.diagnostics(article());
    const signed = (await sign([editor.positionOf(article(), 'life jackets')])) as { edit: never; uri: string };
    await editor.open(signed.uri, newTextIn(signed), 'yaml');
    await editor.diagnostics(article());
    assert.equal(changes, 0);
    assert.equal((await list())!.quotations[0]!.state, 'signed');
    await editor.change(signed.uri, { text: '' });
    await list();
    assert.equal(changes, 1);
    assert.equal((await list())!.quotations[0]!.state, 'verbatim');
  });

  it('lets only verbatim ones be signed together, and nothing that the signer has not seen', async () => {
    const { version, quotations } = (await list())!;
    const plain = quotations.filter(({ isPlain }) => isPlain).map(({ range }) => range.start);
    const both = await sign(plain, version);
    assert.ok(both !== null && typeof both === 'object');
    assert.equal(newTextIn(both).match(/kind: signed/gu)?.length, 2);
    const all = quotations.map(({ range }) => range.start);
    assert.equal(await sign(all, version), 'no quotation');
    await editor.change(article(), { text: `\n${ARTICLE}` });
    assert.equal(await sign(plain, version), 'changed');
  });

  it('is copied as Markdown, as CSL-JSON of its sources, and as the sheet', async () => {
    assert.equal(
      await copied('quotations'),
      '- “We counted life jackets before we counted pupils” – Rosa Quispe. \\[1\\] Rosa Quispe, interview <https://amaru.example/ferry>\n' +
        '- “The children were fearless, and they sang on the way” – Rosa Quispe. \\[1\\] Rosa Quispe, interview <https://amaru.example/ferry>\n' +
        '- “It was cold” – Emil Huanca. No citation\n',
    );
    const items = JSON.parse((await copied('sources'))!) as Record<string, unknown>[];
    assert.deepEqual(
      items.map(({ id, URL }) => [id, URL]),
      [['1', 'https://amaru.example/ferry']],
    );
    assert.match((await copied('sheet'))!, /^# Fact-check sheet: ferry\.md\n/u);
  });

  it('says in CSL-JSON which fields are only inferred', async () => {
    await editor.change(article(), {
      text: 'Rosa Quispe told the Lake Courier in an interview that “we counted life jackets before we counted pupils” [1].\n',
    });
    const [item] = JSON.parse((await copied('sources'))!) as { note?: string }[];
    assert.match(item?.note ?? '', /^Inferred from the article, not listed: /u);
  });
});

/** The text of a new file. */
function newTextIn({ edit }: Exclude<SignOffAnswer, string>): string {
  const edits = (edit.documentChanges ?? []).flatMap((change) => ('edits' in change ? change.edits : []));
  return TextDocument.applyEdits(TextDocument.create('a:b', 'yaml', 0, ''), edits as never);
}
