import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DOCS = 'docs';
const read = (path: string): string => readFileSync(path, 'utf8');

/** The cells of the table of hosts and features, by row. */
const [head = [], , ...rows] = read(join(DOCS, 'editors.md'))
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.split(' | ').length > 8)
  .map((line) => line.slice(2, -2).split(' | '));

/** A file of tests and those that it runs: the suites of the web editor and of other editors share tests. */
function testsIn(path: string): string {
  const shared = [...read(path).matchAll(/^import (?:\{[^}]*\} from )?'(\.[^']+)';/gmu)]
    .map(([, name]) => join(path, '..', `${name!}.ts`))
    .filter(existsSync);
  return [path, ...shared].map(read).join('\n');
}

describe('the table of hosts and features', () => {
  it('has a cell for each host and feature', () => {
    assert.ok(rows.length > 20 && head.length === 10, `${rows.length} rows of ${head.length} cells`);
    for (const row of rows) assert.equal(row.length, head.length, row[0]);
  });

  it('says yes only by a test that exists', () => {
    for (const [feature, ...cells] of rows)
      for (const [at, cell] of cells.entries()) {
        const where = `${feature} in ${head[at + 1]!}`;
        if (cell === 'no' || cell === '–') continue;
        for (const link of cell.split(/, (?=\[)/u)) {
          const [, path = '', title = ''] = /^\[[\w ]+\]\((\S+) "([^"]+)"\)$/u.exec(link) ?? [];
          assert.ok(existsSync(join(DOCS, path)), `${where}: ${link}`);
          const names = ["'", '`'].map((mark) => `it(${mark}${title}${mark}`);
          const tests = testsIn(join(DOCS, path));
          assert.ok(
            names.some((name) => tests.includes(name)),
            `${where}: no test “${title}” in ${path}`,
          );
        }
      }
  });

  it('has all in Neovim, Emacs and Vim that a language server gives', () => {
    const needed = ['findings', 'hover', 'go to source', 'quick fixes', 'rename', 'completion', 'changes on disk'];
    for (const host of ['Neovim', 'Emacs', 'Vim'])
      for (const feature of needed) {
        const row = rows.find(([name]) => name!.startsWith(feature))!;
        assert.match(row[head.findIndex((name) => name.startsWith(host))]!, /^\[yes\]/u, `${feature} in ${host}`);
      }
  });
});
