import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { generated } from '../../tools/docs/generated';
import { root } from '../../tools/docs/registryFile';

describe('what is generated from the rules', () => {
  it('is what `npm run docs` writes', async () => {
    const files = await generated();
    const stale = [...files].filter(([path, text]) => {
      const url = new URL(path, root);
      return text === undefined || !existsSync(url) || readFileSync(url, 'utf8') !== text;
    });
    assert.deepEqual(
      stale.map(([path]) => path),
      [],
      'run `npm run docs`',
    );
  });
});
