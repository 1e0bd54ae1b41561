import assert from 'node:assert/strict';
import type { Config } from '../../server/config/config';
import { named } from '../../server/config/nameList';
import { apply } from '../../server/text/replacements';
import { newsroom } from './memory';

const TOP = 'file:///newsroom/';

describe('saying what a name is', () => {
  const says = async (
    files: Readonly<Record<string, string>>,
    defaults: Config = { rules: {}, overrides: [] },
  ): Promise<readonly [string, string] | undefined> => {
    const change = await named('Lantern Hill', 'outlets', `${TOP}news/a.txt`, {
      place: { top: TOP, boundary: TOP, base: TOP },
      found: await newsroom(files).of('news/a.txt'),
      defaults: () => Promise.resolve(defaults),
    });
    return change && [change.uri.replace(TOP, ''), apply(change.text, change.edits)];
  };

  for (const [name, before, after] of [
    ['.attributionlintrc.json', '{}', '{\n  "names": {\n    "outlets": [\n      "Lantern Hill"\n    ]\n  }\n}'],
    [
      '.attributionlintrc.jsonc',
      '{\n  "names": {\n    "outlets": [\n      "Nordwire" // the agency\n    ]\n  }\n}\n',
      '{\n  "names": {\n    "outlets": [\n      "Nordwire", // the agency\n      "Lantern Hill"\n    ]\n  }\n}\n',
    ],
    ['package.json', '{ "attribution": { "names": { "outlets": [] } } }', undefined],
    [
      '.attributionlintrc.yaml',
      'extends: strict # agreed\n',
      'extends: strict # agreed\nnames:\n  outlets: ["Lantern Hill"]\n',
    ],
    [
      '.attributionlintrc.yaml',
      'names:\n  outlets: [Nordwire] # agencies\n',
      'names:\n  outlets: [Nordwire, "Lantern Hill"] # agencies\n',
    ],
    ['.attributionlintrc.yaml', 'names:\n  outlets: []\n', 'names:\n  outlets: ["Lantern Hill"]\n'],
    [
      '.attributionlintrc.yaml',
      'names:\n  outlets:\n    # agencies\n    - Nordwire # in Oslo\n  people: [ Ana Ruiz ]\n',
      'names:\n  outlets:\n    # agencies\n    - Nordwire # in Oslo\n    - "Lantern Hill"\n  people: [ Ana Ruiz ]\n',
    ],
    [
      '.attributionlintrc.yml',
      'names:\n  outlets:\n  - Nordwire',
      'names:\n  outlets:\n  - Nordwire\n  - "Lantern Hill"\n',
    ],
  ] as const)
    it(`is written into ${JSON.stringify(before)}`, async () => {
      const said = await says({ [name]: before });
      if (after !== undefined) assert.deepEqual(said, [name, after]);
      else assert.match(said![1], /"outlets": \[\s*"Lantern Hill"\s*\]/u);
    });

  it('starts a file that says what the editor’s settings said', async () => {
    const [name, text] = (await says({}, { rules: { 'scare-quote': 'off' }, overrides: [], exclude: ['old/**'] }))!;
    assert.equal(name, '.attributionlintrc.json');
    assert.deepEqual(JSON.parse(text), {
      rules: { 'scare-quote': 'off' },
      exclude: ['old/**'],
      names: { outlets: ['Lantern Hill'] },
    });
    assert.deepEqual(JSON.parse((await says({}))![1]), { names: { outlets: ['Lantern Hill'] } });
  });

  it('is left to a person where the file has errors, or already says something of the name', async () => {
    assert.equal(await says({ '.attributionlintrc.json': '{ "name": {} }' }), undefined);
    assert.equal(
      await says({ '.attributionlintrc.json': '{ "names": { "people": ["the lantern hill"] } }' }),
      undefined,
    );
  });
});
