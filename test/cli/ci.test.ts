import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { CLEAN, Desk, WITH_MIXED_MARKS, WITH_PULL_QUOTE } from './commandLine';

const WITH_ERROR = CLEAN.replace('said [1].', 'said [7].');
const NO_ARTICLE = 'Milk\nBread\nSoap\n';

describe('check in CI', () => {
  let desk: Desk;
  beforeEach(() => (desk = new Desk()));
  afterEach(() => desk.clear());

  it('writes the report to a file, whole, over what was there, and sums up on standard error', async () => {
    desk.write({ 'harbour.txt': WITH_PULL_QUOTE, 'out.sarif': 'x'.repeat(6 << 20) });
    for (const file of ['out.sarif', 'new.sarif']) {
      const { code, stdout, stderr } = await desk.run([
        ...['check', '--format', 'sarif', '--output-file', file, 'harbour.txt'],
      ]);
      assert.deepEqual({ code, stdout }, { code: 1, stdout: '' });
      assert.match(stderr, new RegExp(`^0 errors, 1 warning, .*\\. See ${file}\\.\\n$`, 'u'));
      const { runs } = JSON.parse(desk.read(file)) as { runs: { results: { ruleId: string }[] }[] };
      assert.ok(runs[0]!.results.some(({ ruleId }) => ruleId === 'pull-quote-uncited'));
    }
  });

  it('explains each rule in SARIF by its page', async () => {
    desk.write({ 'harbour.txt': WITH_PULL_QUOTE });
    const { stdout } = await desk.run(['check', '--format', 'sarif', 'harbour.txt']);
    assert.match(stdout, /"markdown": "# pull-quote-uncited\\n/u);
  });

  it('writes no report where it cannot, and says why', async () => {
    desk.write({ 'harbour.txt': CLEAN, 'kept.txt': 'kept' });
    symlinkSync(join(desk.folder, 'kept.txt'), join(desk.folder, 'link.json'));
    for (const [file, why] of [
      ['nowhere/out.json', /there is no folder nowhere\. Create it first\.\n$/u],
      ['link.json', /it is a symbolic link/u],
      ['.', /it is not a regular file/u],
    ] as const) {
      const { code, stderr } = await desk.run(['check', '--format', 'json', '--output-file', file, 'harbour.txt']);
      assert.equal(code, 2, file);
      assert.match(stderr, why);
    }
    assert.equal(desk.read('kept.txt'), 'kept');
  });

  it('prints only errors when it is to be quiet, and ends as it would otherwise', async () => {
    desk.write({ 'warning.txt': WITH_PULL_QUOTE, 'error.txt': WITH_ERROR });
    const quiet = await desk.run(['check', '--quiet', 'warning.txt']);
    assert.deepEqual(quiet, {
      ...{ code: 1, stdout: '' },
      stderr: 'attribution-lint: 1 warning, not shown because of --quiet.\n',
    });
    const { code, stdout } = await desk.run(['check', '--quiet', 'warning.txt', 'error.txt']);
    assert.equal(code, 1);
    assert.match(stdout, /^error\.txt\n.* error .*\n\n1 error, 0 warnings, 0 info, 0 hints\n$/u);
  });

  it('checks only the rules that are named, and by the severity that is', async () => {
    desk.write({
      'harbour.txt': WITH_PULL_QUOTE,
      'mixed.txt': WITH_MIXED_MARKS,
      '.attributionlintrc.json': JSON.stringify({
        overrides: [{ files: '*.txt', rules: { 'pull-quote-uncited': 'off' } }],
      }),
    });
    const rulesOf = async (...args: readonly string[]): Promise<readonly string[]> => {
      const { stdout } = await desk.run(['check', '--format', 'json', ...args]);
      const files = JSON.parse(stdout) as { findings: { rule: string; severity: string }[] }[];
      return files.flatMap(({ findings }) => findings.map(({ rule, severity }) => `${rule} ${severity}`));
    };
    assert.deepEqual(await rulesOf('--rule', 'unbalanced-quotes', '.'), ['unbalanced-quotes warning']);
    assert.ok((await rulesOf('--rule', 'pull-quote-uncited:error', '.')).includes('unbalanced-quotes warning'));
    assert.deepEqual(await rulesOf('--rule', 'pull-quote-uncited:error', '--rule', 'unbalanced-quotes', '.'), [
      'pull-quote-uncited error',
      'unbalanced-quotes warning',
    ]);
    assert.ok(!(await rulesOf('--rule', 'unbalanced-quotes:off', '.')).includes('unbalanced-quotes warning'));
    const wrong = await desk.run(['check', '--rule', 'unbalanced-quote', '--rule', 'scare-quote:loud', 'harbour.txt']);
    assert.equal(wrong.code, 2);
    assert.match(wrong.stderr, /--rule: "unbalanced-quote" .*Did you mean "unbalanced-quotes"\?/u);
    assert.match(wrong.stderr, /--rule: "scare-quote" must be one of "off"/u);
  });

  it('shows the settings that apply to a file', async () => {
    desk.write({
      '.attributionlintrc.json': JSON.stringify({
        extends: 'strict',
        bibliography: 'desk.bib',
        overrides: [{ files: 'drafts/**', rules: { 'uncited-number': 'hint' } }],
      }),
    });
    const { code, stdout } = await desk.run(['check', '--print-config', 'drafts/harbour.txt']);
    assert.equal(code, 0);
    const { rules, ...applied } = JSON.parse(stdout) as { rules: Readonly<Record<string, unknown>> };
    assert.deepEqual(applied, {
      file: 'drafts/harbour.txt',
      configuration: ['.attributionlintrc.json'],
      isRead: true,
      bibliography: ['desk.bib'],
    });
    assert.deepEqual(rules['uncited-paragraph'], { severity: 'warning', summaries: true, minimumSentences: 2 });
    assert.equal((rules['uncited-number'] as { severity: string }).severity, 'hint');
  });

  it('leaves out named files that the configuration excludes, if it is told to', async () => {
    desk.write({ 'README.md': WITH_PULL_QUOTE, 'photo.jpg': 'x', 'harbour.txt': CLEAN });
    const run = (...files: readonly string[]) => desk.run(['check', '--force-exclude', ...files]);
    assert.deepEqual(await run('README.md', 'photo.jpg', 'node_modules/gone.txt', 'harbour.txt'), {
      ...{ code: 0, stdout: '', stderr: '' },
    });
    assert.deepEqual(await run('README.md'), {
      ...{ code: 0, stdout: '' },
      stderr: 'attribution-lint: Nothing was checked: the configuration excludes every file you named.\n',
    });
    assert.equal((await run('gone.txt', 'harbour.txt')).code, 2);
    assert.equal((await desk.run(['check', 'README.md'])).code, 1);
  });

  it('says that nothing was checked', async () => {
    desk.write({ 'list.txt': NO_ARTICLE, 'more.txt': NO_ARTICLE, 'harbour.txt': CLEAN });
    const said = async (...files: readonly string[]): Promise<string> => (await desk.run(['check', ...files])).stderr;
    assert.match(await said('list.txt'), /Nothing was checked: the file does not look like an article\./u);
    assert.match(
      await said('list.txt', 'more.txt'),
      /Nothing was checked: none of the 2 files looks like an article\./u,
    );
    assert.equal(await said('list.txt', 'harbour.txt'), '');
  });
});
