import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { withoutIgnored } from '../../server/workspace/gitIgnore';

/** The files of a folder that git does not ignore, by the texts of its .gitignore files. */
async function kept(ignores: Readonly<Record<string, string>>, files: readonly string[]): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'attribution-ignore-'));
  try {
    for (const [path, text] of Object.entries(ignores)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const found = await withoutIgnored(
      folder,
      files.map((file) => join(folder, file)),
    );
    return found.map((file) => file.slice(folder.length + 1).replaceAll('\\', '/'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('git ignores', () => {
  for (const [lines, ignored, others] of [
    ['*.bak', ['a.bak', 'x/y/a.bak'], ['a.bak.txt']],
    ['# a comment\n\n   \ndrafts/\n', ['drafts/a.txt', 'x/drafts/y/a.txt'], ['drafts', '# a comment']],
    ['/late', ['late', 'late/a.txt'], ['x/late']],
    ['x/late', ['x/late/a.txt'], ['y/x/late/a.txt']],
    ['**/y/z', ['y/z', 'x/y/z/a.txt'], ['y/a/z']],
    ['x/**/z', ['x/z', 'x/a/b/z'], ['z']],
    ['x/**\n!x/keep.txt', ['x/a.txt'], ['x/keep.txt', 'x']],
    ['x/\n!x/keep.txt', ['x/a.txt', 'x/keep.txt'], []],
    ['*\n!*.md', ['a.txt'], ['a.md']],
    ['\\#a\n\\!b\nc\\ \nd  \r\n', ['#a', '!b', 'c ', 'd'], ['c']],
    ['[a-c]?.txt\n[!x]1', ['b1.txt', 'y1'], ['d1.txt', 'x1']],
    ['{a,b}.txt', ['{a,b}.txt'], ['a.txt']],
  ] as const)
    it(`by ${JSON.stringify(lines)}`, async () => {
      assert.deepEqual(await kept({ '.gitignore': lines }, [...ignored, ...others]), others);
    });

  it('by the nearest folder first', async () => {
    const ignores = { '.gitignore': '*.txt\n', 'x/.gitignore': '!keep.txt\n/a.md\n' };
    assert.deepEqual(await kept(ignores, ['a.txt', 'x/keep.txt', 'x/a.md', 'x/y/a.md', 'x/y/keep.txt']), [
      'x/keep.txt',
      'x/y/a.md',
      'x/y/keep.txt',
    ]);
  });

  // What is not linear here does not end before the test's limit.
  it('in no time, whatever its lines and the names of files', async () => {
    const lines = ['*a'.repeat(200) + '*b', '**/aa/'.repeat(80) + 'b', '(a+)+b'].join('\n');
    const name = `${'aa/'.repeat(400)}${'a'.repeat(200)}`;
    assert.deepEqual(await kept({ '.gitignore': lines }, [name]), [name]);
  });
});
