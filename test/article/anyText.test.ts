import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../server/article/readArticle';
import type { Article, LanguageId } from '../../server/article/article';
import { contains } from '../../server/text/span';
import { anyEdit, anyText } from '../anyText';

const languages: readonly LanguageId[] = ['markdown', 'plaintext'];

function checkSpans({ text, blocks, quotations, citations, strayMarks }: Article): void {
  const whole = { start: 0, end: text.length };
  let last = 0;
  for (const block of blocks) {
    assert.ok(block.start >= last && block.start < block.end && block.end <= text.length, 'blocks are in order');
    last = block.end;
    assert.equal(block.content.text, text.slice(block.start, block.end));
    for (const span of [...block.content.masked, ...block.content.sentences, ...block.content.leaked])
      assert.ok(contains({ start: 0, end: block.content.text.length }, span), 'inside the block');
  }
  for (const span of [...quotations, ...citations, ...strayMarks])
    assert.ok(span.start < span.end && contains(whole, span), 'inside the text');
  for (const { keys, keySpans, sources, ...citation } of citations) {
    assert.ok(keys.length > 0 && keys.every((key) => key !== ''), 'every citation has a key');
    for (const span of keySpans ?? []) assert.ok(contains(citation, span), 'keys inside their citation');
    if (keySpans) assert.equal(keySpans.length, keys.length);
    if (sources) assert.equal(sources.length, keys.length);
  }
  for (const { content, parts, start, end } of quotations) {
    assert.ok(contains({ start, end }, content));
    for (const part of parts) assert.ok(contains({ start, end }, part));
  }
}

describe('any text', () => {
  it('is read without a throw, with every span inside it', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...languages), (text, languageId) =>
        checkSpans(readArticle(text, languageId)),
      ),
      { numRuns: 500 },
    );
  });

  it('reads the same after an edit as from scratch', () => {
    fc.assert(
      fc.property(anyText, anyEdit, fc.constantFrom(...languages), (text, edit, languageId) => {
        const edited = edit(text);
        const incremental = readArticle(edited, languageId, readArticle(text, languageId));
        assert.deepEqual(incremental, readArticle(edited, languageId));
      }),
      { numRuns: 300 },
    );
  });
});
