import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS, readSettings } from '../../server/config/settings';

describe('settings', () => {
  it('keep their defaults where nothing is set', () => {
    for (const value of [undefined, null, {}, 7, 'x', { include: null, rules: null }])
      assert.deepEqual(readSettings(value), { settings: { ...DEFAULT_SETTINGS, rules: {} }, problems: [] });
  });

  it('are taken where they are right', () => {
    const { settings, problems } = readSettings({
      include: ['**/*.copy'],
      rules: { 'vague-source': 'off', 'uncited-quote': { severity: 'error' } },
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(settings.include, ['**/*.copy']);
    assert.deepEqual(settings.rules, { 'vague-source': 'off', 'uncited-quote': { severity: 'error' } });
  });

  it('say what is wrong and what to write instead; the rest holds', () => {
    const { settings, problems } = readSettings({
      include: '**/*.md',
      exclude: ['**/drafts/**'],
      rules: { 'vague-sauce': 'off', 'vague-source': 'loud', 'uncited-quote': { severity: 3, colour: 'red' } },
    });
    assert.deepEqual(settings.exclude, ['**/drafts/**']);
    assert.deepEqual(settings.include, DEFAULT_SETTINGS.include);
    assert.equal(problems.length, 5);
    for (const words of [
      '"attribution.include"',
      '"vague-sauce" is no rule',
      '"vague-source" must be one of',
      '"severity"',
      '"colour"',
    ])
      assert.ok(
        problems.some((problem) => problem.includes(words)),
        words,
      );
  });
});
