import assert from 'node:assert/strict';
import { DEFAULT_EXCLUDE, DEFAULT_INCLUDE, matcher, problemOfGlob } from '../../server/config/globs';

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
  const matches = (glob: string, path: string): boolean => matcher([glob])(path);

  for (const [glob, matching, others] of [
    ['*.md', ['a.md', 'A.MD', '.md', '/a.md'], ['a/b.md', 'a.mdx']],
    ['drafts/**', ['drafts/a.md', 'drafts/b/c.txt'], ['a/drafts/b.md', 'draft/a.md']],
    ['**/drafts/*.md', ['drafts/a.md', 'x/y/drafts/a.md'], ['drafts/x/a.md']],
    ['news/**/late/**/*.txt', ['news/late/a.txt', 'news/x/late/y/z/a.txt'], ['news/a.txt', 'x/news/late/a.txt']],
    ['2026-??-*.md', ['2026-05-vote.md'], ['2026-5-vote.md']],
    ['[a-c]?[!x].txt', ['b1y.txt'], ['d1y.txt', 'b1x.txt']],
    ['{a,b{1,2},}.md', ['a.md', 'b1.md', 'b2.md', '.md'], ['b.md', 'b3.md']],
    ['./{a}/[b.md', ['{a}/[b.md'], ['a/[b.md', 'a/b.md']],
    ['\\*\\{a,b\\}.md', ['*{a,b}.md'], ['x{a,b}.md', '*a.md']],
    // What a regular expression would take for its own.
    ['(a+)+b', ['(a+)+b'], ['aab', 'ab']],
    ['Storm (final)$.md', ['storm (final)$.md'], ['storm final.md']],
  ] as const)
    it(`such as ${glob} matches what it says`, () => {
      for (const path of matching) assert.ok(matches(glob, path), path);
      for (const path of others) assert.ok(!matches(glob, path), path);
    });

  it('is refused, and says how to write it, where it is of a kind that is not supported', () => {
    for (const glob of [...DEFAULT_INCLUDE, ...DEFAULT_EXCLUDE, '(a+)+b', 'Storm (final).md', '\\!a.md'])
      assert.equal(problemOfGlob(glob), undefined, glob);
    for (const [glob, problem] of [
      ['+(a|b).md', /^has “\+\(”.*\{a,b\}/],
      ['(a|b).md', /^has “\|”/],
      ['!drafts/**', /^starts with “!”.*“exclude”/],
      ['{1..3}.md', /^has the range “\{1\.\.3\}”/],
      ['{a,b}'.repeat(7), /^has more than 100 alternatives/],
      ['a'.repeat(501), /^is longer than 500/],
    ] as const)
      assert.match(problemOfGlob(glob) ?? '', problem, glob);
  });

  // What is not linear here does not end before the test's limit.
  it('takes time in proportion to its length and the path, whatever they are', () => {
    const deep = 'a/'.repeat(2_000);
    const wide = 'a'.repeat(4_000);
    for (const glob of [
      '(a+)+b',
      '*a'.repeat(200) + 'b',
      '**/a/'.repeat(90) + 'b',
      '?*'.repeat(200) + 'b',
      '{a,aa}*b',
    ]) {
      assert.ok(!matches(glob, deep + wide), glob);
      assert.ok(!matches(glob, wide), glob);
    }
  });
});
