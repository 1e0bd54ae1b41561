import assert from 'node:assert/strict';
import { turnedOff } from '../../server/config/turnOff';
import type { Config } from '../../server/config/config';
import { DEFAULT_INCLUDE } from '../../server/config/globs';
import { apply } from '../../server/text/replacements';
import { newsroom } from './memory';

const TOP = 'file:///newsroom/';
const EMPTY: Config = { rules: {}, overrides: [] };

describe('turning a rule off', () => {
  /** The name and the text of the file that then says so. */
  const off = async (
    files: Readonly<Record<string, string>>,
    article = 'news/a.txt',
    defaults: Config = EMPTY,
    base: string | undefined = TOP,
  ): Promise<readonly [string, string] | undefined> => {
    const change = await turnedOff('scare-quote', TOP + article, {
      place: { top: TOP, boundary: TOP, base },
      found: await newsroom(files).of(article),
      defaults: () => Promise.resolve(defaults),
    });
    return change && [change.uri.replace(TOP, ''), apply(change.text, change.edits)];
  };
  /** The text of a configuration file before and after. */
  const changes = async (name: string, before: string, after: string | undefined): Promise<void> =>
    assert.deepEqual(await off({ [name]: before }), after === undefined ? undefined : [name, after]);

  it('leaves comments and layout in JSON as they are', () =>
    changes(
      '.attributionlintrc.jsonc',
      '{\n\t// as the desk agreed\n\t"rules": {\n\t\t"uncited-quote": "error",   // loud\n\t},\n}\n',
      '{\n\t// as the desk agreed\n\t"rules": {\n\t\t"uncited-quote": "error",   // loud\n\t\t"scare-quote": "off",\n\t},\n}\n',
    ));

  it('keeps a comment on its line, whether or not a comma is there', () =>
    changes(
      '.attributionlintrc.json',
      '{\r\n  "extends": "strict" /* agreed */\r\n}\r\n',
      '{\r\n  "extends": "strict", /* agreed */\r\n  "rules": {"scare-quote":"off"}\r\n}\r\n',
    ));

  it('leaves comments and layout in YAML as they are', () =>
    changes(
      '.attributionlintrc.yaml',
      'extends:   strict # agreed\n\nrules:\n    # first\n    uncited-quote:   error # loud\n\nexclude: [ old/** ]\n',
      'extends:   strict # agreed\n\nrules:\n    # first\n    uncited-quote:   error # loud\n    scare-quote: "off"\n\nexclude: [ old/** ]\n',
    ));

  for (const [before, after] of [
    ['', 'rules:\n  scare-quote: "off"\n'],
    ['# none yet', '# none yet\nrules:\n  scare-quote: "off"\n'],
    ['rules: # none yet\n', 'rules: # none yet\n  scare-quote: "off"\n'],
    ['extends: strict', 'extends: strict\nrules:\n  scare-quote: "off"\n'],
    ['rules: {}\n', 'rules: { scare-quote: "off" }\n'],
    ['{ extends: strict }\n', '{ extends: strict, rules: { scare-quote: "off" } }\n'],
    ['rules:\r\n  scare-quote: hint # why\r\n', 'rules:\r\n  scare-quote: "off" # why\r\n'],
  ] as const)
    it(`is written into ${JSON.stringify(before)}`, () => changes('.attributionlintrc.yml', before, after));

  it('keeps the options', async () => {
    await changes(
      'package.json',
      '{ "name": "desk", "attribution": { "rules": { "scare-quote": { "severity": "hint" } } } }',
      '{ "name": "desk", "attribution": { "rules": { "scare-quote": { "severity": "off" } } } }',
    );
    await changes(
      '.attributionlintrc.yaml',
      'rules:\n  scare-quote:\n    severity: hint\n',
      'rules:\n  scare-quote:\n    severity: "off"\n',
    );
  });

  it('holds against an override for the article, and leaves the others', () =>
    changes(
      '.attributionlintrc.yaml',
      'overrides:\n  - files: news/**\n    rules: { scare-quote: hint }\n  - files: late/**\n    rules: { scare-quote: error }\n',
      'overrides:\n  - files: news/**\n    rules: { scare-quote: "off" }\n  - files: late/**\n    rules: { scare-quote: error }\nrules:\n  scare-quote: "off"\n',
    ));

  it('does not touch a file with errors', async () => {
    await changes('.attributionlintrc.json', '{ "rules": { "scare-quot": "hint" } }', undefined);
    await changes('.attributionlintrc.yaml', 'rules: [\n', undefined);
  });

  it('does not touch a file where it would not do', async () => {
    const files = {
      '.attributionlintrc.json': '{ "extends": "base.yaml" }',
      'base.yaml': 'overrides:\n- files: news/**\n  rules: { scare-quote: hint }\n',
    };
    assert.equal(await off(files), undefined);
    assert.ok(await off(files, 'late/a.txt'));
    await changes('.attributionlintrc.yaml', 'rules: &all\n  uncited-quote: error\n  ? scare-quote\n', undefined);
  });

  it('starts a file for the open folder that says what the editor’s settings said', async () => {
    assert.deepEqual(await off({}, 'news/late/a.txt'), [
      '.attributionlintrc.json',
      '{\n  "rules": {\n    "scare-quote": "off"\n  }\n}\n',
    ]);
    const defaults: Config = {
      rules: { 'uncited-quote': { severity: 'error', minimumWords: 4 } },
      exclude: ['old/**'],
      bibliography: ['desk.bib'],
      overrides: [],
    };
    const sent: Config = {
      rules: { 'vague-source': { severity: 'hint' } },
      include: DEFAULT_INCLUDE,
      bibliography: [],
      overrides: [],
    };
    assert.deepEqual(JSON.parse((await off({}, 'news/a.txt', sent))![1]), {
      rules: { 'vague-source': 'hint', 'scare-quote': 'off' },
    });
    const [, text] = (await off({}, 'news/a.txt', defaults))!;
    assert.deepEqual(JSON.parse(text), {
      rules: { 'uncited-quote': { severity: 'error', minimumWords: 4 }, 'scare-quote': 'off' },
      exclude: ['old/**'],
      bibliography: ['desk.bib'],
    });
  });

  it('starts a file beside an article outside the open folders', async () => {
    const elsewhere = 'file:///elsewhere/';
    const [name] = (await off({}, 'news/a.txt', EMPTY, elsewhere))!;
    assert.equal(name, 'news/.attributionlintrc.json');
    assert.equal(await off({}, 'news/a.txt', { ...EMPTY, exclude: ['old/**'] }, elsewhere), undefined);
  });
});
