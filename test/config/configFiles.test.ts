import assert from 'node:assert/strict';
import fc from 'fast-check';
import { settingsFor } from '../../server/config/overrides';
import type { FoundConfig } from '../../server/config/configFiles';
import { PRESETS } from '../../server/config/presets';
import { ruleById } from '../../server/rules/registry';
import { resolveRule } from '../../server/linter/resolveRule';
import { newsroom, shown } from './memory';

const RC = '.attributionlintrc.json';
const OFF = { rules: { 'vague-source': 'off' } };

/** How a rule is set for an article, in words. */
const setFor = (found: FoundConfig | undefined, rule: string, path = 'article.txt'): string => {
  const { severity, options } = resolveRule(
    ruleById.get(rule)!,
    settingsFor(found!.config, path, 'file:///desk/').settings,
  );
  return [severity, ...Object.entries(options).map(([name, value]) => `${name}: ${String(value)}`)].join(', ');
};

describe('the configuration of an article', () => {
  it('is that of the nearest file, in its folder or above', async () => {
    const { of } = newsroom({ [RC]: OFF, 'drafts/.attributionlintrc.yml': 'rules:\n  vague-source: error\n' });
    assert.equal(setFor(await of('a.txt'), 'vague-source'), 'off');
    assert.equal(setFor(await of('desk/late/a.txt'), 'vague-source'), 'off');
    assert.equal(setFor(await of('drafts/late/a.txt'), 'vague-source'), 'error');
  });

  it('is looked for up to the top and no farther', async () => {
    const { of, reads } = newsroom({});
    assert.equal(await of('drafts/a.txt'), undefined);
    assert.ok(reads.every((uri) => uri.startsWith('file:///newsroom/')));
  });

  it('is read once for all articles of a folder', async () => {
    const { of, reads, configs } = newsroom({ [RC]: OFF });
    await Promise.all(['a.txt', 'b.txt', 'c.txt'].map(of));
    const once = reads.length;
    await of('d.txt');
    assert.equal(reads.length, once);
    configs.clear();
    await of('d.txt');
    assert.equal(reads.length, 2 * once);
  });

  for (const [name, text] of [
    ['.attributionlintrc.json', '{ "rules": { "vague-source": "off" } }'],
    ['.attributionlintrc.json', '// Ours.\n{ "rules": { "vague-source": "off", }, }'],
    ['.attributionlintrc.jsonc', '/* Ours. */ { "rules": { "vague-source": "off" } }'],
    ['.attributionlintrc.yaml', '# Ours.\nrules:\n  vague-source: "off"\n'],
    ['.attributionlintrc.yml', 'rules: { vague-source: off }'],
    ['package.json', '{ "name": "news", "attribution": { "rules": { "vague-source": "off" } } }'],
  ] as const)
    it(`is read from ${name}: ${text.replaceAll('\n', ' ')}`, async () => {
      const found = await newsroom({ [name]: text }).of('a.txt');
      assert.deepEqual(shown(found), []);
      assert.equal(setFor(found, 'vague-source'), 'off');
    });

  it('is not one of a package.json that says nothing of it', async () => {
    for (const text of [
      '{ "name": "attribution" }',
      '{ "keywords": ["attribution"] }',
      '["attribution"',
      '"attribution"',
    ])
      assert.equal(await newsroom({ 'package.json': text }).of('a.txt'), undefined, text);
  });

  it('is the first by name where a folder has several', async () => {
    const { of } = newsroom({ 'package.json': { attribution: { rules: { 'vague-source': 'error' } } }, [RC]: OFF });
    assert.equal(setFor(await of('a.txt'), 'vague-source'), 'off');
  });
});

describe('what a configuration extends', () => {
  it('is overridden by the settings of the file itself', async () => {
    const { of } = newsroom({
      'house.json': {
        rules: { 'uncited-quote': { minimumWords: 4 }, 'vague-source': 'error' },
        exclude: ['**/old/**'],
      },
      [RC]: { extends: ['paragraph-end', './house.json'], rules: { 'uncited-quote': 'error' } },
    });
    const found = await of('a.txt');
    assert.deepEqual(shown(found), []);
    assert.equal(setFor(found, 'uncited-quote'), 'error, citationsServe: paragraph, minimumWords: 4');
    assert.equal(setFor(found, 'vague-source'), 'error');
    assert.equal(settingsFor(found!.config, 'old/a.txt', 'file:///desk/').isRead, false);
    assert.equal(settingsFor(found!.config, 'new/a.txt', 'file:///desk/').isRead, true);
  });

  it('may be a preset, whose rules there are', async () => {
    for (const [name, { rules }] of Object.entries(PRESETS)) {
      const found = await newsroom({ [RC]: { extends: name } }).of('a.txt');
      assert.deepEqual(shown(found), []);
      assert.deepEqual(found?.config.rules, rules);
      assert.deepEqual(shown(await newsroom({ [RC]: { rules } }).of('a.txt')), [], name);
    }
  });

  it('may not lead in a circle, out of the workspace, or nowhere', async () => {
    const { of } = newsroom({
      [RC]: '{\n  "extends": ["./a.json", "../secrets.json", "https://example.com/b.json", "stricter"],\n  "rules": { "vague-source": "off" }\n}',
      'a.json': { extends: `./${RC}`, rules: { 'scare-quote': 'hint' } },
    });
    const found = await of('a.txt');
    assert.deepEqual(shown(found), [
      'a.json:2 ⟦"extends"⟧ “./.attributionlintrc.json” also extends this file. Remove one of the two.',
      `${RC}:2 ⟦"../secrets.json"⟧ “../secrets.json” is outside the workspace and was not read. Copy it into the workspace.`,
      `${RC}:2 ⟦"https://example.com/b.json"⟧ There is no file or preset “https://example.com/b.json”. The presets are “recommended”, “strict”, “paragraph-end”.`,
      `${RC}:2 ⟦"stricter"⟧ There is no file or preset “stricter”. The presets are “recommended”, “strict”, “paragraph-end”.`,
    ]);
    assert.equal(setFor(found, 'vague-source'), 'off');
    assert.equal(setFor(found, 'scare-quote'), 'hint');
  });

  it('counts once, however often it is named', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, n) => [
        `${n}.json`,
        { extends: [`./${n + 1}.json`, `./${n + 2}.json`], overrides: [{ files: '**', rules: OFF.rules }] },
      ]),
    );
    const { of } = newsroom({ ...files, '60.json': {}, '61.json': {}, [RC]: { extends: './0.json' } });
    assert.equal((await of('a.txt'))?.config.overrides.length, 60);
  });
});

describe('overrides', () => {
  it('apply to the files they name, the last one first', async () => {
    const { of } = newsroom({
      [RC]: {
        rules: { 'uncited-quote': { minimumWords: 3 } },
        overrides: [
          { files: 'drafts/**', rules: { 'uncited-quote': 'hint' } },
          { files: ['**/*.md', 'wire/**'], rules: { 'uncited-quote': 'off' } },
        ],
      },
    });
    const found = await of('a.txt');
    assert.equal(setFor(found, 'uncited-quote', 'a.txt'), 'warning, citationsServe: auto, minimumWords: 3');
    assert.equal(setFor(found, 'uncited-quote', 'drafts/a.txt'), 'hint, citationsServe: auto, minimumWords: 3');
    assert.equal(setFor(found, 'uncited-quote', 'drafts/a.md'), 'off, citationsServe: auto, minimumWords: 3');
    assert.equal(setFor(found, 'uncited-quote', 'wire/a.txt'), 'off, citationsServe: auto, minimumWords: 3');
  });
});

describe('a configuration with mistakes', () => {
  it('says in which line, and what to write instead; the rest applies', async () => {
    const { of } = newsroom({
      [RC]: `{
  "$schema": "./schema.json",
  "rule": {},
  "include": "**/*.md", "baseline": "known.txt",
  "names": { "persons": ["Ana Ruiz"], "outlets": "Lantern Hill", "people": ["Summer Council"] },
  "rules": {
    "vague-sauce": "off",
    "vague-source": "loud",
    "uncited-quote": { "severity": "error", "minimumWords": 99, "colour": "red" }
  },
  "overrides": [{ "file": "x", "rules": { "scare-quote": "hint" } }, 7]
}`,
    });
    const found = await of('a.txt');
    const levels = 'one of "off", "hint", "information", "warning", "error"';
    assert.deepEqual(shown(found), [
      `${RC}:3 ⟦"rule"⟧ “rule” is not a setting. Use "extends", "rules", "include", "exclude", "bibliography", "baseline", "names", "overrides".`,
      `${RC}:4 ⟦"include"⟧ “include” must be a list of globs such as ["**/*.md"]. It was ignored.`,
      `${RC}:4 ⟦"baseline"⟧ “baseline” must be the path of a .jsonl file such as "attribution-baseline.jsonl". It was ignored.`,
      `${RC}:5 ⟦"persons"⟧ “persons” is not a list of names. Use "people", "outlets", "others".`,
      `${RC}:5 ⟦"outlets"⟧ “outlets” must be a list of names such as ["Ana Ruiz"]. It was ignored.`,
      `${RC}:7 ⟦"vague-sauce"⟧ “vague-sauce” is not a rule. Did you mean "vague-source"?`,
      `${RC}:8 ⟦"vague-source"⟧ “vague-source” must be ${levels}, or an object. The default is used.`,
      `${RC}:9 ⟦"minimumWords"⟧ “minimumWords” must be a whole number from 1 to 30. The default is used.`,
      `${RC}:9 ⟦"colour"⟧ “colour” is not an option of this rule. It was ignored.`,
      `${RC}:11 ⟦"file"⟧ “file” cannot be set in an override. Use "files" and "rules".`,
      `${RC}:11 ⟦{ "file": "x", "rules": { "scare-quote": "hint" } }⟧ Item 1 of “overrides” has no "files". Add a glob or a list of globs.`,
      `${RC}:11 ⟦7⟧ Item 2 of “overrides” must be an object such as { "files": "drafts/**", "rules": {} }. It was ignored.`,
    ]);
    assert.equal(setFor(found, 'uncited-quote'), 'error, citationsServe: auto, minimumWords: 1');
    assert.deepEqual(found?.config.names, { people: ['Summer Council'] });
  });

  it('says so at the line in YAML too', async () => {
    const { of } = newsroom({ '.attributionlintrc.yml': 'extends: strict\nrules:\n  vague-sauce: off\n' });
    assert.deepEqual(shown(await of('a.txt')), [
      '.attributionlintrc.yml:3 ⟦vague-sauce⟧ “vague-sauce” is not a rule. Did you mean "vague-source"?',
    ]);
  });

  for (const [name, text, expected] of [
    [
      RC,
      '{\n  "rules": {\n    "vague-source": "off"\n    "scare-quote": "hint"\n  }\n}',
      /:4 ⟦"scare-quote"⟧ .*comma expected/,
    ],
    [RC, '{ "rules": ', /:1 .*JSON/],
    [RC, '[]', /:1 ⟦\[\]⟧ A configuration must be an object/],
    ['.attributionlintrc.yml', 'rules:\n  - vague\n bad: [', /:3 .*YAML/],
    ['.attributionlintrc.yml', 'just words', /:1 ⟦just words⟧ A configuration must be an object/],
    [RC, '['.repeat(500_000), /JSON|cannot be read/],
    ['.attributionlintrc.yml', '['.repeat(5_000), /YAML|cannot be read/],
    [
      '.attributionlintrc.yml',
      `a: &a [x, x, x, x, x, x, x, x, x]\n${Array.from('bcdefghij', (key, at) => `${key}: &${key} [${`*${'abcdefghij'.charAt(at)}, `.repeat(9)}]`).join('\n')}\n`,
      /cannot be read/,
    ],
  ] as const)
    it(`has no settings if it breaks off: ${text.slice(0, 40).replaceAll('\n', ' ')}`, async () => {
      const found = await newsroom({ [name]: text }).of('a.txt');
      assert.match(shown(found)[0] ?? '', expected);
      assert.deepEqual(settingsFor(found!.config, 'a.txt', 'file:///desk/').settings.rules, {});
    });

  it('gives settings, whatever it contains', async () => {
    const key = fc.constantFrom(
      'extends',
      'rules',
      'include',
      'exclude',
      'overrides',
      'files',
      'vague-source',
      'uncited-quote',
      'severity',
      'minimumWords',
      '__proto__',
      'constructor',
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('strict', './a.json', 'off', 'error', '**/*.md', '[!', '{a,', null, 3, true),
        fc.string(),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(value, fc.constantFrom(RC, '.attributionlintrc.yml'), async (any, name) => {
        const found = await newsroom({ [name]: JSON.stringify(any), 'a.json': '{}' }).of('desk/a.txt');
        const { settings } = settingsFor(found!.config, 'desk/a.txt', 'file:///desk/');
        for (const rule of ruleById.values()) assert.ok(resolveRule(rule, settings).severity);
        for (const { start, end, file, message } of found!.problems)
          assert.ok(start >= 0 && start <= end && end <= file.text.length && message !== '');
      }),
      { numRuns: 500 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(RC, '.attributionlintrc.yml'),
        async (text, name) => {
          const found = await newsroom({ [name]: text }).of('a.txt');
          assert.ok(settingsFor(found!.config, 'a.txt', 'file:///desk/').isRead);
        },
      ),
      { numRuns: 500 },
    );
  });
});
