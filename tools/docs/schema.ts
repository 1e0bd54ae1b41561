import type { Option } from '../../server/linter/options';
import { DEFAULT_EXCLUDE, DEFAULT_INCLUDE } from '../../server/config/globs';
import { PRESETS } from '../../server/config/presets';
import { SEVERITIES } from '../../server/linter/rule';
import type { AnyRule } from '../../server/linter/rule';

const LEVELS = ['off', ...[...SEVERITIES].reverse()];

type Schema = Readonly<Record<string, unknown>>;

/** JSON schema of the object that configures rules by their ids, for settings and configuration files. */
export function rulesSchema(rules: readonly AnyRule[], describedAs: 'markdownDescription' | 'description'): Schema {
  return {
    type: 'object',
    properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule, describedAs)])),
    additionalProperties: false,
  };
}

/** JSON schema of the object with the severity of each rule: a table of dropdowns in the settings editor. */
export function severitiesSchema(rules: readonly AnyRule[]): Schema {
  return {
    type: 'object',
    properties: Object.fromEntries(
      rules.map(({ id, summary, severity }) => [
        id,
        { type: 'string', enum: LEVELS, default: severity, description: summary },
      ]),
    ),
    additionalProperties: false,
    default: Object.fromEntries(rules.map(({ id, severity }) => [id, severity])),
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

const globs = (description: string, value?: readonly string[]): Schema => ({
  type: 'array',
  items: { type: 'string', minLength: 1 },
  description,
  ...(value && { default: value }),
});

const names = (description: string): Schema => ({
  type: 'array',
  items: { type: 'string', minLength: 1, maxLength: 100 },
  description,
});

/** JSON schema of a configuration file. */
export function configSchema(rules: readonly AnyRule[]): Schema {
  const presets = Object.entries(PRESETS).map(([name, { description }]) => ({ const: name, description }));
  const extended = {
    anyOf: [...presets, { type: 'string', description: 'The path of a configuration file, relative to this file.' }],
  };
  const ruleSettings = { $ref: '#/definitions/rules' };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Attribution Lint configuration',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      extends: {
        description:
          'Presets and configuration files to build on. Later ones override earlier ones, and this file overrides them all.',
        anyOf: [...extended.anyOf, { type: 'array', items: extended }],
      },
      rules: ruleSettings,
      include: globs(
        'The files that are checked as articles, as globs relative to this file’s folder.',
        DEFAULT_INCLUDE,
      ),
      exclude: globs('The files that are never checked, as globs relative to this file’s folder.', DEFAULT_EXCLUDE),
      bibliography: {
        description:
          'Source files that all articles share (.bib, .ris, .json or .yaml), relative to this file’s folder.',
        anyOf: [
          { type: 'string', minLength: 1 },
          { type: 'array', items: { type: 'string', minLength: 1 } },
        ],
      },
      baseline: {
        description: 'The file with the known findings, which ends in .jsonl, relative to this file’s folder.',
        type: 'string',
        pattern: '\\.jsonl$',
      },
      names: {
        description: 'Names that the text alone does not tell apart. Names in files that this one extends apply too.',
        type: 'object',
        properties: {
          people: names('People. An example is someone whose name is also a word or a place.'),
          outlets: names('Newspapers, broadcasters and other outlets.'),
          others: names('What looks like a name of a person or an outlet, but is neither.'),
        },
        additionalProperties: false,
      },
      overrides: {
        description: 'Rules for some of the articles. Later overrides win over earlier ones.',
        type: 'array',
        items: {
          type: 'object',
          properties: {
            files: {
              description: 'The files that this override applies to, as globs relative to this file’s folder.',
              anyOf: [{ type: 'string', minLength: 1 }, globs('A list of globs.')],
            },
            rules: ruleSettings,
          },
          required: ['files'],
          additionalProperties: false,
        },
      },
    },
    additionalProperties: false,
    definitions: {
      rules: { description: 'The severity and options of each rule, by its id.', ...rulesSchema(rules, 'description') },
    },
  };
}
