import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Each language's folder has the same files as its sisters. */
const SISTERS = /^server\/languages\/[a-z]+\//u;
const files = readdirSync('server', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => join('server', file).replaceAll('\\', '/'))
  .filter((file) => !SISTERS.test(file));

describe('a file of the server', () => {
  it('has a name that no other has, so that its name alone leads to it', () => {
    const byName = new Map<string, string[]>();
    for (const file of files) byName.set(basename(file), [...(byName.get(basename(file)) ?? []), file]);
    const twice = [...byName.values()].filter((all) => all.length > 1);
    assert.deepEqual(twice, []);
  });

  it('is written in camel case, and rules as their ids are', () => {
    const style = (file: string): RegExp =>
      dirname(file) === join('server', 'rules') ? /^[a-z]+(?:-[a-z]+)*\.ts$/u : /^[a-z][A-Za-z]*\.ts$/u;
    assert.deepEqual(
      files.filter((file) => !style(file).test(basename(file))),
      [],
    );
  });

  it('has 300 lines at most', () => {
    const linesOf = (file: string): number => readFileSync(file, 'utf8').trimEnd().split('\n').length;
    assert.deepEqual(
      files.filter((file) => linesOf(file) > 300),
      [],
    );
  });

  it('is in no circle of imports, types apart', () => {
    const importsOf = (file: string): string[] =>
      [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)(?! type\b)[^;]*? from '(\.[^']+)'/gmu)].map(
        ([, to = '']) => `${join(dirname(file), to)}.ts`,
      );
    // What imports nothing that is left goes, again and again: circles stay, and what imports them.
    let left = new Map(files.map((file) => [join(file), importsOf(file)]));
    for (let before = Infinity; left.size < before;) {
      before = left.size;
      left = new Map([...left].filter(([, imports]) => imports.some((to) => left.has(to))));
    }
    assert.deepEqual([...left.keys()], []);
  });
});
