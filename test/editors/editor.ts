import assert from 'node:assert/strict';
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Desk } from '../cli/commandLine';
import { WITH_PULL_QUOTE } from '../cli/commandLine';

/** What a script in an editor has seen. */
export interface Seen {
  readonly findings: readonly string[];
  readonly hover: string;
  /** The hover on a quotation that has a transcript. */
  readonly proof: string;
  /** The line that the definition is on, from 0. */
  readonly definition: number;
  readonly references: number;
  readonly actions: readonly string[];
  readonly fixed: boolean;
  readonly renamed: string;
  readonly completion: readonly string[];
  readonly symbols: readonly string[];
  readonly changedOnDisk: boolean;
  readonly problem?: string;
}

export const isInstalled = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

/** Runs a script of this folder in an editor, with the server and an article in its environment. */
export async function drive(program: string, args: readonly string[], desk: Desk): Promise<Seen> {
  execFileSync('git', ['init', '--quiet', desk.folder]);
  desk.write({
    'harbour.md': WITH_PULL_QUOTE.replace('summer,"', 'summer,”'),
    'harbour.vtt': 'WEBVTT\n\n00:07.000 --> 00:12.000\nWe will open the northern pier before the end of the summer.\n',
  });
  const env = {
    ...process.env,
    NODE: process.execPath,
    SERVER: join(__dirname, '../../dist/cli.js'),
    FOLDER: desk.folder,
    ARTICLE: join(desk.folder, 'harbour.md'),
  };
  const printed = await new Promise<string>((resolve) => {
    execFile(program, [...args], { env, cwd: __dirname }, (_, stdout, stderr) => resolve(`${stdout}\n${stderr}`));
  });
  const seen = JSON.parse(/^\{.*\}$/mu.exec(printed)?.[0] ?? '{"problem": "It printed nothing."}') as Seen;
  assert.equal(seen.problem, undefined);
  return seen;
}

/** What every editor shows. */
export function showsAll(seen: () => Seen): void {
  it('shows findings', () => {
    assert.equal(seen().findings.length, 2);
    for (const finding of ['pull-quote-uncited', 'unbalanced-quotes'])
      assert.ok(
        seen().findings.some((text) => text.includes(finding)),
        finding,
      );
  });
  it('shows the source of a citation', () => {
    assert.match(seen().hover, /Radio Guadiana(?:\*\*)?, interview, 3 May 2027/u);
  });
  it('compares a quotation with its transcript', () => {
    assert.match(seen().proof, /Word for word in the transcript · 0:07/u);
  });
  it('goes to the source', () => assert.equal(seen().definition, 8));
  it('lists where a source is cited', () => assert.equal(seen().references, 3));
  it('fixes a finding', () => {
    assert.ok(seen().actions.length > 0);
    assert.ok(seen().fixed);
  });
  it('renumbers a citation with its source', () => {
    assert.deepEqual(seen().renamed.match(/\[\d\]/gu), ['[4]', '[4]', '[4]']);
  });
  it('completes a citation', () => assert.ok(seen().completion.length > 0));
  it('lists the symbols of an article', () => assert.ok(seen().symbols.length > 0));
  it('obeys a configuration that has changed on disk once the article is saved', () => assert.ok(seen().changedOnDisk));
}
