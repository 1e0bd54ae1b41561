import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InlayHint, Location, LocationLink } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { COMPARISON } from '../../server/lsp/comparisonProtocol';
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

  it('are compared without the comma that the article’s sentence needs', async () => {
    const comma = ARTICLE.replace('Rosa Quispe said, “We', '“We').replace(
      'children” [1].',
      'children,” Rosa Quispe said [1].',
    );
    await editor.close(article());
    await editor.open(article(), comma, 'markdown');
    assert.deepEqual(
      await editor.connection.sendRequest(COMPARISON, {
        textDocument: { uri: article() },
        position: { line: 0, character: 5 },
      }),
      {
        quoted: 'We counted life jackets before we counted children',
        spoken: 'We counted life jackets before we counted pupils',
        transcript: 'ferry.vtt 0:09',
        article: 'ferry.md',
      },
    );
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

  it('lead back to the quotations of articles that no editor shows', async () => {
    writeFileSync(
      join(top, 'other.md'),
      '---\ntranscript: ferry.vtt\n---\n\n“We counted life jackets before we counted pupils,” Rosa Quispe said [1].\n',
    );
    const transcript = uriOf('ferry.vtt');
    await editor.open(transcript, TRANSCRIPT);
    const uses = await editor.connection.sendRequest<Location[] | null>('textDocument/references', {
      textDocument: { uri: transcript },
      position: editor.positionOf(transcript, 'life jackets'),
      context: { includeDeclaration: false },
    });
    assert.deepEqual(
      (uses ?? []).map(({ uri, range }) => [uri, range.start.line]),
      [
        [article(), 0],
        [uriOf('other.md'), 4],
      ],
    );
  });

  it('work for two articles that share one', async () => {
    const shared = '---\ntranscript: ferry.vtt\n---\n\n' + ARTICLE;
    await editor.open(uriOf('second.md'), shared, 'markdown');
    assert.match(await editor.hover(uriOf('second.md'), 'fearless'), /Word for word in the transcript · 0:41/u);
    assert.match(await editor.hover(article(), 'fearless'), /Word for word in the transcript · 0:41/u);
  });

  it('work for an unsaved article that names them', async () => {
    await editor.open('untitled:Untitled-1', '---\ntranscript: ferry.vtt\n---\n\n' + ARTICLE, 'markdown');
    assert.match(await editor.hover('untitled:Untitled-1', 'fearless'), /Word for word in the transcript · 0:41/u);
  });

  it('say what is not checked: other sources, titles, paraphrase', async () => {
    const text =
      '---\nsources:\n  1: { title: Ferry, transcript: ferry.vtt }\n  2: { title: Minutes }\n---\n\n' +
      'Rosa Quispe said she had counted everybody [1]. “The engine was old,” Mark Osei said [2]. She wrote the book “The Ferry of Velm” in 2020.\n';
    await editor.open(uriOf('more.md'), text, 'markdown');
    assert.match(await editor.hover(uriOf('more.md'), 'engine was'), /Not checked: \[2\] has no transcript on file/u);
    assert.match(
      await editor.hover(uriOf('more.md'), 'Ferry of'),
      /title of a work.*Not checked against a transcript/su,
    );
    assert.match(
      await editor.hover(uriOf('more.md'), '[1]'),
      /Transcript on file: ferry\.vtt \(18 words\).*paraphrases are not/su,
    );
  });

  it('are attached by what the server says, which writes nothing', async () => {
    const textDocument = { uri: article() };
    const sources = await editor.connection.sendRequest<{ key: string; label: string }[]>('attribution/attachable', {
      textDocument,
    });
    assert.deepEqual(
      sources.map(({ key, label }) => [key, label]),
      [['1', '[1]']],
    );
    const ask = (words: string): Promise<unknown> =>
      editor.connection.sendRequest('attribution/attachment', {
        textDocument,
        key: '1',
        name: 'Talk.VTT',
        bytes: Buffer.from(words).toString('base64'),
      });
    assert.deepEqual(await ask(TRANSCRIPT), {
      attach: { uri: uriOf('ferry.1.transcript.vtt'), replaces: [], removes: [] },
    });
    assert.deepEqual(await ask('WEBVTT'), {
      refused:
        '“Talk.VTT” has no words that can be read. Choose a transcript: captions, text, a saved page or the JSON of a service.',
    });
    assert.ok(!existsSync(join(top, 'ferry.1.transcript.vtt')));
  });
});

describe('transcripts of several folders', () => {
  it('work only for the articles of their own folder', async () => {
    const top = mkdtempSync(join(tmpdir(), 'attribution-transcripts-'));
    const uriOf = (path: string): string => pathToFileURL(join(top, path)).href;
    for (const [folder, text] of [
      ['north', TRANSCRIPT],
      ['south', TRANSCRIPT.replaceAll('children', 'pupils')],
    ] as const) {
      mkdirSync(join(top, folder));
      writeFileSync(join(top, folder, 'ferry.vtt'), text);
    }
    const editor = await TestEditor.start(['dist/cli.js', 'server', '--stdio'], FULL, {
      workspaceFolders: ['north', 'south'].map((name) => ({ uri: uriOf(name), name })),
    });
    try {
      await editor.open(uriOf('north/ferry.md'), ARTICLE, 'markdown');
      await editor.open(uriOf('south/ferry.md'), ARTICLE, 'markdown');
      await editor.open(
        uriOf('south/outside.md'),
        '---\ntranscript: ../north/ferry.vtt\n---\n\n' + ARTICLE,
        'markdown',
      );
      assert.match(await editor.hover(uriOf('north/ferry.md'), 'fearless'), /Word for word/u);
      assert.match(await editor.hover(uriOf('south/ferry.md'), 'fearless'), /The words differ/u);
      const problems = await editor.diagnostics(uriOf('south/outside.md'));
      assert.ok(problems.some(({ message }) => JSON.stringify(message).includes('is outside the workspace')));
    } finally {
      await editor.stop();
      rmSync(top, { recursive: true, force: true });
    }
  });
});
