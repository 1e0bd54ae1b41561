import type { AnyRule } from '../../server/linter/rule';
import { rulesSchema, severitiesSchema } from '../docs/schema';

/** What VS Code reads about an extension: `package.json` as people write it, and the texts for its `%keys%`. */
export interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, object>> } };
}

/** Texts of a manifest by the keys that replace them. */
export type Texts = Readonly<Record<string, string>>;

/** The English texts that the generated settings need, by key. The German ones are in package.nls.de.json. */
export function ruleTexts(rules: readonly AnyRule[]): Texts {
  return Object.fromEntries(
    rules.flatMap(({ id, summary, options = {} }) => [
      [keyOf(id), summary],
      ...Object.entries(options).map(([name, { description }]) => [keyOf(id, name), description]),
    ]),
  ) as Texts;
}

/**
 * The manifest with one entry per rule in the schemas of `attribution.rules` and `attribution.severity`. People write
 * only what is in package.json.
 */
export function withRules(manifest: Manifest, rules: readonly AnyRule[]): Manifest {
  const { contributes } = manifest;
  const { properties } = contributes.configuration;
  const keyed = rules.map((rule) => ({
    ...rule,
    summary: `%${keyOf(rule.id)}%`,
    options: Object.fromEntries(
      Object.entries(rule.options ?? {}).map(([name, option]) => [
        name,
        { ...option, description: `%${keyOf(rule.id, name)}%` },
      ]),
    ),
  }));
  const setting = { ...properties['attribution.rules'], ...rulesSchema(keyed, 'markdownDescription') };
  const severities = { ...properties['attribution.severity'], ...severitiesSchema(keyed) };
  const own = { 'attribution.rules': setting, 'attribution.severity': severities };
  return {
    ...manifest,
    contributes: {
      ...contributes,
      configuration: { ...contributes.configuration, properties: { ...properties, ...own } },
    },
  };
}

const keyOf = (...names: readonly string[]): string => ['rule', ...names].join('.');
