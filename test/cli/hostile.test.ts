import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLEAN, Desk, WITH_PULL_QUOTE } from './commandLine';
import type { Outcome } from './commandLine';

/**
 * What moves a cursor, colours, links or turns a line around: nothing that comes from a file may reach a terminal with
 * it.
 */
const CONTROLS = /(?!\n)[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/u;
const ESCAPES = '\u001B]8;;https://a.example\u001B\\click\u001B]8;;\u001B\\\u001B[31m\u202Edrow\u009B2J';

const posixIt = process.platform === 'win32' ? it.skip : it;

describe('a hostile workspace', () => {
  let desk: Desk;
  beforeEach(() => (desk = new Desk()));
  afterEach(() => desk.clear());

  const pipe = (path: string): unknown => execFileSync('mkfifo', [join(desk.folder, path)]);
  const isPrintable = ({ stdout, stderr }: Outcome): void => {
    assert.doesNotMatch(stdout, CONTROLS);
    assert.doesNotMatch(stderr, CONTROLS);
  };

  posixIt('cannot keep the search waiting with a .gitignore that is a pipe, a device or a folder', async () => {
    desk.write({ 'a.txt': CLEAN, 'b/b.txt': CLEAN, 'c/c.txt': CLEAN, 'c/.gitignore/x': '' });
    pipe('.gitignore');
    symlinkSync('/dev/zero', join(desk.folder, 'b/.gitignore'));
    const { code, stdout } = await desk.run(['check', '--format', 'json', '.']);
    assert.equal(code, 0);
    assert.deepEqual(
      (JSON.parse(stdout) as { file: string }[]).map(({ file }) => file),
      ['a.txt', 'b/b.txt', 'c/c.txt'],
    );
  });

  posixIt('cannot keep the check waiting with pipes and devices that an article or the user names', async () => {
    desk.write({ 'a.md': `---\nbibliography: [pipe.bib, /dev/zero]\n---\n\n${CLEAN}` });
    pipe('pipe.bib');
    pipe('a.sources.yaml');
    pipe('pipe.txt');
    pipe('.attributionlintrc.json');
    const { code, stdout, stderr } = await desk.run(['check', 'pipe.txt', '/dev/zero', 'a.md']);
    assert.equal(code, 2);
    assert.match(stderr, /Cannot read pipe\.txt: it is not a regular file\./);
    assert.match(stderr, /Cannot read \/dev\/zero: it is not a regular file\./);
    assert.match(stderr, /\.attributionlintrc\.json:1:1: This file is not a regular file and was not read\./);
    assert.match(stdout, /“pipe\.bib” is not a regular file and was not read\./);
  });

  it('cannot hang the check with a glob or a line of .gitignore', async () => {
    const deep = 'aa/'.repeat(60);
    desk.write({
      '.attributionlintrc.json': JSON.stringify({
        exclude: ['(a+)+b', '**/a*a*a*a*a*a*a*a*b', '**/aa/'.repeat(40) + 'b'],
        overrides: [{ files: '**/+(a|aa)b', rules: {} }],
      }),
      '.gitignore': `${'*a'.repeat(60)}*b\n${'**/aa/'.repeat(40)}b\n`,
      [`${deep}${'a'.repeat(200)}.txt`]: CLEAN,
    });
    const { code, stderr } = await desk.run(['check', '.']);
    assert.equal(code, 2);
    assert.match(stderr, /\.attributionlintrc\.json:1:\d+: .*has “\+\(”, which is not supported\. List alternatives/);
  });

  it('cannot keep the other files from being reported with half a surrogate in a path', async () => {
    desk.write({
      '.attributionlintrc.json': '{ "extends": "\\ud800.json", "bibliography": "\\udc00.bib" }',
      'a.md': `---\nbibliography: "\\ud800.bib"\n---\n\n${CLEAN}`,
      'b.txt': WITH_PULL_QUOTE,
    });
    const { code, stdout, stderr } = await desk.run(['check', '.']);
    assert.equal(code, 2);
    assert.match(stderr, /^attribution-lint: \.attributionlintrc\.json:1:3: There is no file or preset “/);
    assert.match(stdout, /2:1 +warning +“.*\.bib” was not found/);
    assert.match(stdout, /pull-quote-uncited/);
  });

  posixIt('cannot have configurations read from elsewhere', async () => {
    const away = mkdtempSync(join(tmpdir(), 'attribution-away-'));
    try {
      writeFileSync(join(away, 'off.json'), '{ "rules": { "pull-quote-uncited": "off" } }');
      desk.write({
        '.git/HEAD': 'ref: x\n',
        'a/.attributionlintrc.json': '{ "extends": "../linked.json" }',
        'a/a.txt': WITH_PULL_QUOTE,
        'b/b.txt': WITH_PULL_QUOTE,
      });
      symlinkSync(join(away, 'off.json'), join(desk.folder, 'linked.json'));
      symlinkSync(join(away, 'off.json'), join(desk.folder, 'b/.attributionlintrc.json'));
      const { code, stdout, stderr } = await desk.run(['check', 'a', 'b']);
      assert.equal(code, 2);
      assert.equal(stdout.match(/pull-quote-uncited/g)?.length, 2);
      assert.match(
        stderr,
        /a\/\.attributionlintrc\.json:1:3: “\.\.\/linked\.json” is outside the workspace and was not read/,
      );
      assert.match(stderr, /b\/\.attributionlintrc\.json:1:1: This file is outside the workspace and was not read/);
    } finally {
      rmSync(away, { recursive: true });
    }
  });

  posixIt('cannot write to the terminal with the names of its files, folders, keys and sources', async () => {
    const name = ESCAPES.replaceAll('/', '!');
    desk.write({
      [`${name}.txt`]: WITH_PULL_QUOTE,
      [`${name}/a.md`]: `---\nbibliography: ${JSON.stringify(`${ESCAPES}.bib`)}\n---\n\n${WITH_PULL_QUOTE.replace('Noor', name)}`,
      [`${name}/.attributionlintrc.json`]: JSON.stringify({
        [ESCAPES]: 1,
        rules: { [ESCAPES]: 'off' },
        extends: ESCAPES,
      }),
      [`latin ${name}.txt`]: Buffer.from([0x61, 0xe9]),
      [`late ${name}/.attributionlintrc.yaml`]: `rules: {"\\e[31m": off}\n${ESCAPES}\n`,
      [`late ${name}/a.txt`]: CLEAN,
    });
    for (const args of [
      ['check', '.'],
      ['check', '--format', 'json', '.'],
      ['check', '--fix', '.'],
      ['check', `${name}?`, `${name}.txt`],
      ['inspect', `${name}.txt`, `${name}/a.md`],
      ['inspect', `${name}.doc`],
      ['check', `--${ESCAPES}`],
      [ESCAPES],
    ])
      isPrintable(await desk.run(args));
    isPrintable(
      await desk.run(['inspect', '--ndjson-in'], JSON.stringify({ id: ESCAPES, text: `${ESCAPES} ${CLEAN}` })),
    );
  });

  it('keeps its names in JSON', async () => {
    desk.write({ 'a\u202Eb.txt': CLEAN });
    const { stdout } = await desk.run(['check', '--format', 'json', '.']);
    assert.match(stdout, /a\\u202eb\.txt/);
    assert.equal((JSON.parse(stdout) as { file: string }[])[0]?.file, 'a\u202Eb.txt');
  });

  posixIt('is checked in bounded time and memory, whatever it holds', async () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh', 'hi'])
      bomb.push(`${to}: &${to} [${Array.from({ length: 9 }, () => `*${from}`).join()}]`);
    desk.write({
      'huge.txt': Buffer.alloc(100 << 20, 'a'),
      'a.txt': WITH_PULL_QUOTE,
      'a.sources.yaml': bomb.join('\n'),
      'a.bib': Buffer.alloc(20 << 20, '@book{a,'),
      'a.sources.json': '['.repeat(100_000),
      '.attributionlintrc.yaml': bomb.join('\n'),
    });
    mkdirSync(join(desk.folder, 'deep', ...Array.from({ length: 300 }, () => 'deep')), { recursive: true });
    const { code, stdout, stderr } = await desk.run(['check', '.'], '', ['--max-old-space-size=200']);
    assert.equal(code, 2);
    assert.match(stderr, /Cannot read huge\.txt: it is longer than 5 MB\. Split it\./);
    assert.match(stdout, /a\.bib\n +1:1 +warning +This file is longer than 5 MB/);
    assert.match(stdout, /pull-quote-uncited/);
  });
});
