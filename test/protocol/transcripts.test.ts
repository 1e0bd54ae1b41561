import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InlayHint, Location, LocationLink } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { FULL, TestEditor } from './client';

const TRANSCRIPT = `WEBVTT

00:00:09.000 --> 00:00:15.000
<v Rosa Quispe>We counted life jackets before we counted pupils.

00:00:41.000 --> 00:00:48.000
<v Rosa Quispe>The children were fearless, and they sang on the way.
`;
const ARTICLE = `Rosa Quispe said, “We counted life jackets before we counted children” [1].

Quispe said: “The children were fearless, and they sang on the way” [1].
`;

describe('transcripts on file', () => {
  let top: string;
  let editor: TestEditor;
  const uriOf = (name: string): string => pathToFileURL(join(top, name)).href;
  const article = (): string => uriOf('ferry.md');
  const all = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const hints = async (): Promise<string[]> => {
    const found = await editor.connection.sendRequest<InlayHint[] | null>('textDocument/inlayHint', {
      textDocument: { uri: article() },
      range: all,
    });
    return (found ?? []).map(({ label }) =>
      typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
    );
  };

  beforeEach(async () => {
    top = mkdtempSync(join(tmpdir(), 'attribution-transcripts-'));
    writeFileSync(join(top, 'ferry.md'), ARTICLE);
    writeFileSync(join(top, 'ferry.vtt'), TRANSCRIPT);
    editor = await TestEditor.start(['dist/cli.js', 'server', '--stdio'], FULL, {
      workspaceFolders: [{ uri: pathToFileURL(top).href, name: 'desk' }],
    });
    await editor.open(article(), ARTICLE, 'markdown');
  });
  afterEach(async () => {
    await editor.stop();
    rmSync(top, { recursive: true, force: true });
  });

  it('have hints, findings and a hover', async () => {
    assert.deepEqual(await hints(), ['≠ 0:09', '✓ 0:41']);
    const found = await editor.diagnostics(article());
    assert.ok(found.some(({ code }) => code === 'quote-differs-from-source'));
    assert.match(await editor.hover(article(), 'fearless'), /Word for word in the transcript · 0:41/u);
  });

  it('are where F12 goes, to the exact words', async () => {
    const [first] =
      (await editor.connection.sendRequest<LocationLink[] | null>('textDocument/definition', {
        textDocument: { uri: article() },
        position: editor.positionOf(article(), 'fearless'),
      })) ?? [];
    const text = readFileSync(new URL(first!.targetUri), 'utf8');
    assert.equal(
      TextDocument.create('file:///a', 'plaintext', 0, text).getText(first!.targetRange),
      'The children were fearless, and they sang on the way',
    );
  });

  it('lead back to the quotations, and count as they are typed', async () => {
    const transcript = uriOf('ferry.vtt');
    await editor.open(transcript, TRANSCRIPT.replace('pupils', 'children'));
    assert.deepEqual(await hints(), ['✓ 0:09', '✓ 0:41']);
    const uses = await editor.connection.sendRequest<Location[] | null>('textDocument/references', {
      textDocument: { uri: transcript },
      position: editor.positionOf(transcript, 'fearless'),
      context: { includeDeclaration: false },
    });
    assert.deepEqual(
      (uses ?? []).map(({ uri, range }) => [uri, range.start.line]),
      [[article(), 2]],
    );
  });
});
