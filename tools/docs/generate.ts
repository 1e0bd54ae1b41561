import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { REGISTRY, registry, root } from './registryFile';

/** Writes everything that is generated from the rules: `npm run docs`. */
async function generate(): Promise<void> {
  writeFileSync(new URL(REGISTRY, root), await registry());
  // Imported only now, when all rules are registered, including new ones.
  const { generated } = await import('./generated');
  mkdirSync(new URL('docs/rules/', root), { recursive: true });
  for (const [path, text] of await generated()) {
    if (text === undefined) rmSync(new URL(path, root));
    else writeFileSync(new URL(path, root), text);
  }
}

void generate();
