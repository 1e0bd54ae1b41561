import { join } from 'node:path';
import type { CheckedFile } from '../reports/checked';
import { readBytes } from '../workspace/reader';

/** In the package, dist/cli.js is next to docs/. */
export const PAGES = join(__dirname, '../docs/rules');

/** The page of the rule with this id, in Markdown; undefined if it is not in the package. */
export async function rulePage(id: string): Promise<string | undefined> {
  const read = await readBytes(join(PAGES, `${id}.md`));
  if (!read || 'refused' in read) return undefined;
  const page = read.bytes.toString();
  // Without the comments at its top.
  return page.slice(page.indexOf('# '));
}

/**
 * The pages of the rules that found something, in Markdown, by rule; rules without a page in the package are left out.
 */
export async function rulePages(files: readonly CheckedFile[]): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  for (const rule of new Set(files.flatMap(({ findings }) => findings.map((finding) => finding.rule)))) {
    const page = await rulePage(rule);
    if (page !== undefined) pages.set(rule, page);
  }
  return pages;
}
