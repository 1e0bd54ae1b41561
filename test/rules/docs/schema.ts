import type { Option } from '../../../server/rules/options';
import { SEVERITIES } from '../../../server/rules/rule';
import type { AnyRule } from '../../../server/rules/rule';

const LEVELS = ['off', ...[...SEVERITIES].reverse()];

type Schema = Readonly<Record<string, unknown>>;

/** JSON schema of the object that sets rules by their ids, as settings and configuration files have it. */
export function rulesSchema(rules: readonly AnyRule[], describedAs: 'markdownDescription' | 'description'): Schema {
  return {
    type: 'object',
    properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule, describedAs)])),
    additionalProperties: false,
  };
}

function ruleSchema({ summary, severity, options = {} }: AnyRule, describedAs: string): Schema {
  const about = { [describedAs]: summary, default: severity };
  if (Object.keys(options).length === 0) return { ...about, enum: LEVELS };
  return {
    ...about,
    anyOf: [
      { type: 'string', enum: LEVELS },
      {
        type: 'object',
        properties: {
          severity: { type: 'string', enum: LEVELS, default: severity },
          ...Object.fromEntries(
            Object.entries(options).map(([name, option]) => [
              name,
              { ...optionSchema(option), default: option.default, [describedAs]: option.description },
            ]),
          ),
        },
        additionalProperties: false,
      },
    ],
  };
}

function optionSchema(option: Option): Schema {
  switch (option.type) {
    case 'boolean':
      return { type: 'boolean' };
    case 'integer':
      return { type: 'integer', minimum: option.minimum, maximum: option.maximum };
    case 'choice':
      return { type: 'string', enum: option.choices };
    case 'strings':
      return { type: 'array', items: { type: 'string' }, uniqueItems: true };
  }
}

/** JSON schema of a configuration file. */
export const configSchema = (rules: readonly AnyRule[]): Schema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Attribution Lint configuration',
  type: 'object',
  properties: {
    rules: { description: 'Severity and options of rules, by their ids.', ...rulesSchema(rules, 'description') },
  },
});
