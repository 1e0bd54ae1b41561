import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A hash of the product's source files, by names and contents. */
export function sourceHash(root: string): string {
  const hash = createHash('sha256');
  const names = readdirSync(join(root, 'server'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => `server/${name}`);
  for (const name of [...names, 'package-lock.json']) hash.update(`${name}\0`).update(readFileSync(join(root, name)));
  return hash.digest('hex').slice(0, 16);
}
