import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { Desk } from './commandLine';

const OLD = `Adaeze Nwosu opened the harbour [1].

Nwosu said, “We will not wait for another round of studies.”
`;
const NEW = `
Nwosu said, “The cranes came from a yard that nobody had heard of.”
`;
const SOURCES = '\n## Sources\n\n[1] Nwosu, statement, May 3\n';
const FILE = 'known.jsonl';

describe('a baseline', () => {
  let desk: Desk;
  beforeEach(() => (desk = new Desk()));
  afterEach(() => desk.clear());
  const write = (text: string, name = 'port.md'): void => desk.write({ [name]: text });
  const check = (...args: string[]) => desk.run(['check', '--no-config', ...args]);
  const record = async (...names: string[]): Promise<string> => {
    const { code, stderr } = await check('--write-baseline', FILE, ...names);
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    return desk.read(FILE);
  };

  it('has a line for each finding, sorted, the same in every run', async () => {
    write(OLD + NEW + SOURCES);
    const text = await record('port.md');
    const expected = [
      '{"file":"port.md","rule":"uncited-quote","words":"The cranes came from a yard that nobody had heard of."}',
      '{"file":"port.md","rule":"uncited-quote","words":"We will not wait for another round of studies."}',
    ];
    assert.deepEqual(
      text.split('\n').filter((line) => line.includes('uncited-quote')),
      expected,
    );
    assert.equal(await record('./port.md'), text);
  });

  it('leaves out what it has, wherever it has moved, and nothing else', async () => {
    write(OLD + SOURCES);
    await record('port.md');
    assert.equal((await check('--baseline', FILE, 'port.md')).code, 0);
    write(`It rained on Monday.\n\n${OLD}${NEW}${SOURCES}`);
    const { code, stdout, stderr } = await check('--baseline', FILE, '--format', 'json', 'port.md');
    const [{ findings }] = JSON.parse(stdout) as [{ findings: { rule: string; message: string }[] }];
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['uncited-quote'],
    );
    assert.deepEqual({ code, stderr }, { code: 1, stderr: '' });
  });

  it('does not cover the same quotation a second time', async () => {
    write(OLD + SOURCES);
    await record('port.md');
    write(OLD + OLD.slice(OLD.indexOf('\nNwosu')) + SOURCES);
    assert.equal((await check('--baseline', FILE, '--rule', 'uncited-quote', 'port.md')).code, 1);
  });

  it('says what is gone, of the articles that were checked', async () => {
    write(OLD + NEW + SOURCES);
    write(OLD + SOURCES, 'dam.md');
    await record('port.md', 'dam.md');
    write(OLD + SOURCES);
    const { code, stderr } = await check('--baseline', FILE, 'port.md');
    assert.equal(code, 0);
    assert.match(
      stderr,
      /1 finding in the baseline no longer exists\. To remove it, run check on all your articles with/u,
    );
  });

  it('that is broken is not guessed at', async () => {
    write(OLD + SOURCES);
    desk.write({ [FILE]: '{"file":"port.md","rule":"a","words":"b"}\n<<<<<<< ours\n' });
    for (const [args, why] of [
      [['--baseline', FILE], /known\.jsonl:2: This line is not an entry/u],
      [['--baseline', 'none.jsonl'], /no such file/u],
      [['--baseline', FILE, '--write-baseline', FILE], /cannot be used together/u],
    ] as const) {
      const { code, stdout, stderr } = await check(...args, 'port.md');
      assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
      assert.match(stderr, why);
    }
  });

  it('that a configuration names applies without a flag, and a flag comes first', async () => {
    write(OLD + SOURCES, 'desk/port.md');
    write('{"baseline":"known.jsonl"}', 'desk/.attributionlintrc.json');
    write('', 'empty.jsonl');
    await desk.run(['check', '--write-baseline', 'desk/known.jsonl', 'desk/port.md']);
    assert.deepEqual(desk.read('desk/known.jsonl').match(/"file":"[^"]*"/gu)?.[0], '"file":"port.md"');
    for (const jobs of ['1', '2'])
      assert.deepEqual(await desk.run(['check', 'desk', '--jobs', jobs]), { code: 0, stdout: '', stderr: '' });
    assert.equal((await desk.run(['check', 'desk', '--baseline', 'empty.jsonl'])).code, 1);
    assert.equal((await desk.run(['check', 'desk', '--no-config'])).code, 1);
    const { stdout } = await desk.run(['check', '--print-config', 'desk/port.md']);
    assert.equal((JSON.parse(stdout) as { baseline: unknown }).baseline, join('desk', 'known.jsonl'));
  });

  it('that a configuration names and that is broken is reported at its line', async () => {
    write(OLD + SOURCES);
    write('{"baseline":"known.jsonl"}', '.attributionlintrc.json');
    write('\n<<<<<<< ours\n', FILE);
    const { code, stdout } = await desk.run(['check', 'port.md']);
    assert.equal(code, 1);
    assert.match(stdout, /known\.jsonl[^]*2:1[^]*This line is not an entry/u);
    assert.match(stdout, /uncited-quote/u);
  });

  it('may have the problems of files of sources', async () => {
    write(OLD + SOURCES);
    write('- title: [', 'port.sources.yaml');
    await record('port.md');
    assert.match(desk.read(FILE), /"file":"port\.sources\.yaml","rule":"sources-file"/u);
    assert.deepEqual(await check('--baseline', FILE, 'port.md'), { code: 0, stdout: '', stderr: '' });
  });

  it('has nothing to say of rules that are off', async () => {
    write(OLD + SOURCES);
    await record('port.md');
    const { stderr } = await check('--baseline', FILE, '--rule', 'vague-source', 'port.md');
    assert.equal(stderr, '');
  });

  it('is merged by git where two people have changed it', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}.md`);
    for (const name of names) write(OLD + SOURCES, name);
    desk.write({ base: await record('b.md', 'd.md'), ours: await record('a.md', 'b.md', 'd.md') });
    desk.write({ theirs: await record('b.md', 'd.md', 'e.md') });
    const merged = execFileSync('git', ['merge-file', '--stdout', 'ours', 'base', 'theirs'], {
      cwd: desk.folder,
      encoding: 'utf8',
    });
    assert.equal(merged, await record('a.md', 'b.md', 'd.md', 'e.md'));
  });
});
