import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noticeOf } from '../../tools/package/notices.mjs';

describe('the licences of what is shipped', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'attribution-licence-'));
    writeFileSync(join(folder, 'package.json'), '{ "name": "quill", "version": "1.0.0", "license": "MIT" }');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('stop the build where a package has no text of its licence', () =>
    assert.throws(() => noticeOf(folder), /quill 1\.0\.0 has no licence text/u));

  it('stop the build where the text is only the name', () => {
    writeFileSync(join(folder, 'LICENSE'), 'MIT');
    assert.throws(() => noticeOf(folder), /quill 1\.0\.0 has no licence text/u);
  });

  it('are whole', () => {
    for (const name of ['@citation-js/date', '@citation-js/name', 'yaml'])
      assert.match(
        noticeOf(join('node_modules', name)),
        /copyright[^]*WITHOUT WARRANTY|copyright[^]*DISCLAIMS ALL WARRANTIES/iu,
      );
  });
});
