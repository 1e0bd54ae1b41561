import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pageOf } from '../../tools/package/readme';

const README = readFileSync('README.md', 'utf8');
const PICTURES = README.split('<picture>').length - 1;

describe('the page of the extension', () => {
  it('shows the pictures of the repository, once there is one', () => {
    const page = pageOf(README, true);
    assert.equal(page.match(/:\n\n!\[[^\]]+\]\(docs\/images\/[\w-]+-dark\.webp\)$/gmu)?.length, PICTURES);
    assert.ok(!page.includes('<picture>'));
  });

  it('speaks of no picture without one', () => {
    const page = pageOf(README, false);
    assert.doesNotMatch(page, /<picture>|docs\/images|:\n\n##/u);
  });
});
