import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, lint, prove } from '../../server/api';
import { CLEAN, Desk, WITH_PULL_QUOTE } from '../cli/commandLine';

describe('the API', () => {
  it('has the example that is run against the package in its page', () => {
    const example = readFileSync(join(__dirname, 'example.mjs'), 'utf8');
    assert.ok(readFileSync('docs/api.md', 'utf8').includes(`\`\`\`js\n${example}\`\`\``));
  });

  it('answers from the text alone where the article has no path', async () => {
    const { quotations } = await analyse({ text: CLEAN });
    assert.deepEqual(
      quotations.map(({ speaker }) => speaker?.name),
      ['Noor Haddad'],
    );
    assert.deepEqual(await prove({ text: CLEAN }), []);
  });

  it('reads the configuration above an article, and counts what is given above it', async () => {
    const desk = new Desk();
    try {
      desk.write({
        '.git/HEAD': 'ref: x',
        '.attributionlintrc.json': JSON.stringify({ rules: { 'pull-quote-uncited': 'off' } }),
      });
      const article = { text: WITH_PULL_QUOTE, path: join(desk.folder, 'harbour.txt') };
      const severities = async (...rules: Parameters<typeof lint>[1][]): Promise<readonly string[]> =>
        (await lint(article, ...rules)).filter(({ rule }) => rule === 'pull-quote-uncited').map((one) => one.severity);
      assert.deepEqual(await severities(), []);
      assert.deepEqual(await severities({ 'pull-quote-uncited': 'error' }), ['error']);
      await assert.rejects(
        lint(article, { 'pull-quote': 'error' }),
        /"pull-quote" is no rule|"pull-quote" is not a rule/u,
      );
    } finally {
      desk.clear();
    }
  });
});
