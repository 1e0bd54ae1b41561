import assert from 'node:assert/strict';
import { DEFAULT_EXCLUDE, DEFAULT_INCLUDE, fileFilter } from '../../server/config/files';

const isRead = fileFilter({ include: DEFAULT_INCLUDE, exclude: DEFAULT_EXCLUDE });

describe('the files that are read', () => {
  for (const path of [
    '/newsroom/article.txt',
    '/newsroom/2026/council-vote.md',
    'C:\\newsroom\\article.TXT',
    '/home/ann/build/news.md',
    '/newsroom/history.txt',
    '/newsroom/security-council.md',
    '/newsroom/licensing-row.md',
    '/newsroom/.drafts/a.markdown',
  ])
    it(`include ${path}`, () => assert.ok(isRead(path)));

  for (const path of [
    '/project/README.md',
    '/project/readme-de.md',
    '/project/CHANGELOG.md',
    '/project/LICENSE.txt',
    '/project/requirements.txt',
    '/project/requirements-dev.txt',
    '/project/CMakeLists.txt',
    '/project/node_modules/a/notes.md',
    '/project/page.html',
  ])
    it(`leave out ${path}`, () => assert.ok(!isRead(path)));
});
