import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Check, WrittenCheck } from '../../server/checks/checks';
import { readChecks } from '../../server/checks/readChecks';
import { checksEdits } from '../../server/checks/writeChecks';
import type { ChecksChange } from '../../server/checks/writeChecks';
import { apply } from '../../server/text/replacements';
import { anyText } from '../anyText';

const signed = (words: string, by: string, more: Partial<Check> = {}): Check =>
  ({ kind: 'signed', words, nth: 1, by, sources: [], ...more }) as Check;
const ignored = (words: string, rule?: string, reason?: string): Check => ({
  ...{ kind: 'ignored', words, nth: 1, rule, reason },
});

async function changed(text: string, change: (all: readonly WrittenCheck[]) => ChecksChange): Promise<string> {
  const checks = await readChecks(text);
  const edits = checksEdits(text, checks, change(checks.all));
  assert.ok(edits, 'the file can be written');
  return apply(text, edits);
}
const adding = (text: string, ...add: Check[]): Promise<string> => changed(text, () => ({ add }));
const removing = (text: string, words: string): Promise<string> =>
  changed(text, (all) => ({ remove: all.filter((each) => each.words === words) }));

/** A file with a person's remark and note. */
const FILE = `# Ferry, second edition
- words: "And it sails on Monday"
  kind: signed
  by: "JM"
  # Heard twice.
  note: on tape
- words: The lake is calm
  kind: ignored
  rule: uncited-quote
`;

describe('a file of checks', () => {
  it('is made with a heading, a key on each line, sorted by the words', async () => {
    const text = await adding(
      '',
      signed('We counted “life jackets”', 'JM', { date: '2026-05-03', sources: ['https://nordwire.example/a', '2'] }),
      ignored('And it sails', 'vague-source'),
    );
    assert.equal(
      text,
      `# Sign-offs and ignored findings of Attribution Lint. Entries are sorted by their words.
- words: "And it sails"
  kind: ignored
  rule: vague-source
- words: "We counted “life jackets”"
  kind: signed
  by: "JM"
  date: "2026-05-03"
  sources: ["https://nordwire.example/a", "2"]
`,
    );
  });

  it('is read as it was written, whatever the words', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (words, note) => {
        const check = signed(words, 'JM', { note, spoken: words });
        const { all, problems } = await readChecks(await adding('', check));
        assert.deepEqual(problems, []);
        const { words: read, kind } = all[0]!;
        assert.deepEqual([read, kind, all.length], [words, 'signed', 1]);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps every line that it is not asked to change', async () => {
    const more = await adding(FILE, signed('The children sang', 'RQ'));
    assert.ok(more.startsWith(FILE.slice(0, FILE.indexOf('- words: The lake'))));
    assert.ok(more.endsWith(FILE.slice(FILE.indexOf('- words: The lake'))));
    assert.equal(await removing(more, 'The children sang'), FILE);
    assert.equal(await removing(FILE, 'The lake is calm'), FILE.slice(0, FILE.indexOf('- words: The lake')));
  });

  it('keeps its kind of line breaks', async () => {
    const text = await adding(FILE.replaceAll('\n', '\r\n'), signed('The children sang', 'RQ'));
    assert.ok(!/[^\r]\n/u.test(text));
  });

  for (const [title, text, expected] of [
    ['a syntax error', '- words: "open\n  kind: signed\n', /not? valid YAML/u],
    ['a mapping', 'words: a\n', /Expected a list/u],
    ['an entry of another kind', '- words: a\n  kind: blessed\n  by: JM\n', /“kind” must be/u],
    ['a sign-off by nobody', '- words: a\n  kind: signed\n', /needs “by:”/u],
    ['an ignored finding without words and rule', '- kind: ignored\n  by: JM\n', /needs “words:”/u],
    ['an entry without words', '- kind: signed\n  by: JM\n', /needs “words:”/u],
    ['an ordinal that is none', '- words: a\n  nth: 0\n  kind: signed\n  by: JM\n', /“nth” must be/u],
    [
      'the same twice',
      '- {words: A, kind: signed, by: JM}\n- {words: "a!", kind: signed, by: RQ}\n',
      /entry above is for the same words/u,
    ],
  ] as const) {
    it(`says where it has ${title}`, async () => {
      const { problems } = await readChecks(text);
      assert.equal(problems.length, 1);
      assert.match(problems[0]!.message, expected);
      assert.ok(problems[0]!.start <= text.length && problems[0]!.end <= text.length);
    });
  }

  it('with a wrong entry has the others', async () => {
    const { all, isWritable } = await readChecks(`${FILE}- words: b\n  kind: blessed\n`);
    assert.equal(all.length, 2);
    assert.ok(isWritable);
  });

  it('that is broken, or written on one line, is left to a person', async () => {
    for (const text of ['- words: "open\n', 'a: 1\n', '[{words: a, kind: signed, by: JM}]\n']) {
      const checks = await readChecks(text);
      assert.equal(checksEdits(text, checks, { add: [signed('b', 'JM')] }), undefined, text);
    }
  });

  it('never fails to be read', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { problems } = await readChecks(text);
        for (const { start, end } of problems) assert.ok(0 <= start && start <= end && end <= text.length);
      }),
      { numRuns: 200 },
    );
  });

  it('has what is ignored in the whole article first, without words', async () => {
    const text = await adding(
      '',
      ignored('And it sails', undefined, 'heard on tape'),
      ignored('', 'single-source-article'),
    );
    assert.equal(
      text.slice(text.indexOf('\n') + 1),
      `- kind: ignored
  rule: single-source-article
- words: "And it sails"
  kind: ignored
  reason: "heard on tape"
`,
    );
    const { all, problems } = await readChecks(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      all.map(({ lines, ...check }) => (check.kind === 'ignored' ? [check.words, check.rule, check.reason] : [])),
      [
        ['', 'single-source-article', undefined],
        ['And it sails', undefined, 'heard on tape'],
      ],
    );
  });

  it('takes what two people ignore on two branches without a conflict', async () => {
    const base = await adding('', signed('Because it sailed', 'JM'), signed('We sang', 'JM'));
    const ours = await adding(base, ignored('All was calm', 'uncited-quote', 'on tape'), ignored('', 'vague-source'));
    const theirs = await adding(base, ignored('So it sailed', 'scare-quote'), ignored('They rowed'));
    const folder = mkdtempSync(join(tmpdir(), 'attribution-branches-'));
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    const commit = (text: string): void => {
      writeFileSync(join(folder, 'ferry.checks.yaml'), text);
      git('add', '.');
      git('commit', '-qm', 'checks');
    };
    try {
      git('init', '-qb', 'desk');
      commit(base);
      git('checkout', '-qb', 'night');
      commit(theirs);
      git('checkout', '-q', 'desk');
      commit(ours);
      git('merge', '-q', 'night');
      const { all, problems } = await readChecks(readFileSync(join(folder, 'ferry.checks.yaml'), 'utf8'));
      assert.deepEqual(problems, []);
      assert.deepEqual(
        all.map(({ words }) => words),
        ['', 'All was calm', 'Because it sailed', 'So it sailed', 'They rowed', 'We sang'],
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('takes the sign-offs of two people without a conflict in git', async () => {
    const quoted = (number: number): string => `${String.fromCharCode(97 + number)} was said on the pier`;
    const base = await adding('', ...[1, 5, 9, 13].map((number) => signed(quoted(number), 'JM')));
    const ours = await adding(base, ...[0, 6, 7].map((number) => signed(quoted(number), 'RQ')));
    const theirs = await removing(await adding(base, signed(quoted(11), 'MO')), quoted(13));
    const folder = mkdtempSync(join(tmpdir(), 'attribution-merge-'));
    try {
      const [a, o, b] = Object.entries({ ours, base, theirs }).map(([name, text]) => {
        const path = join(folder, name);
        writeFileSync(path, text);
        return path;
      });
      const merged = execFileSync('git', ['merge-file', '--stdout', a!, o!, b!], { encoding: 'utf8' });
      const { all, problems } = await readChecks(merged);
      assert.deepEqual(problems, []);
      assert.deepEqual(
        all.map(({ words }) => words),
        [0, 1, 5, 6, 7, 9, 11].map(quoted),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
