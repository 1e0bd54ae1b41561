import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { generated, root } from './generated';

/** Writes everything that is generated from the rules: `npm run docs`. */
async function generate(): Promise<void> {
  mkdirSync(new URL('docs/rules/', root), { recursive: true });
  for (const [path, text] of await generated()) {
    if (text === undefined) rmSync(new URL(path, root));
    else writeFileSync(new URL(path, root), text);
  }
}

void generate();
