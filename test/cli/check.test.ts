import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { CLEAN, Desk, WITH_PULL_QUOTE, WITH_MIXED_MARKS } from './commandLine';

describe('check', () => {
  let desk: Desk;
  beforeEach(() => (desk = new Desk()));
  afterEach(() => desk.clear());

  /** Files that `check` names in its report of warnings. */
  const flagged = async (args: readonly string[]): Promise<readonly string[]> => {
    const { stdout } = await desk.run(['check', '--format', 'json', ...args]);
    return (JSON.parse(stdout) as { file: string }[]).map(({ file }) => file);
  };

  it('is content with a clean article, whatever it hints at', async () => {
    desk.write({ 'harbour.txt': CLEAN });
    const { code, stderr } = await desk.run(['check', 'harbour.txt']);
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
  });

  it('fails on a warning, and says where', async () => {
    desk.write({ 'harbour.txt': WITH_PULL_QUOTE });
    const { code, stdout } = await desk.run(['check', 'harbour.txt']);
    assert.equal(code, 1);
    assert.match(stdout, /^harbour\.txt\n/);
    assert.match(stdout, /^ +3:1 {2}warning {2}\S.* {2}pull-quote-uncited$/m);
    assert.match(stdout, /^0 errors, 1 warning, /m);
  });

  it('lets as many warnings pass as are allowed', async () => {
    desk.write({ 'harbour.txt': WITH_PULL_QUOTE });
    assert.equal((await desk.run(['check', '--max-warnings', '1', 'harbour.txt'])).code, 0);
  });

  it('prints no colours where nothing shows them', async () => {
    desk.write({ 'harbour.txt': WITH_PULL_QUOTE });
    assert.ok(!(await desk.run(['check', 'harbour.txt'])).stdout.includes('\u001B'));
  });

  it('reads standard input, as what it is called', async () => {
    const { code, stdout } = await desk.run(['check', '-', '--stdin-filename', 'harbour.md'], WITH_PULL_QUOTE);
    assert.equal(code, 1);
    assert.match(stdout, /^harbour\.md\n/);
  });

  it('searches folders for articles, without what git ignores or software brings', async () => {
    desk.write({
      '.gitignore': 'drafts/\n*.bak.txt\n',
      'news/harbour.txt': CLEAN,
      'news/deep/pier.md': CLEAN,
      'news/drafts/pier.txt': CLEAN,
      'news/old.bak.txt': CLEAN,
      'news/README.md': CLEAN,
      'news/photo.jpg': 'x',
      'news/node_modules/a/b.txt': CLEAN,
      'news/own/.gitignore': '!kept.bak.txt\nleft.txt\n',
      'news/own/kept.bak.txt': CLEAN,
      'news/own/left.txt': CLEAN,
    });
    // In a checkout the .gitignore above the folder counts as well.
    desk.write({ '.git/HEAD': 'ref: refs/heads/main\n' });
    const expected = ['news/deep/pier.md', 'news/harbour.txt', 'news/own/kept.bak.txt'];
    assert.deepEqual(await flagged(['news']), expected);
    assert.deepEqual(await flagged(['.']), expected);
    assert.deepEqual(await flagged(['news/**/*.md', 'news/deep']), ['news/deep/pier.md']);
  });

  it('checks a file that is named, whatever its name', async () => {
    desk.write({ 'README.md': CLEAN, notes: CLEAN });
    assert.deepEqual(await flagged(['README.md', './notes', 'notes']), ['README.md', 'notes']);
  });

  it('makes the safe fixes, and keeps line ends and byte order mark', async () => {
    desk.write({ 'harbour.txt': `\uFEFF${WITH_MIXED_MARKS.replaceAll('\n', '\r\n')}` });
    assert.equal((await desk.run(['check', 'harbour.txt'])).code, 1);
    const { code } = await desk.run(['check', '--fix', 'harbour.txt']);
    assert.equal(code, 0);
    const mended = desk.read('harbour.txt');
    assert.equal(mended, `\uFEFF${CLEAN.replaceAll('\n', '\r\n')}`);
    assert.equal((await desk.run(['check', '--fix', 'harbour.txt'])).code, 0);
    assert.equal(desk.read('harbour.txt'), mended);
  });

  it('prints the fixed article if it came from standard input', async () => {
    const { code, stdout, stderr } = await desk.run(['check', '--fix', '-'], WITH_MIXED_MARKS);
    assert.equal(code, 0);
    assert.equal(stdout, CLEAN);
    assert.equal(stderr, 'Fixed 1 finding in 1 file (unbalanced-quotes 1).\n');
  });

  it('says what it fixed', async () => {
    desk.write({ 'harbour.txt': WITH_MIXED_MARKS, 'pier.txt': CLEAN });
    const { stderr } = await desk.run(['check', '--fix', 'harbour.txt', 'pier.txt']);
    assert.equal(stderr, 'Fixed 1 finding in 1 file (unbalanced-quotes 1).\n');
    const again = await desk.run(['check', '--fix', 'harbour.txt']);
    assert.equal(again.stderr, 'No safe fixes. Nothing was changed.\n');
  });

  it('shows as a diff what it would fix, and writes nothing', async () => {
    desk.write({ 'harbour.txt': WITH_MIXED_MARKS });
    const { code, stdout, stderr } = await desk.run(['check', '--fix-dry-run', 'harbour.txt']);
    assert.equal(code, 0);
    const [before, after] = [WITH_MIXED_MARKS, CLEAN].map((text) => text.split('\n', 1)[0]);
    assert.equal(
      stdout,
      `--- a/harbour.txt\n+++ b/harbour.txt\n@@ -1,4 +1,4 @@\n-${before}\n+${after}\n \n Sources\n \n`,
    );
    assert.match(stderr, /^Would fix 1 finding in 1 file \(unbalanced-quotes 1\)\. Nothing was written\.$/mu);
    assert.equal(desk.read('harbour.txt'), WITH_MIXED_MARKS);
  });

  it('leaves to a person what changes the words', async () => {
    desk.write({ 'harbour.txt': WITH_PULL_QUOTE });
    assert.equal((await desk.run(['check', '--fix', 'harbour.txt'])).code, 1);
    assert.equal(desk.read('harbour.txt'), WITH_PULL_QUOTE);
  });

  it('says in one line what it cannot do', async () => {
    desk.write({ 'latin1.txt': Buffer.from([0x63, 0x61, 0x66, 0xe9]), 'harbour.txt': CLEAN });
    for (const [args, why] of [
      [['check'], /Name the files/],
      [['check', 'nowhere.txt'], /No file, folder or article matches nowhere\.txt/],
      [['check', '*.rst'], /\*\.rst/],
      [['check', '--format', 'xml', 'harbour.txt'], /--format must be one of stylish, json/],
      [['check', '--max-warnings', 'many', 'harbour.txt'], /whole number/],
      [['check', '--fax', 'harbour.txt'], /--fax/],
      [['check', 'latin1.txt', 'harbour.txt'], /latin1\.txt: it is not UTF-8/],
      [['chekc', 'harbour.txt'], /Unknown command "chekc"\. Did you mean "check"\?/],
    ] as const) {
      const { code, stderr } = await desk.run(args);
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, why);
      assert.match(stderr, /^attribution-lint: .*\n$/);
    }
  });

  // A device that is always full: not every system has it.
  (existsSync('/dev/full') ? it : it.skip)('says that its output cannot be written, and fails', async () => {
    desk.write({ 'harbour.txt': CLEAN });
    const { code, stderr } = await desk.runOnto('/dev/full', ['check', '--format', 'json', 'harbour.txt']);
    assert.equal(code, 2);
    assert.match(stderr, /^attribution-lint: Cannot write the output: .*\n$/);
  });

  it('ends quietly when its reader has read enough, and with what it found', async () => {
    // More than a pipe holds.
    const name = 'harbour-'.repeat(20);
    desk.write(Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`news/${name}${n}.txt`, WITH_PULL_QUOTE])));
    const { code, stderr } = await desk.runInto('head -n 1', ['check', 'news']);
    assert.deepEqual({ code, stderr }, { code: 1, stderr: '' });
  });
});
