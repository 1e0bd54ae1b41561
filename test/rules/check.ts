import assert from 'node:assert/strict';
import type { Analysis } from '../../server/analysis/analyse';
import type { LanguageId } from '../../server/article/article';
import { withTranscripts } from '../../tools/docs/examples';
import type { OnFile } from '../../tools/docs/examples';
import { lint } from '../lint';
import { ruleById } from '../../server/rules/registry';
import type { Finding, Severity } from '../../server/linter/rule';
import type { LintConfig, RuleSetting } from '../../server/linter/resolveRule';
import { saidTwice } from './saidTwice';
import type { Edit } from '../../server/text/replacements';

const LETTERS: Readonly<Record<string, Severity>> = { E: 'error', W: 'warning', I: 'information', H: 'hint' };

/** An article with its expected findings: `⟦the words⟧W` is a warning on these words. */
interface Marked {
  readonly text: string;
  readonly findings: readonly string[];
}

function unmark(marked: string): Marked {
  const open: number[] = [];
  const spans: { start: number; end: number; severity: string }[] = [];
  let text = '';
  for (let at = 0; at < marked.length; at++) {
    const mark = marked.charAt(at);
    if (mark === '⟦') open.push(text.length);
    else if (mark === '⟧') {
      const start = open.pop();
      const severity = LETTERS[marked.charAt(++at)];
      assert.ok(
        start !== undefined && severity,
        `a mark without its partner or severity: ${marked.slice(at - 40, at)}`,
      );
      spans.push({ start, end: text.length, severity });
    } else text += mark;
  }
  return { text, findings: spans.map((span) => shown(text, span)).sort() };
}

const shown = (text: string, { start, end, severity }: { start: number; end: number; severity: string }): string =>
  `${start} ${severity}: ${text.slice(start, end)}`;

/** How an article is checked: as Markdown and with the rule's defaults, unless it says otherwise. */
export interface Setting extends OnFile {
  readonly languageId?: LanguageId;
  /** Of the rule under test. */
  readonly rule?: RuleSetting;
}

const analysed = (text: string, { languageId = 'markdown', ...onFile }: Setting): Analysis =>
  withTranscripts(text, languageId, onFile);

const configFor = (id: string, { rule }: Setting): LintConfig => {
  const isOff = ruleById.get(id)?.severity === 'off';
  const setting = rule ?? (isOff ? 'information' : undefined);
  return setting === undefined ? {} : { rules: { [id]: setting } };
};

function findingsOf(id: string, text: string, setting: Setting): readonly Finding[] {
  const analysis = analysed(text, setting);
  return lint(analysis, configFor(id, setting)).filter(({ rule }) => rule === id);
}

/** Asserts that rule `id` finds what is marked in the article, and nothing else. */
export function check(id: string, marked: string, setting: Setting = {}): void {
  const { text, findings } = unmark(marked);
  assert.deepEqual(
    findingsOf(id, text, setting)
      .map((finding) => shown(text, finding))
      .sort(),
    findings,
  );
}

/** The text with the edits made. */
export function applied(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((done, { start, end, newText }) => done.slice(0, start) + newText + done.slice(end), text);
}

const grave = (findings: readonly Finding[]): string[] =>
  findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule }) => rule)
    .sort();

/**
 * Asserts that the fix of that title, made to the first finding of rule `id`, turns `before` into `after`, and that the
 * finding is gone and no new error or warning has come.
 */
export function checkFix(id: string, title: string, before: string, after: string, setting: Setting = {}): void {
  const config = configFor(id, setting);
  const analysis = analysed(before, setting);
  const all = lint(analysis, config);
  const finding = all.find(({ rule }) => rule === id);
  assert.ok(finding, `no finding of ${id} to mend`);
  const fixes = finding.fixes();
  const fix = fixes.find((each) => each.title === title);
  assert.ok(fix, `no fix “${title}” among ${fixes.map((each) => `“${each.title}”`).join(', ')}`);
  assert.equal(applied(before, fix.edits), after);
  assertMended(id, before, after, setting, title);
}

/** Asserts that `after` has fewer findings of rule `id` than `before`, and no new error or warning. */
function assertMended(id: string, before: string, after: string, setting: Setting, title: string): void {
  const [all, again] = [before, after].map((text): readonly Finding[] =>
    lint(analysed(text, setting), configFor(id, setting)),
  ) as [readonly Finding[], readonly Finding[]];
  const count = (findings: readonly Finding[]): number => findings.filter(({ rule }) => rule === id).length;
  assert.ok(count(again) < count(all), `“${title}” leaves the finding: ${after}`);
  const left = grave(all);
  for (const rule of grave(again)) {
    const index = left.indexOf(rule);
    assert.notEqual(index, -1, `“${title}” makes a new finding of ${rule}: ${after}`);
    left.splice(index, 1);
  }
}

/** Asserts that every fix of every finding of rule `id` mends it for good, as {@link checkFix} has it. */
function checkEveryFix(id: string, marked: string, setting: Setting): void {
  const { text } = unmark(marked);
  const analysis = analysed(text, setting);
  const all = lint(analysis, configFor(id, setting));
  for (const finding of all.filter(({ rule }) => rule === id))
    for (const { title, edits } of finding.fixes()) assertMended(id, text, applied(text, edits), setting, title);
}

type Article = string | readonly [text: string, setting: Setting];
interface Mending extends Setting {
  readonly fix: string;
  readonly before: string;
  readonly after: string;
}

/** The tests of a rule, each an article under its title. */
export function describeRule(
  id: string,
  articles: {
    /** With the findings marked. */
    readonly flags: Readonly<Record<string, Article>>;
    /** Near misses: nothing is found. */
    readonly passes: Readonly<Record<string, Article>>;
    readonly fixes?: Readonly<Record<string, Mending>>;
  },
): void {
  const eachOf = (list: Readonly<Record<string, Article>>, prefix: string, isFlagged: boolean): void => {
    for (const [title, article] of Object.entries(list)) {
      const [text, setting] = typeof article === 'string' ? [article, {}] : article;
      it(`${prefix} ${title}`, () => {
        assert.equal(text.includes('⟦'), isFlagged, 'flagged articles carry marks, near misses none');
        check(id, text, setting);
      });
    }
  };
  describe(id, () => {
    eachOf(articles.flags, 'flags', true);
    eachOf(articles.passes, 'passes', false);
    for (const [title, article] of Object.entries(articles.flags)) {
      const [text, setting] = typeof article === 'string' ? [article, {}] : article;
      it(`fixes for good ${title}`, () => checkEveryFix(id, text, setting));
    }
    it('says nothing twice', () => {
      for (const article of [...Object.values(articles.flags), ...Object.values(articles.passes)]) {
        const [text, setting] = typeof article === 'string' ? [article, {}] : article;
        assert.deepEqual(saidTwice(unmark(text).text, setting.languageId ?? 'markdown'), []);
      }
    });
    for (const [title, { fix, before, after, ...setting }] of Object.entries(articles.fixes ?? {}))
      it(`fixes ${title}`, () => checkFix(id, fix, before, after, setting));
  });
}
