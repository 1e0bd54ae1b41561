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

  it('goes on after a line that is no question, and fails at its end', async () => {
    const { code, stdout } = await desk.run(['inspect', '--ndjson-in'], 'nonsense\n{"id":1}\n{"id":2,"text":"x"}\n');
    assert.equal(code, 2);
    const [nonsense, textless, answer] = linesOf(stdout);
    assert.match(nonsense!.error!, /not a JSON object with "id" and "text"/);
    assert.match(textless!.error!, /not a JSON object with "id" and "text"/);
    assert.equal(answer!.id, 2);
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
