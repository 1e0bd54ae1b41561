import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { analyse } from '../../server/analysis/analyse';
import type { LanguageId } from '../../server/article/article';
import { lint } from '../lint';
import { accepts } from '../../server/linter/options';
import { ruleById, rules } from '../../server/rules/registry';
import { applied } from './check';
import { withTranscripts } from '../../tools/docs/examples';
import { docsOf } from '../../tools/docs/generated';
import { growthProblem } from '../../tools/fuzz/growth';

describe('every rule', () => {
  it('has an id of its own, a file and tests of that name', () => {
    assert.equal(ruleById.size, rules.length);
    for (const { id } of rules) {
      assert.match(id, /^[a-z]+(?:-[a-z]+)*$/u);
      assert.ok(existsSync(new URL(`../../server/rules/${id}.ts`, import.meta.url)), `server/rules/${id}.ts`);
      assert.ok(existsSync(new URL(`./${id}.test.ts`, import.meta.url)), `test/rules/${id}.test.ts`);
    }
  });

  for (const rule of rules)
    describe(rule.id, () => {
      it('explains itself', async () => {
        const { rationale, traps } = await docsOf(rule);
        assert.match(rule.summary, /^[A-Z“].*[.”]$/u);
        assert.ok(rationale.length > 80 && traps.length > 0);
        for (const option of Object.values(rule.options ?? {}))
          assert.ok(accepts(option, option.default) && option.description);
      });

      it('flags its bad example and passes its good one', async () => {
        const { examples, ...onFile } = await docsOf(rule);
        const config = rule.severity === 'off' ? { rules: { [rule.id]: 'information' as const } } : {};
        const found = (text: string): string[] =>
          lint(withTranscripts(text, 'markdown', onFile), config)
            .map(({ rule: id }) => id)
            .filter((id) => id === rule.id);
        assert.notDeepEqual(found(examples.bad), []);
        assert.deepEqual(found(examples.good), []);
      });
    });
});

const everything = Object.fromEntries(rules.map(({ id }) => [id, { severity: 'hint' as const }]));

/** Asserts what holds for any text: findings in order and in bounds, edits in bounds, in order, apart, and harmless. */
function assertSound(text: string, languageId: LanguageId): void {
  const analysis = analyse(text, languageId);
  const findings = lint({ ...analysis, isArticle: true }, { rules: everything });
  let last = 0;
  for (const finding of findings) {
    assert.ok(finding.start >= last && finding.end >= finding.start && finding.end <= text.length);
    assert.doesNotMatch(finding.message, /\{\d\}|undefined(?!-)|NaN/u);
    last = finding.start;
  }
  // Fixes look at the whole article: a few of each rule's will do.
  for (const { id } of rules)
    for (const finding of findings.filter(({ rule }) => rule === id).slice(0, 2))
      for (const { edits, title } of finding.fixes()) {
        assert.doesNotMatch(title, /\{\d\}|undefined(?!-)|NaN/u);
        let from = 0;
        for (const { start, end } of edits) {
          assert.ok(start >= from && end >= start && end <= text.length, title);
          from = end;
        }
        analyse(applied(text, edits), languageId);
      }
}

describe('any text', () => {
  const pieces = fc.constantFrom(
    '“', '”', '"', '‘', '’', '«', '»', '[1]', '[2]', '[^1]', '[1, 3–5]', ' said', ' Ana Ruiz', ' he', 'critics say', '. ', ', ',
    '\n', '\n\n', '\r\n', '## Sources\n', '[1] Ledger', '[^1]: note', '> ', '- ', ' — ', '…', ' the words of the harbour master',
    ' will not wait', '\ud800', '\0', '<!-- attribution-disable -->', '[attribution-disable-file]', ' 12 %', 'https://a.b/c', '(', ')',
    ' claimed', 'According to', ' told the Malmö Dispatch', '【1†a】', ' [not]', '# ', '`', '「', '」',
    ' said in an interview', '<!-- attribution-disable-next-line vague-source, x -->', '[2] Lakeside Post, https://a.b/d', 'title: "', '---\n',
  ); // prettier-ignore
  const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

  for (const languageId of ['markdown', 'plaintext'] as const)
    it(`has sound findings and fixes as ${languageId}`, () => {
      fc.assert(
        fc.property(texts, (text) => assertSound(text, languageId)),
        { numRuns: 300 },
      );
    });

  /** A text of so many units. */
  const HOSTILE: Readonly<Record<string, readonly [units: number, text: (units: number) => string]>> = {
    'quotation marks only': [50_000, (n) => '"'.repeat(n)],
    'curly marks only': [25_000, (n) => '“”'.repeat(n)],
    'one citation repeated': [16_000, (n) => '[1]'.repeat(n)],
    'quotations without end': [4_000, (n) => '“I said [1] '.repeat(n)],
    'one endless line': [1_000, (n) => 'Ana Ruiz said “it is so” and critics say no [1], '.repeat(n)],
    'one outlet again and again': [
      1_000,
      (n) => `${'Ana Ruiz told the Malmö Dispatch that it is so [1]. '.repeat(n)}\n\n## Sources\n\n[1] Lakeside Post\n`,
    ],
    'one pull quote again and again': [1_700, (n) => '“We will rebuild the harbour”\n\n'.repeat(n)],
    'ignore comments of ignore comments': [
      1_700,
      (n) =>
        '<!-- attribution-disable-line ignore-comment --> <!-- attribution-disable-next-line vague-source -->\n'.repeat(
          n,
        ),
    ],
    'ignore comments only': [1_700, (n) => '<!-- attribution-disable -->\n'.repeat(n)],
  };
  for (const [title, [units, text]] of Object.entries(HOSTILE))
    it(`is answered in a time that grows with its length, and no faster: ${title}`, async () => {
      const lintedWith = (count: number) => {
        const analysis = analyse(text(count), 'markdown');
        return () => lint({ ...analysis, isArticle: true }, { rules: everything });
      };
      assert.equal(await growthProblem(lintedWith, units / 4), undefined);
    });
});
