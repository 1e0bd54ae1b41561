import assert from 'node:assert/strict';
import { CLEAN, Desk } from './commandLine';

const [ARTICLE = ''] = CLEAN.split('\nSources');
const SIDECAR = '- title: Morning Tide\n  outlet: Radio Guadiana\n  speaker: Noor Haddad\n';

describe('sources in a file next to an article, on the command line', () => {
  let desk: Desk;
  beforeEach(() => (desk = new Desk()));
  afterEach(() => desk.clear());

  it('say what its citations mean', async () => {
    desk.write({ 'news/ferries.txt': ARTICLE, 'news/ferries.sources.yaml': SIDECAR });
    assert.equal((await desk.run(['check', 'news'])).code, 0);
    const { stdout } = await desk.run(['inspect', 'news/ferries.txt']);
    const { references } = JSON.parse(stdout) as { references: { tier: string; item: Record<string, unknown> }[] };
    assert.deepEqual(
      references.map(({ tier, item }) => [tier, item['container-title']]),
      [['sidecar', 'Radio Guadiana']],
    );
  });

  it('are theirs whose name standard input is given', async () => {
    desk.write({ 'news/ferries.sources.yaml': SIDECAR });
    const { stdout } = await desk.run(['inspect', '-', '--stdin-filename', 'news/ferries.txt'], ARTICLE);
    assert.match(stdout, /"sidecar"/);
    assert.doesNotMatch((await desk.run(['inspect', '-'], ARTICLE)).stdout, /"sidecar"/);
  });

  it('are reported where they are wrong, once, with file and line', async () => {
    const markdown = `---\nbibliography: all.bib\nsources:\n  - title: Late edition\n    url: tomorrow\n---\n\n${ARTICLE}`;
    desk.write({ 'a.md': markdown, 'b.md': markdown, 'all.bib': '@book{one,\n  title = {Tides}\n}\n@book{two,\n' });
    const { code, stdout } = await desk.run(['check', '.', '--format', 'json']);
    const files = JSON.parse(stdout) as { file: string; findings: { rule: string; line: number }[] }[];
    const problems = files.map(({ file, findings }) => [
      file,
      findings.filter(({ rule }) => rule === 'sources-file').map(({ line }) => line),
    ]);
    assert.deepEqual(Object.fromEntries(problems), { 'a.md': [5], 'b.md': [5], 'all.bib': [4] });
    assert.equal(code, 1);
  });

  it('are those that the configuration names, too', async () => {
    desk.write({
      '.attributionlintrc.json': '{ "bibliography": ["house/all.bib", "late.bib"] }',
      'house/all.bib': '@book{tides,\n  title = {Tides of the South},\n  author = {Ama Osei}\n}\n',
      'news/a.md': `The ferries were late, a study says [@tides].\n\n${ARTICLE}`,
    });
    assert.match((await desk.run(['inspect', 'news/a.md'])).stdout, /Tides of the South/);
    const { stdout } = await desk.run(['check', 'news/a.md']);
    assert.match(stdout, /1:1 +warning +“.*late\.bib” in the setting “bibliography” was not found\./);
    assert.doesNotMatch(stdout, /undefined-reference.*tides/);
  });

  it('are not read outside of the repository', async () => {
    desk.write({
      'secret.bib': '@book{one,\n  title = {Tides}\n}\n',
      'repo/.git/HEAD': 'ref: x\n',
      'repo/a.md': `---\nbibliography: ../secret.bib\n---\n\n${ARTICLE}`,
    });
    const { stdout } = await desk.run(['check', 'repo/a.md']);
    assert.match(stdout, /“\.\.\/secret\.bib” is outside the workspace/);
  });
});

describe('transcripts next to an article, on the command line', () => {
  let desk: Desk;
  beforeEach(() => (desk = new Desk()));
  afterEach(() => desk.clear());
  const write = (words: string): void =>
    desk.write({ 'ferries.txt': CLEAN, 'ferries.vtt': `WEBVTT\n\n00:07.000 --> 00:12.000\n${words}\n` });

  it('are compared with its quotations', async () => {
    write('We will open the southern pier before the end of the summer.');
    assert.match((await desk.run(['check', 'ferries.txt'])).stdout, /quote-differs-from-source/u);
    write('We will open the northern pier before the end of the summer.');
    assert.equal((await desk.run(['check', 'ferries.txt'])).code, 0);
  });

  it('decide whether its sheet passes', async () => {
    write('We will close the northern pier before the end of the winter.');
    const args = ['sheet', 'ferries.txt', '--format', 'markdown', '--require', 'proved'];
    assert.equal((await desk.run(args)).code, 1);
    write('We will open the northern pier before the end of the summer.');
    const { code, stdout } = await desk.run(args);
    assert.equal(code, 0);
    assert.match(stdout, /0:07/u);
  });
});
