// What a person who types waits for: the server over stdio, with articles of 10 KB and 1 MB.
import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TestEditor } from '../../test/protocol/client';
import { medianAsync, middle } from './measure';
import { newsText } from './texts';
import type { Table } from './table';

interface Edit {
  readonly name: string;
  /** Where in the text, and what it puts in the place of how many characters. */
  readonly of: (text: string) => { readonly at: number; readonly length: number; readonly newText: string };
}

const LIST = '\n\nSources\n\n[1] Nordwire, 3 May\n[2] Radio Kestrel, 4 May\n[3] Harbour Dispatch, 5 May\n';
const PASTED = newsText(1_500);

/** The first place of `words` after the middle of the text. */
const inTheMiddle = (text: string, words: string): number => text.indexOf(words, text.length / 2);

const EDITS: readonly Edit[] = [
  { name: 'a letter', of: (text) => ({ at: inTheMiddle(text, ' '), length: 0, newText: 'x' }) },
  { name: 'an opened quotation mark', of: (text) => ({ at: inTheMiddle(text, ' '), length: 0, newText: ' “' }) },
  { name: 'an opened fence', of: (text) => ({ at: inTheMiddle(text, '\n\n') + 2, length: 0, newText: '```\n' }) },
  {
    name: 'a renamed person',
    of: (text) => ({ at: inTheMiddle(text, 'Ruta Almeida'), length: 'Ruta Almeida'.length, newText: 'Rita Almada' }),
  },
  { name: 'an entry of the list', of: (text) => ({ at: text.length, length: 0, newText: '[4] Nordwire, 6 May\n' }) },
  { name: 'a paste', of: (text) => ({ at: inTheMiddle(text, '\n\n'), length: 0, newText: `\n\n${PASTED}` }) },
];

const LANGUAGES = { plaintext: 'txt', markdown: 'md' };
/** Times that each edit is made. */
const ROUNDS = 7;
const SIZES = { '10 KB': 10_000, '1 MB': 1_000_000 };

interface Size {
  /** Milliseconds from an edit to the hover beside it; by edit, in plain text and then in Markdown. */
  readonly edits: Readonly<Record<string, number>>;
  /** Milliseconds from a letter to all findings of the article. */
  readonly findings: number;
}

/** Measures each size, and adds what an edit costs, how that grows, and what the server keeps in memory. */
export async function typing(table: Table): Promise<void> {
  const small = await typed(SIZES['10 KB']);
  const large = await typed(SIZES['1 MB']);
  const names = Object.keys(small.edits);
  const [few, many] = [small, large].map(({ edits }) => middle(Object.values(edits))) as [number, number];
  table.add('an edit and a hover over stdio, 10 KB, median of all edits', few, { unit: 'ms', digits: 2 });
  table.add('an edit and a hover over stdio, 1 MB, median of all edits', many, { unit: 'ms', digits: 2 });
  table.add('  1 MB : 10 KB', many / few, { unit: '×', most: 4 });
  for (const name of names)
    table.add(`    ${name}, 1 MB : 10 KB`, large.edits[name]! / small.edits[name]!, { unit: '×' });
  table.add('a letter and all findings over stdio, 10 KB', small.findings, { unit: 'ms' });
  table.add('a letter and all findings over stdio, 1 MB', large.findings, { unit: 'ms' });
  const memory = await memoryInMB();
  if (memory !== undefined)
    table.add('memory of the server with 10 KB, 100 KB and 1 MB open', memory, { unit: 'MB', digits: 0, most: 120 });
}

const startServer = (): Promise<TestEditor> => TestEditor.start(['dist/cli.js', 'server', '--stdio']);

async function typed(size: number): Promise<Size> {
  const editor = await startServer();
  const edits: Record<string, number> = {};
  const findings: number[] = [];
  for (const [languageId, ending] of Object.entries(LANGUAGES)) {
    const uri = `file:///article.${ending}`;
    const text = newsText(size) + LIST;
    await editor.open(uri, text, languageId);
    await hoverAfter(editor, uri, 0);
    for (const edit of EDITS) edits[`${edit.name} (.${ending})`] = await timeOf(editor, uri, text, edit);
    findings.push(await medianAsync(() => letterToFindings(editor, uri, text), ROUNDS));
    await editor.close(uri);
  }
  editor.process.kill();
  return { edits, findings: middle(findings) };
}

/** Makes the edit and takes it back, `ROUNDS` times; only making it counts. */
async function timeOf(editor: TestEditor, uri: string, text: string, edit: Edit): Promise<number> {
  const { at, length, newText } = edit.of(text);
  const before = TextDocument.create(uri, '', 0, text);
  const after = TextDocument.create(uri, '', 0, text.slice(0, at) + newText + text.slice(at + length));
  const change = { range: rangeOf(before, at, at + length), text: newText };
  const undo = { range: rangeOf(after, at, at + newText.length), text: text.slice(at, at + length) };
  return medianAsync(async () => {
    const start = performance.now();
    await editor.change(uri, change);
    await hoverAfter(editor, uri, change.range.start.line);
    const time = performance.now() - start;
    await editor.change(uri, undo);
    await hoverAfter(editor, uri, change.range.start.line);
    return time;
  }, ROUNDS);
}

async function letterToFindings(editor: TestEditor, uri: string, text: string): Promise<number> {
  const at = inTheMiddle(text, ' ');
  const { start } = rangeOf(TextDocument.create(uri, '', 0, text), at, at);
  const begun = performance.now();
  await editor.change(uri, { range: { start, end: start }, text: 'x' });
  await editor.diagnostics(uri);
  const time = performance.now() - begun;
  await editor.change(uri, { range: { start, end: { ...start, character: start.character + 1 } }, text: '' });
  await editor.diagnostics(uri);
  return time;
}

const hoverAfter = (editor: TestEditor, uri: string, line: number): Promise<unknown> =>
  editor.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line, character: 1 } });

const rangeOf = (document: TextDocument, start: number, end: number) => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

/** The resident memory of a server that has read three articles and told their findings; only Linux says it. */
async function memoryInMB(): Promise<number | undefined> {
  if (process.platform !== 'linux') return undefined;
  const editor = await startServer();
  for (const [name, size] of Object.entries({ small: 10_000, medium: 100_000, large: 1_000_000 })) {
    const uri = `file:///${name}.txt`;
    await editor.open(uri, newsText(size) + LIST);
    await editor.diagnostics(uri);
  }
  const status = readFileSync(`/proc/${editor.process.pid}/status`, 'utf8');
  editor.process.kill();
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1024;
}
