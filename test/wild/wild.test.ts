import { readFileSync, readdirSync } from 'node:fs';
import { check } from './check';

const folder = new URL('./articles/', import.meta.url);

// Constructions that real articles were misread in, each in an invented article of its own. README.md says how they are
// marked.
describe('an article from the wild', () => {
  for (const name of readdirSync(folder).sort()) {
    const source = readFileSync(new URL(name, folder), 'utf8');
    it(name.replace(/-/gu, ' ').replace(/\.\w+$/u, ''), () =>
      check(source, name.endsWith('.md') ? 'markdown' : 'plaintext'),
    );
  }
});
