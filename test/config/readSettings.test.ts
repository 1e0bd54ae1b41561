import assert from 'node:assert/strict';
import { readSettings } from '../../server/config/readSettings';

describe('settings', () => {
  it('keep their defaults where nothing is set', () => {
    for (const value of [undefined, null, {}, 7, 'x', { include: null, rules: null }])
      assert.deepEqual(readSettings(value), { config: { rules: {}, overrides: [] }, problems: [] });
  });

  it('are taken where they are right', () => {
    const { config, problems } = readSettings({
      include: ['**/*.copy'],
      rules: { 'vague-source': 'off', 'uncited-quote': { severity: 'error' } },
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(config.include, ['**/*.copy']);
    assert.deepEqual(config.rules, { 'vague-source': 'off', 'uncited-quote': { severity: 'error' } });
  });

  it('say what is wrong and what to write instead; the rest applies', () => {
    const { config, problems } = readSettings({
      include: '**/*.md',
      exclude: ['**/drafts/**'],
      rules: { 'vague-sauce': 'off', 'vague-source': 'loud', 'uncited-quote': { severity: 3, colour: 'red' } },
    });
    assert.deepEqual(config.exclude, ['**/drafts/**']);
    assert.equal(config.include, undefined);
    assert.equal(problems.length, 5);
    for (const words of [
      '"attribution.include"',
      '"vague-sauce" is not a rule',
      '"vague-source" must be one of',
      '"severity"',
      '"colour"',
    ])
      assert.ok(
        problems.some((problem) => problem.includes(words)),
        words,
      );
  });

  it('take a severity before one among the options, whose other options stay', () => {
    const { config, problems } = readSettings({
      rules: { 'uncited-quote': { severity: 'error', minimumWords: 4 }, 'vague-source': 'error' },
      severity: { 'uncited-quote': 'hint' },
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(config.rules, {
      'uncited-quote': { severity: 'hint', minimumWords: 4 },
      'vague-source': 'error',
    });
  });

  it('take the nearer scope first, whichever setting it is in', () => {
    const { config } = readSettings({
      // What VS Code merges has the defaults in it.
      rules: {},
      severity: { 'uncited-quote': 'warning', 'vague-source': 'warning', 'scare-quote': 'hint' },
      scopes: [
        { rules: { 'uncited-quote': { minimumWords: 4 } }, severity: { 'vague-source': 'off' } },
        { rules: { 'vague-source': 'error' }, severity: { 'uncited-quote': 'error' } },
        { rules: undefined, severity: undefined },
      ],
    });
    assert.deepEqual(config.rules, {
      'uncited-quote': { severity: 'error', minimumWords: 4 },
      'vague-source': { severity: 'error' },
    });
  });

  it('say where options belong', () => {
    const { problems } = readSettings({ severity: { 'uncited-quote': { minimumWords: 4 }, 'vague-source': 'loud' } });
    assert.deepEqual(problems, [
      '"attribution.severity": "uncited-quote" must be one of "off", "hint", "information", "warning", "error". Set options in "attribution.rules".',
      '"attribution.severity": "vague-source" must be one of "off", "hint", "information", "warning", "error". Set options in "attribution.rules".',
    ]);
  });
});
