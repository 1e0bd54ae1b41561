import assert from 'node:assert/strict';
import { CLEAN, Desk } from './commandLine';

/** As many articles as a few threads take at once, and more. */
const ARTICLES = Array.from({ length: 40 }, (_, n) => `drafts/${String(n).padStart(2, '0')}.md`);

describe('several articles at a time', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = new Desk();
    const uncited = `“Nobody asked the pilots before the pier was closed,” said Femi Okoro, a pilot.\n\n${CLEAN}`;
    for (const [n, path] of ARTICLES.entries()) desk.write({ [path]: n % 3 === 0 ? uncited : CLEAN });
    desk.write({ 'drafts/07.md': Buffer.from([0xff, 0xfe, 0x41]), 'drafts/08.sources.yaml': '- title: [' });
  });
  afterEach(() => desk.clear());

  /** Checks that a command prints and answers the same with one thread, which is this one, and with three. */
  async function checkSame(args: readonly string[], input = ''): Promise<string> {
    const alone = await desk.run([...args, '--jobs', '1'], input);
    const together = await desk.run([...args, '--jobs', '3'], input);
    assert.deepEqual(together, alone);
    return alone.stdout;
  }

  it('are checked in the order of their names, whatever fails', async () => {
    const printed = await checkSame(['check', 'drafts', '--format', 'json']);
    assert.match(printed, /drafts\/00\.md[^]*drafts\/39\.md[^]*08\.sources\.yaml/u);
  });

  it('have the same findings in a baseline', async () => {
    await desk.run(['check', 'drafts', '--write-baseline', 'known.ndjson', '--jobs', '2']);
    const known = desk.read('known.ndjson');
    await desk.run(['check', 'drafts', '--write-baseline', 'known.ndjson', '--jobs', '1']);
    assert.equal(desk.read('known.ndjson'), known);
    assert.match(known, /drafts\/39\.md/u);
  });

  it('are inspected in order, as files and as lines', async () => {
    await checkSame(['inspect', ...ARTICLES]);
    const lines = ARTICLES.map((id, n) => (n === 5 ? 'no JSON' : n === 6 ? '' : JSON.stringify({ id, text: CLEAN })));
    const printed = await checkSame(['inspect', '--ndjson-in'], lines.join('\n'));
    assert.equal(printed.trimEnd().split('\n').length, ARTICLES.length - 1);
  });

  it('are read but for the one that there is not enough memory for', async function () {
    this.timeout(120_000);
    const words = '“We will open the northern pier before the end of the summer,” said Femi Okoro, a pilot [1].\n\n';
    desk.write({ 'drafts/05.md': words.repeat(30_000) });
    const [articles, limits] = [ARTICLES.slice(0, 12), ['--max-old-space-size=60']];
    const args = ['inspect', ...articles, '--format', 'ndjson', '--jobs', '2'];
    const { code, stdout, stderr } = await desk.run(args, '', limits);
    const files = stdout.trimEnd().split('\n');
    assert.deepEqual(
      files.map((line) => (JSON.parse(line) as { file: string }).file),
      articles.filter((path) => !/0[57]/u.test(path)),
    );
    assert.match(stderr, /drafts\/05\.md was not read: there is not enough memory/u);
    assert.equal(code, 2);
  });

  it('have their sheets', async () => {
    await checkSame(['sheet', 'drafts', '--out', 'sheets', '--require', 'proved']);
    assert.match(desk.read('sheets/drafts/39.md.sheet.html'), /Noor Haddad/u);
  });
});

describe('inspect, stopped and resumed', () => {
  let desk: Desk;
  beforeEach(() => (desk = new Desk()));
  afterEach(() => desk.clear());

  const input = Array.from({ length: 9 }, (_, id) => JSON.stringify({ id, text: CLEAN })).join('\n');
  const idsIn = (path: string): number[] =>
    desk
      .read(path)
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: number }).id);

  it('loses no line and writes none twice', async () => {
    await desk.run(['inspect', '--ndjson-in', '--output-file', 'all.ndjson'], input);
    const whole = desk.read('all.ndjson');
    // As a process that was killed leaves it: in the middle of a line.
    desk.write({ 'some.ndjson': whole.slice(0, whole.indexOf('\n', whole.length / 2) + 20) });
    const { code } = await desk.run(['inspect', '--ndjson-in', '--output-file', 'some.ndjson', '--resume'], input);
    assert.equal(code, 0);
    assert.equal(desk.read('some.ndjson'), whole);
    assert.deepEqual(idsIn('some.ndjson'), [0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('does nothing where all is done', async () => {
    const args = ['inspect', '--ndjson-in', '--output-file', 'all.ndjson'];
    await desk.run(args, input);
    const whole = desk.read('all.ndjson');
    assert.equal((await desk.run([...args, '--resume'], input)).code, 0);
    assert.equal(desk.read('all.ndjson'), whole);
  });

  it('wherever it was stopped', async () => {
    const whole = (await desk.run(['inspect', '--ndjson-in'], input)).stdout;
    const third = whole.split('\n', 3).join('\n').length;
    for (const length of [0, 5, third, third + 1, third + 2, whole.length - 1, whole.length]) {
      desk.write({ 'some.ndjson': whole.slice(0, length) });
      await desk.run(['inspect', '--ndjson-in', '--jobs', '2', '--output-file', 'some.ndjson', '--resume'], input);
      assert.equal(desk.read('some.ndjson'), whole, `after ${length} bytes`);
    }
  });

  it('refuses another input than before', async () => {
    const args = ['inspect', '--ndjson-in', '--output-file', 'other.ndjson', '--resume'];
    for (const [output, message] of [
      ['{"id":0}\n{"id":7}\n', /not the answer to line 2 of the input/u],
      ['{"id":0}\n'.repeat(10), /more lines than the input/u],
    ] as const) {
      desk.write({ 'other.ndjson': output });
      const { code, stderr } = await desk.run(args, input);
      assert.equal(code, 2);
      assert.match(stderr, message);
      assert.equal(desk.read('other.ndjson'), output);
    }
  });

  it('goes on after an article that cannot be answered', async () => {
    const deep = `{"id":${'['.repeat(100_000)}${']'.repeat(100_000)},"text":"x"}`;
    for (const jobs of ['1', '2']) {
      const { code, stdout } = await desk.run(['inspect', '--ndjson-in', '--jobs', jobs], `${deep}\n${input}\n`);
      assert.equal(code, 2);
      const [first, ...others] = stdout.trimEnd().split('\n');
      assert.match(first!, /^\{"line":1,"error":"This article was not read: RangeError/u);
      assert.equal(others.length, 9);
    }
  });

  it('never writes over a file unasked', async () => {
    desk.write({ 'all.ndjson': 'mine\n' });
    const { code, stderr } = await desk.run(['inspect', '--ndjson-in', '--output-file', 'all.ndjson'], input);
    assert.deepEqual([code, desk.read('all.ndjson')], [2, 'mine\n']);
    assert.match(stderr, /all\.ndjson exists already\. To continue it, add --resume/u);
  });

  it('ends with whole lines when it is interrupted', async () => {
    const child = desk.start(['inspect', '--ndjson-in', '--jobs', '2']);
    let printed = '';
    child.stdout.on('data', (chunk) => (printed += String(chunk)));
    child.stdin.write(`${input}\n`);
    await new Promise<void>((first) => child.stdout.once('data', () => first()));
    child.kill('SIGINT');
    const code = await new Promise((done) => child.once('close', done));
    assert.equal(code, 130);
    for (const line of printed.trimEnd().split('\n')) assert.ok('quotations' in (JSON.parse(line) as object));
    assert.ok(printed.endsWith('\n'));
  });
});
