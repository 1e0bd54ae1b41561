import assert from 'node:assert/strict';
import type { Inspection } from '../../server/reports/inspection';
import { CLEAN, Desk } from './commandLine';

type Answer = Inspection & { readonly file?: string; readonly id?: unknown; readonly error?: string };

describe('inspect', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = new Desk();
    desk.write({ 'harbour.txt': CLEAN, 'pier.md': CLEAN });
  });
  afterEach(() => desk.clear());

  const linesOf = (stdout: string): Answer[] =>
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Answer);

  it('prints one article as one document', async () => {
    const { code, stdout } = await desk.run(['inspect', 'harbour.txt']);
    assert.equal(code, 0);
    const { file, quotations } = JSON.parse(stdout) as Answer;
    assert.equal(file, 'harbour.txt');
    assert.deepEqual(
      quotations.filter(({ kind }) => kind === 'speech').map(({ speaker }) => speaker?.name),
      ['Noor Haddad'],
    );
  });

  it('prints many as a list, or a line each', async () => {
    const list = await desk.run(['inspect', 'harbour.txt', 'pier.md']);
    const lines = await desk.run(['inspect', '--format', 'ndjson', 'harbour.txt', 'pier.md']);
    assert.deepEqual(JSON.parse(list.stdout), linesOf(lines.stdout));
    assert.deepEqual(
      linesOf(lines.stdout).map(({ file }) => file),
      ['harbour.txt', 'pier.md'],
    );
  });

  it('answers a line for a line, and keeps each id', async () => {
    const questions = [{ id: 7, text: CLEAN }, { id: 'b', text: '“No \u2028 comment.”' }, { text: '' }];
    const input = questions.map((question) => JSON.stringify(question)).join('\n');
    const { code, stdout } = await desk.run(['inspect', '--ndjson-in'], input);
    assert.equal(code, 0);
    const answers = linesOf(stdout);
    assert.deepEqual(
      answers.map(({ id }) => id),
      [7, 'b', undefined],
    );
    const alone = JSON.parse((await desk.run(['inspect', 'harbour.txt'])).stdout) as Answer;
    assert.deepEqual(answers[0]!.quotations, alone.quotations);
  });

  it('continues after a line that is not a question, and fails at its end', async () => {
    const { code, stdout } = await desk.run(['inspect', '--ndjson-in'], 'nonsense\n{"id":1}\n{"id":2,"text":"x"}\n');
    assert.equal(code, 2);
    const [nonsense, textless, answer] = linesOf(stdout);
    assert.match(nonsense!.error!, /not a JSON object with "id" and "text"/);
    assert.match(textless!.error!, /not a JSON object with "id" and "text"/);
    assert.equal(answer!.id, 2);
  });

  it('leaves out files that cannot be read, says which, and closes its list', async () => {
    desk.write({ 'binary.txt': Buffer.from([0x50, 0, 0x51, 0]) });
    const files = ['nowhere.txt', 'harbour.txt', 'binary.txt', 'pier.md'];
    for (const format of ['json', 'ndjson']) {
      const { code, stdout, stderr } = await desk.run(['inspect', '--format', format, ...files]);
      assert.equal(code, 2);
      const read = format === 'json' ? (JSON.parse(stdout) as Answer[]) : linesOf(stdout);
      assert.deepEqual(
        read.map(({ file }) => file),
        ['harbour.txt', 'pier.md'],
      );
      assert.match(
        stderr,
        /^attribution-lint: Cannot read nowhere\.txt: .*\nattribution-lint: Cannot read binary\.txt: .*\n$/,
      );
    }
    const none = await desk.run(['inspect', 'nowhere.txt', 'binary.txt']);
    assert.deepEqual([none.code, JSON.parse(none.stdout)], [2, []]);
  });

  it('does not read a line without end, says so, and goes on', async () => {
    const long = JSON.stringify({ id: 1, text: 'x'.repeat((5 << 20) + 1) });
    const input = `${long}\n${'y'.repeat((20 << 20) + 1)}\n{"id":3,"text":"x"}\n`;
    const { code, stdout } = await desk.run(['inspect', '--ndjson-in'], input);
    assert.equal(code, 2);
    const [text, line, answer] = linesOf(stdout);
    assert.deepEqual(
      [text, line],
      [
        { line: 1, error: 'The text on this line is longer than 5 million characters and was not read. Split it.' },
        { line: 2, error: 'This line is longer than 20 million characters and was not read. Split it.' },
      ],
    );
    assert.equal(answer!.id, 3);
  });

  it('says in one line what it cannot do', async () => {
    for (const args of [
      ['inspect'],
      ['inspect', 'nowhere.txt'],
      ['inspect', '.'],
      ['inspect', '--ndjson-in', 'harbour.txt'],
    ]) {
      const { code, stderr } = await desk.run(args);
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, /^attribution-lint: .*\n$/);
    }
  });
});
