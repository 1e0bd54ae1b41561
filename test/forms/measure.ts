import { analyse } from '../../server/analysis/analyse';
import type { Analysis } from '../../server/analysis/analyse';
import { definitionAt } from '../../server/features/definition';
import { hoverAt } from '../../server/features/hover/hover';
import { lint } from '../lint';
import type { Finding } from '../../server/linter/rule';
import { SourceFiles } from '../../server/sources/sourceFiles';
import { applied } from '../rules/check';
import { isAsked } from './form';
import type { Ability, Form } from './form';

const FOLDER = 'file:///newsroom/';
/** What a reporter adds, and forgets to cite. */
const UNCITED = '\n\n“Nobody will pay twice for the same bridge, and nobody should,” Almeida said.\n\n';

/**
 * What went otherwise than it should, by ability: nothing of those that work. Abilities that are not asked for are left
 * out.
 */
export async function failuresOf(form: Form): Promise<ReadonlyMap<Ability, string | undefined>> {
  const found = new Map<Ability, string | undefined>();
  const analysis = await read(form, form.article);
  found.set('recognized', recognition(form, analysis));
  if (isAsked(form, 'hover')) found.set('hover', hover(form, analysis));
  if (isAsked(form, 'go-to')) found.set('go-to', goTo(form, analysis));
  if (isAsked(form, 'fix')) found.set('fix', await mending(form));
  return found;
}

/** The article with its files, without the mark of the cursor. */
async function read({ name = 'article.md', files = {}, bibliography = [] }: Form, article: string): Promise<Analysis> {
  const text = article.replace('‸', '');
  const languageId = name.endsWith('.md') ? 'markdown' : 'plaintext';
  const readWithin = (uri: string) => {
    const found = files[uri.slice(FOLDER.length)];
    return Promise.resolve(found === undefined ? undefined : { text: found });
  };
  const shared = bibliography.map((file) => FOLDER + file);
  const { sources } = await new SourceFiles({ readWithin }).of(
    { uri: FOLDER + name, text, languageId },
    FOLDER,
    shared,
  );
  return analyse(text, languageId, undefined, sources);
}

const cursorOf = ({ article }: Form): number => article.indexOf('‸');

function recognition({ keys = ['1', '2'], tier }: Form, { article, references }: Analysis): string | undefined {
  const found = article.citations.flatMap((citation) => citation.keys);
  if (found.join(' ') !== keys.join(' ')) return `cites ${JSON.stringify(found)}`;
  const at = references.byKey.get(keys.at(-1) ?? '')?.tier;
  return tier === undefined || at === tier ? undefined : `the source is found in ${at}, not ${tier}`;
}

function hover(form: Form, analysis: Analysis): string | undefined {
  const said = hoverAt(analysis, cursorOf(form), {})?.plain ?? 'nothing';
  const missing = (form.hover ?? ['Two summers', 'Nordwire']).filter((words) => !said.includes(words));
  // Of the two sources of most articles here, the first is another one.
  if (said.includes('Bridge to close')) return `the hover shows another source: ${said}`;
  return missing.length === 0 ? undefined : `the hover lacks ${missing.join(', ')}: ${said}`;
}

function goTo(form: Form, analysis: Analysis): string | undefined {
  const target = definitionAt(analysis, cursorOf(form))?.targets[0];
  const file = target?.uri?.slice(FOLDER.length);
  const text = file === undefined ? analysis.text : (form.files?.[file] ?? '');
  const there = target ? text.slice(target.span.start, target.span.end) : 'nowhere';
  const said = file === undefined ? there : `${file}: ${there}`;
  return said.startsWith(form.target ?? '[2] Ada Obi') ? undefined : `leads to ${said}`;
}

/** A fix of the finding must remove it, and bring no other. */
async function mending(form: Form): Promise<string | undefined> {
  const { rule, article } = { rule: 'uncited-quote', article: withUncitedQuote(form.article), ...form.mends };
  const before = await read(form, article);
  const findings = lint(before);
  const finding = findings.find((each) => each.rule === rule);
  if (!finding) return `${rule} is not found, but ${JSON.stringify(findings.map((each) => each.rule))}`;
  const fixes = finding.fixes().filter((fix) => !fix.ignores);
  if (fixes.length === 0) return `${rule} has no fix`;
  for (const { edits } of fixes) {
    const text = applied(before.text, edits);
    if (isBetter(findings, lint(await read(form, text)), rule)) return undefined;
  }
  return `no fix of ${rule} mends it: ${JSON.stringify(fixes.map(({ title }) => title))}`;
}

function withUncitedQuote(article: string): string {
  const end = article.indexOf('\n\n', article.indexOf('‸'));
  return end === -1 ? article + UNCITED : article.slice(0, end) + UNCITED + article.slice(end + 2);
}

function isBetter(before: readonly Finding[], after: readonly Finding[], mended: string): boolean {
  const count = (findings: readonly Finding[], rule: string): number =>
    findings.filter((each) => each.rule === rule).length;
  const rules = new Set(after.map(({ rule }) => rule));
  rules.delete(mended);
  return (
    count(after, mended) < count(before, mended) &&
    [...rules].every((rule) => count(after, rule) <= count(before, rule))
  );
}
