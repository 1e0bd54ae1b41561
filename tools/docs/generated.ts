import { readFileSync, readdirSync } from 'node:fs';
import { format } from 'prettier';
import { rules } from '../../server/rules/registry';
import type { AnyRule, RuleDocs } from '../../server/linter/rule';
import { referencesPage } from '../../test/forms/page';
import { pageOf, tableOf } from './pages';
import type { DocumentedRule } from './pages';
import { configSchema, rulesSchema } from './schema';

/** The repository's root. */
export const root = new URL('../../', import.meta.url);
const START = '<!-- rules:start -->';
const END = '<!-- rules:end -->';

/** The `docs` of a rule's file. */
export async function docsOf({ id }: AnyRule): Promise<RuleDocs> {
  const { docs } = (await import(`../../server/rules/${id}`)) as { docs: RuleDocs };
  return docs;
}

/** Paths under the root and what must stand there, generated from the rules; undefined where nothing must. */
export async function generated(): Promise<ReadonlyMap<string, string | undefined>> {
  const documented: DocumentedRule[] = await Promise.all(
    rules.map(async (rule) => ({ rule, docs: await docsOf(rule) })),
  );
  const files = new Map<string, string | undefined>();
  for (const page of readdirSync(new URL('docs/rules/', root), { encoding: 'utf8' }))
    files.set(`docs/rules/${page}`, undefined);
  for (const each of documented) files.set(`docs/rules/${each.rule.id}.md`, pageOf(each));
  files.set('docs/config.schema.json', await format(json(configSchema(rules)), { parser: 'json', printWidth: 120 }));
  files.set('docs/references.md', referencesPage());
  files.set('README.md', withTable(read('README.md'), tableOf(documented)));
  const { manifest, texts } = withSettings(read('package.json'));
  files.set('package.json', manifest);
  files.set('package.nls.json', withTexts(read('package.nls.json'), texts));
  return files;
}

const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function withTable(readme: string, table: string): string {
  const [start, end] = [readme.indexOf(START), readme.indexOf(END)];
  if (start === -1 || end === -1) throw new Error(`README.md lacks ${START} and ${END}`);
  return `${readme.slice(0, start)}${START}\n\n${table}\n\n${readme.slice(end)}`;
}

interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: Record<string, Record<string, unknown>> } };
}

/** The manifest with the schema of the setting `attribution.rules`, and the texts that its keys `%rule.…%` stand for. */
function withSettings(text: string): { manifest: string; texts: Readonly<Record<string, string>> } {
  const manifest = JSON.parse(text) as Manifest;
  const { properties } = manifest.contributes.configuration;
  const { markdownDescription, order, scope, default: value } = properties['attribution.rules']!;
  const texts: Record<string, string> = {};
  const keyed = rules.map((rule) => withKeys(rule, texts));
  const own = { order, type: 'object', scope, default: value, markdownDescription };
  properties['attribution.rules'] = { ...own, ...rulesSchema(keyed, 'markdownDescription') };
  return { manifest: json(manifest), texts };
}

/** The rule with keys in the place of its texts, which are added to `texts`. */
function withKeys(rule: AnyRule, texts: Record<string, string>): AnyRule {
  const keyOf = (text: string, ...names: readonly string[]): string => {
    const key = ['rule', rule.id, ...names].join('.');
    texts[key] = text;
    return `%${key}%`;
  };
  const options = Object.entries(rule.options ?? {}).map(
    ([name, option]) => [name, { ...option, description: keyOf(option.description, name) }] as const,
  );
  return { ...rule, summary: keyOf(rule.summary), options: Object.fromEntries(options) };
}

/** The manifest's texts with those of the rules at their end. */
function withTexts(text: string, texts: Readonly<Record<string, string>>): string {
  const own = Object.entries(JSON.parse(text) as Record<string, string>).filter(([key]) => !key.startsWith('rule.'));
  return json({ ...Object.fromEntries(own), ...texts });
}
