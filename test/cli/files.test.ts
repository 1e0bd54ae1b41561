import assert from 'node:assert/strict';
import { chmodSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { CLEAN, Desk, WITH_MIXED_MARKS, WITH_PULL_QUOTE } from './commandLine';

const posixIt = process.platform === 'win32' ? it.skip : it;

describe('files', () => {
  let desk: Desk;
  beforeEach(() => (desk = new Desk()));
  afterEach(() => desk.clear());
  const bytesOf = (path: string): Buffer => readFileSync(join(desk.folder, path));

  const wide = Buffer.from(CLEAN, 'utf16le');
  for (const [name, bytes, how] of [
    [
      'latin1.txt',
      Buffer.from(`${WITH_PULL_QUOTE}café`, 'latin1'),
      /iconv -f ISO-8859-1 -t UTF-8 latin1\.txt > latin1\.utf8\.txt/,
    ],
    ['cp1252.txt', Buffer.from(`${WITH_PULL_QUOTE}\u0093a\u0094`, 'latin1'), /iconv -f WINDOWS-1252 -t UTF-8/],
    ['mark.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), wide]), /iconv -f UTF-16 -t UTF-8/],
    ['wide text.txt', wide, /iconv -f UTF-16LE -t UTF-8 'wide text\.txt' > 'wide text\.utf8\.txt'/],
    ['nul.txt', Buffer.from(`${WITH_MIXED_MARKS}\0`), /contains NUL bytes/],
  ] as const)
    it(`in another encoding are named with a way to convert them, and left alone: ${name}`, async () => {
      desk.write({ [name]: bytes, 'clean.txt': WITH_PULL_QUOTE });
      const { code, stdout, stderr } = await desk.run(['check', '--fix', name, 'clean.txt']);
      assert.equal(code, 2);
      assert.match(stderr, how);
      assert.match(stderr, /^attribution-lint: Cannot read .*\nNo safe fixes\. Nothing was changed\.\n$/);
      assert.match(stdout, /^clean\.txt\n/);
      assert.ok(bytesOf(name).equals(bytes));
    });

  it('of another kind are named with a way to make text of them', async () => {
    desk.write({ 'storm.docx': 'PK', 'storm.html': '<p>', 'storm.pdf': '%PDF', 'clean.txt': CLEAN });
    const { code, stderr } = await desk.run(['check', 'storm.docx', 'storm.html', 'storm.pdf', 'clean.txt']);
    assert.equal(code, 2);
    assert.match(
      stderr,
      /storm\.docx: it is a \.docx document, not text\. Convert it: pandoc .* -o storm\.txt storm\.docx/,
    );
    assert.match(stderr, /storm\.html: it is a \.html document/);
    assert.match(stderr, /storm\.pdf: it is a \.pdf document, not text\. Save it as plain text/);
  });

  it('that are none are said, and those that are there are checked all the same', async () => {
    desk.write({ 'harbour.txt': WITH_PULL_QUOTE, 'photos/a.jpg': 'x' });
    const { code, stdout, stderr } = await desk.run(['check', 'nowhere.txt', 'photos', 'harbour.txt']);
    assert.equal(code, 2);
    assert.match(stderr, /No file, folder or article matches nowhere\.txt/);
    assert.match(stderr, /No articles to check in photos/);
    assert.match(stdout, /pull-quote-uncited/);
  });

  it('that do not exist do not pass, but an empty folder next to others does', async () => {
    desk.write({ 'clean.txt': CLEAN, 'photos/a.jpg': 'x' });
    assert.equal((await desk.run(['check', 'photos'])).code, 2);
    assert.equal((await desk.run(['check', 'photos', 'clean.txt'])).code, 0);
  });

  posixIt('that are links are not written through, nor what links lead to out of the workspace', async () => {
    desk.write({ 'away/a.txt': WITH_MIXED_MARKS, 'repo/.git/HEAD': 'ref: x\n', 'repo/b.txt': WITH_MIXED_MARKS });
    symlinkSync('b.txt', join(desk.folder, 'repo/link.txt'));
    symlinkSync('../away', join(desk.folder, 'repo/linked'));
    const { code, stderr } = await desk.run(['check', '--fix', 'repo/link.txt', 'repo/linked/a.txt']);
    assert.equal(code, 2);
    assert.match(stderr, /Cannot write repo\/link\.txt: it is a symbolic link\./);
    assert.match(
      stderr,
      /Cannot write repo\/linked\/a\.txt: its path has a symbolic link to a place outside the workspace\./,
    );
    assert.equal(desk.read('away/a.txt'), WITH_MIXED_MARKS);
    assert.equal(desk.read('repo/b.txt'), WITH_MIXED_MARKS);
  });

  posixIt('keep their mode, and are the only ones in their folder after a fix', async () => {
    desk.write({ 'a.txt': WITH_MIXED_MARKS });
    chmodSync(join(desk.folder, 'a.txt'), 0o640);
    assert.equal((await desk.run(['check', '--fix', 'a.txt'])).code, 0);
    assert.equal(desk.read('a.txt'), CLEAN);
    assert.deepEqual(readdirSync(desk.folder), ['a.txt']);
    assert.equal(statSync(join(desk.folder, 'a.txt')).mode & 0o777, 0o640);
  });
});
