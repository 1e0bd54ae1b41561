import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { NAME_LABELS, SOURCE_LABELS } from '../../server/article/markers/labels';
import grammar from '../../syntaxes/markdown-citations.json';

const ROOT = join(__dirname, '../..');
const RUNNER = join(ROOT, 'node_modules/vscode-tmgrammar-test/dist/unit.js');

describe('syntaxes', () => {
  it('colour citations and source lists in Markdown, and nothing else', async () => {
    // Our own grammars and where they are injected are read from package.json.
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [RUNNER, '--grammar', 'test/syntaxes/markdown.tmLanguage.json', 'test/syntaxes/citations.md'],
      { cwd: ROOT },
    ).catch((error: unknown) => assert.fail((error as { stdout: string }).stdout));
    assert.match(stdout, /citations\.md run success/);
  });

  it('know the words for “source” that the reader of articles knows', () => {
    const { labelled, named } = grammar.repository;
    for (const label of SOURCE_LABELS) assert.ok(labelled.match.includes(label), label);
    for (const label of NAME_LABELS) assert.ok(named.match.includes(label), label);
  });
});
