import assert from 'node:assert/strict';
import manifest from '../../package.json';
import nls from '../../package.nls.json';
import { DEFAULT_EXCLUDE, DEFAULT_INCLUDE } from '../../server/config/globs';
import { SEVERITIES } from '../../server/linter/rule';
import { rules } from '../../server/rules/registry';
import { withRules } from '../../tools/package/manifest';

const { properties } = manifest.contributes.configuration;

interface RuleSchema {
  readonly enum?: readonly string[];
  readonly anyOf?: readonly {
    readonly enum?: readonly string[];
    readonly properties?: Readonly<Record<string, RuleSchema>>;
  }[];
}

describe('the settings that VS Code shows', () => {
  it('have the defaults that the server and the command line have', () => {
    assert.deepEqual(properties['attribution.include'].default, DEFAULT_INCLUDE);
    assert.deepEqual(properties['attribution.exclude'].default, DEFAULT_EXCLUDE);
  });

  it('offer every severity for a rule, alone and with options', () => {
    const expected = ['off', ...[...SEVERITIES].reverse()];
    const { properties: all } = withRules(manifest, rules).contributes.configuration;
    const setting = all['attribution.rules'] as unknown as {
      properties: Readonly<Record<string, RuleSchema | undefined>>;
    };
    const { 'over-citation': withOptions, 'no-reference-list': alone } = setting.properties;
    assert.deepEqual(alone?.enum, expected);
    assert.deepEqual(withOptions?.anyOf?.[0]?.enum, expected);
    assert.deepEqual(withOptions.anyOf[1]?.properties?.['severity']?.enum, expected);
  });

  it('have a table of severities, in which a rule can be nothing else', () => {
    const { properties: all } = withRules(manifest, rules).contributes.configuration;
    const { properties: table, ...setting } = all['attribution.severity'] as {
      readonly properties: Readonly<
        Record<string, RuleSchema & { readonly type: string; readonly description: string }>
      >;
      readonly additionalProperties: boolean;
      readonly default: Readonly<Record<string, string>>;
    };
    assert.equal(setting.additionalProperties, false);
    assert.deepEqual(
      Object.keys(table),
      rules.map(({ id }) => id),
    );
    assert.deepEqual(setting.default, Object.fromEntries(rules.map(({ id, severity }) => [id, severity])));
    for (const { type, enum: levels, description } of Object.values(table))
      assert.ok(type === 'string' && levels?.length === 5 && description.startsWith('%rule.'));
  });

  it('are each explained', () => {
    const texts: Readonly<Record<string, string>> = nls;
    for (const [name, { markdownDescription }] of Object.entries(properties))
      assert.ok((texts[markdownDescription.slice(1, -1)] ?? '').length > 20, name);
  });
});
