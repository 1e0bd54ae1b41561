import assert from 'node:assert/strict';
import { contributes } from '../../package.json';
import nls from '../../package.nls.json';
import { DEFAULT_EXCLUDE, DEFAULT_INCLUDE } from '../../server/config/globs';
import { SEVERITIES } from '../../server/linter/rule';

const { properties } = contributes.configuration;

describe('the settings that VS Code shows', () => {
  it('have the defaults that the server and the command line have', () => {
    assert.deepEqual(properties['attribution.include'].default, DEFAULT_INCLUDE);
    assert.deepEqual(properties['attribution.exclude'].default, DEFAULT_EXCLUDE);
  });

  it('offer every severity for a rule, alone and with options', () => {
    const expected = ['off', ...[...SEVERITIES].reverse()];
    const { 'over-citation': withOptions, 'no-reference-list': alone } = properties['attribution.rules'].properties;
    assert.deepEqual(alone.enum, expected);
    assert.deepEqual(withOptions.anyOf[0]?.enum, expected);
    assert.deepEqual(withOptions.anyOf[1]?.properties?.severity.enum, expected);
  });

  it('are each explained', () => {
    const texts: Readonly<Record<string, string>> = nls;
    for (const [name, { markdownDescription }] of Object.entries(properties))
      assert.ok((texts[markdownDescription.slice(1, -1)] ?? '').length > 20, name);
  });
});
