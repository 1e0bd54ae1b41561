import assert from 'node:assert/strict';
import { DEFAULT_EXCLUDE, DEFAULT_INCLUDE, isSimple, matcher } from '../../server/config/globs';

const [isIncluded, isExcluded] = [matcher(DEFAULT_INCLUDE), matcher(DEFAULT_EXCLUDE)];
const isRead = (path: string): boolean => isIncluded(path) && !isExcluded(path);

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

describe('a glob', () => {
  it('is simple, or would take too long', () => {
    for (const glob of [...DEFAULT_INCLUDE, ...DEFAULT_EXCLUDE, '**/2026-*/*.md']) assert.ok(isSimple(glob), glob);
    for (const glob of ['*a*a*a*a*b', '**/'.repeat(11)]) assert.ok(!isSimple(glob), glob);
  });

  it('is matched in no time where it is simple, whatever the name', () => {
    const name = 'a'.repeat(255);
    for (const glob of ['*a*a*ab', '**/**/**/**/b', '+(a|aa)b', '(a+)+b', '{a,aa}*b'])
      assert.ok(!matcher([glob])(`${'a/'.repeat(200)}${name}`), glob);
  });
});
