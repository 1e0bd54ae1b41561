import { readdirSync } from 'node:fs';
import { format } from 'prettier';

/** The repository's root. */
export const root = new URL('../../', import.meta.url);

/** The format of generated code. */
export const STYLE = { printWidth: 120, singleQuote: true } as const;

const FOLDER = 'server/rules/';
export const REGISTRY = `${FOLDER}registry.ts`;

/**
 * The text of the registry, from the rules' files in the order of their names. It imports no rules, so that it can be
 * written first.
 */
export async function registry(): Promise<string> {
  const ids = readdirSync(new URL(FOLDER, root))
    .filter((file) => file.endsWith('.ts') && `${FOLDER}${file}` !== REGISTRY)
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
  const text = `// Generated from the files of this folder by \`npm run docs\`.
import type { AnyRule } from '../linter/rule';
${ids.map((id) => `import { ${constantOf(id)} } from './${id}';`).join('\n')}

/** All rules, in the order of their ids. */
export const rules: readonly AnyRule[] = [${ids.map(constantOf).join(', ')}];

export const ruleById: ReadonlyMap<string, AnyRule> = new Map(rules.map((rule) => [rule.id, rule]));
`;
  return format(text, { parser: 'typescript', ...STYLE });
}

/** The name of the rule's constant in its file: `uncitedQuote` for `uncited-quote`. */
export const constantOf = (id: string): string => id.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
