import assert from 'node:assert/strict';
import { CLEAN, Desk, WITH_PULL_QUOTE, WITH_MIXED_MARKS } from './commandLine';

const OFF = JSON.stringify({ rules: { 'pull-quote-uncited': 'off' } });

describe('check with a configuration file', () => {
  let desk: Desk;
  beforeEach(() => (desk = new Desk()));
  afterEach(() => desk.clear());

  const codeOf = async (args: readonly string[]): Promise<number> => (await desk.run(['check', ...args])).code;

  it('takes the nearest one above each article', async () => {
    desk.write({
      '.attributionlintrc.yml': 'rules:\n  pull-quote-uncited: off\n',
      'desk/a.txt': WITH_PULL_QUOTE,
      'late/.attributionlintrc.json': '{}',
      'late/a.txt': WITH_PULL_QUOTE,
    });
    assert.equal(await codeOf(['desk']), 0);
    assert.equal(await codeOf(['late']), 1);
    assert.equal(await codeOf(['desk', 'late', '--max-warnings', '1']), 0);
    assert.equal(await codeOf(['desk', '--no-config']), 1);
    assert.equal((await desk.run(['check', '-', '--stdin-filename', 'desk/b.txt'], WITH_PULL_QUOTE)).code, 0);
  });

  it('does not look above the repository', async () => {
    desk.write({ '.attributionlintrc.json': OFF, 'repo/.git/HEAD': 'ref: x\n', 'repo/a.txt': WITH_PULL_QUOTE });
    assert.equal(await codeOf(['repo']), 1);
  });

  it('takes the one that is named, wherever it is', async () => {
    desk.write({ '.attributionlintrc.json': '{}', 'house/off.json': OFF, 'a.txt': WITH_PULL_QUOTE });
    assert.equal(await codeOf(['a.txt']), 1);
    assert.equal(await codeOf(['a.txt', '--config', 'house/off.json']), 0);
    const { code, stderr } = await desk.run(['check', 'a.txt', '--config', 'nowhere.json']);
    assert.deepEqual(
      { code, stderr },
      { code: 2, stderr: 'attribution-lint: Cannot read nowhere.json: no such file. Check the path.\n' },
    );
    assert.equal(await codeOf(['a.txt', '--config', 'house/off.json', '--no-config']), 2);
  });

  it('includes and excludes by its globs, which count from its folder', async () => {
    desk.write({
      'news/.attributionlintrc.json': JSON.stringify({ include: ['**/*.copy', '*.txt'], exclude: ['old/**'] }),
      'news/a.copy': CLEAN,
      'news/b.txt': CLEAN,
      'news/deep/c.txt': CLEAN,
      'news/old/d.copy': CLEAN,
    });
    const { stdout } = await desk.run(['check', '--format', 'json', 'news']);
    assert.deepEqual(
      (JSON.parse(stdout) as { file: string }[]).map(({ file }) => file),
      ['news/a.copy', 'news/b.txt'],
    );
  });

  it('fixes what it leaves on', async () => {
    desk.write({
      '.attributionlintrc.json': JSON.stringify({
        rules: { 'unbalanced-quotes': 'off' },
      }),
      'a.txt': WITH_MIXED_MARKS,
    });
    await desk.run(['check', '--fix', 'a.txt']);
    assert.equal(desk.read('a.txt'), WITH_MIXED_MARKS);
  });

  it('fails on a broken one, names its line, and checks all the same', async () => {
    desk.write({
      'package.json': '{\n  "attribution": { "rules": { "vague-sauce": "off" } }\n}',
      'a.txt': WITH_PULL_QUOTE,
    });
    const { code, stdout, stderr } = await desk.run(['check', 'a.txt']);
    assert.equal(code, 2);
    assert.match(stderr, /^attribution-lint: package\.json:2:31: “vague-sauce” is not a rule/);
    assert.match(stdout, /pull-quote-uncited/);
  });
});
