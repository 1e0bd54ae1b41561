import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { analyse } from '../../server/analysis/analyse';
import { lint } from '../lint';

const folder = new URL('./clean/', import.meta.url);

// Articles of every reference form and house style, as a careful desk would pass them: no warning, and no error.
describe('a clean article', () => {
  for (const name of readdirSync(folder))
    for (const [lineEnds, written] of Object.entries({ '': '\n', ', with Windows line ends': '\r\n' }))
      it(`${name.replace(/-/gu, ' ').replace(/\.\w+$/u, '')}${lineEnds}`, () => {
        const text = readFileSync(new URL(name, folder), 'utf8').replace(/\r?\n/gu, written);
        const findings = lint(analyse(text, name.endsWith('.md') ? 'markdown' : 'plaintext'));
        const disputed = findings
          .filter(({ severity }) => severity === 'warning' || severity === 'error')
          .map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`);
        assert.deepEqual(disputed, []);
      });
});
