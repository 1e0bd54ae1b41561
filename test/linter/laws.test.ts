import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LanguageId } from '../../server/article/article';
import { rules } from '../../server/rules/registry';
import { docsOf } from '../../tools/docs/generated';
import { brokenLaws } from '../../tools/laws/laws';
import { textsIn } from '../../tools/laws/texts';
import { groups } from '../forms/registry';
import { anyText } from '../anyText';

const anyLanguage = fc.constantFrom<LanguageId>('markdown', 'plaintext');

const assertLawful = (text: string, languageId: LanguageId): void =>
  assert.deepEqual([...brokenLaws({ text, languageId })], [], text);

/** Sentences with faults that a safe fix ends, and some without. */
const SENTENCES = [
  'Ciara Byrne closed the mill [1].',
  'The dam “leaks,” Byrne said [2].',
  'Paula Ruiz said, “The lock is “broken” again” [1][2].',
  '"It rained,” Ruiz said [3].',
  '“It rained," Ruiz said.[4]',
  'It was over [2] [1].',
  'Nobody came[1].',
  '“We will not wait for another round [2]” Byrne said.',
  'According to an official [1], the plan failed. A diplomat said the minister had lied [1].',
  'Byrne told the council that the mill would open [5].',
  'It closed 【2†source】 in May [cite: 3].',
  'See https://example.com/mill?utm_source=news&page=2 for more [1](https://example.com/a?fbclid=7).',
];
const ENTRIES = [
  '[1] Byrne, statement, https://example.com/mill?utm_source=news',
  '[2]: Ledger',
  '[2] Byrne, letter, https://example.com/dam?fbclid=7',
  '[3]: https://example.com/c',
  '4. Lakeside Post, 3 May 2026',
  '[^1]: Radio Shannon',
];
const faultyArticles = fc
  .tuple(
    fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 8 }),
    fc.constantFrom(' ', '\n\n', '\n- ', '\r\n\r\n', '\n> '),
    fc.constantFrom('', '\n\n## Sources\n\n', '\n\nSources\n\n', '\n\n'),
    fc.array(fc.constantFrom(...ENTRIES), { maxLength: 5 }),
    fc.constantFrom('\n', '\n\n'),
  )
  .map(([sentences, gap, heading, entries, between]) => `${sentences.join(gap)}${heading}${entries.join(between)}\n`);

describe('the laws of fixes', function () {
  // Each article is read some fifty times.
  this.timeout(120_000);

  it('hold for every article of the repository', () => {
    const texts = textsIn(['seeds', 'test']);
    assert.ok(texts.length > 100);
    for (const { name, text, languageId } of texts) assert.deepEqual([...brokenLaws({ text, languageId })], [], name);
  });

  it('hold for every form of reference', () => {
    for (const { forms } of groups)
      for (const { article, name } of forms)
        assertLawful(article.replace('‸', ''), name?.endsWith('.txt') ? 'plaintext' : 'markdown');
  });

  it('hold for every rule’s examples', async () => {
    for (const { examples } of await Promise.all(rules.map(docsOf)))
      for (const text of Object.values(examples))
        for (const id of ['markdown', 'plaintext'] as const) assertLawful(text, id);
  });

  it('hold for articles with many faults', () => {
    fc.assert(fc.property(faultyArticles, anyLanguage, assertLawful), { numRuns: 40 });
  });

  it('hold for any text', () => {
    fc.assert(fc.property(anyText, anyLanguage, assertLawful), { numRuns: 100 });
  });
});
