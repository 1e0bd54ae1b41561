import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../server/article/readArticle';
import { attribute } from '../../server/attribution/attribute';
import { contains } from '../../server/text/span';
import type { Span } from '../../server/text/span';
import { anyEdit, anyText } from '../anyText';

describe('attribution of any text', () => {
  it('answers each quotation once, inside the text, with speakers that exist', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const article = readArticle(text, 'plaintext');
        const { ofQuotations, speakers, mentions, statements } = attribute(article);
        const inside = (span: Span): void =>
          assert.ok(contains({ start: 0, end: text.length }, span), 'inside the text');
        assert.deepEqual(
          ofQuotations.map(({ quotation }) => quotation),
          article.quotations,
        );
        for (const { mention, cue, speaker, confidence, evidence } of ofQuotations) {
          if (mention) inside(mention);
          if (cue) inside(cue);
          inside(evidence.sentence);
          assert.ok(speaker === undefined || speaker in speakers);
          assert.ok(confidence >= 0 && confidence <= 1);
        }
        mentions.forEach(inside);
        statements.forEach(({ sentence, mention, cue }) => [sentence, mention, cue].forEach(inside));
        for (const { name, roleSpan } of speakers) {
          assert.notEqual(name, '');
          if (roleSpan) inside(roleSpan);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is the same after an edit as from scratch', () => {
    fc.assert(
      fc.property(anyText, anyEdit, (text, edit) => {
        const before = readArticle(text, 'plaintext');
        attribute(before);
        const edited = edit(text);
        assert.deepEqual(
          attribute(readArticle(edited, 'plaintext', before)),
          attribute(readArticle(edited, 'plaintext')),
        );
      }),
      { numRuns: 200 },
    );
  });
});
