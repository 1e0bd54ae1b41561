import { readdirSync } from 'node:fs';
import { format } from 'prettier';
import { rules } from '../../server/rules/registry';
import type { AnyRule, RuleDocs } from '../../server/linter/rule';
import { referencesPage } from '../../test/forms/page';
import { apiTypes } from './apiTypes';
import { pageOf, rulesPage } from './pages';
import { REGISTRY, registry, root, STYLE } from './registryFile';
import type { DocumentedRule } from './pages';
import { configSchema } from './schema';

/** The `docs` of a rule's file. */
export async function docsOf({ id }: AnyRule): Promise<RuleDocs> {
  const { docs } = (await import(`../../server/rules/${id}`)) as { docs: RuleDocs };
  return docs;
}

/**
 * Paths under the root with the text that is generated for them from the rules; undefined for a file that should not
 * exist.
 */
export async function generated(): Promise<ReadonlyMap<string, string | undefined>> {
  const documented: DocumentedRule[] = await Promise.all(
    rules.map(async (rule) => ({ rule, docs: await docsOf(rule) })),
  );
  const files = new Map<string, string | undefined>();
  for (const page of readdirSync(new URL('docs/rules/', root), { encoding: 'utf8' }))
    files.set(`docs/rules/${page}`, undefined);
  for (const each of documented) files.set(`docs/rules/${each.rule.id}.md`, pageOf(each));
  files.set('docs/config.schema.json', await format(json(configSchema(rules)), { parser: 'json', ...STYLE }));
  files.set('docs/api.d.ts', await format(apiTypes(), { parser: 'typescript', ...STYLE }));
  files.set('docs/references.md', referencesPage());
  files.set('docs/rules.md', rulesPage(documented));
  files.set(REGISTRY, await registry());
  return files;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
