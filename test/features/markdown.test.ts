import assert from 'node:assert/strict';
import fc from 'fast-check';
import { md, text, toPlainText } from '../../server/features/markdown';

describe('text in a hover', () => {
  it('cannot become markup', () => {
    for (const [hostile, inert] of [
      ['**bold** _x_ `code`', '\\*\\*bold\\*\\* \\_x\\_ \\`code\\`'],
      ['[a](command:evil)', '\\[a\\](command:evil)'],
      ['![x](http://e.org/t.png)', '!\\[x\\](http\\://e.org/t.png)'],
      ['<img src=x onerror=y>', '&lt;img src=x onerror=y\\>'],
      ['<a href="javascript:1">', '&lt;a href="javascript:1"\\>'],
      ['https://example.org www.example.org a@b.org', 'https\\://example.org www\\.example.org a\\@b.org'],
      ['# not a heading', '\\# not a heading'],
      ['---', '\\---'],
      ['1. not a list', '1\\. not a list'],
      ['a\n\nb\r\n# c', 'a b # c'],
      ['| a | b |', '\\| a \\| b \\|'],
      ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
      ['$(zap)', '\\$(zap)'],
      ['\u202Eabc\u0000', 'abc'],
    ] as const)
      assert.equal(text(hostile).markdown, inert);
  });

  it('is bounded, and never cut within a character', () => {
    const long = text('😀'.repeat(1_000_000)).markdown;
    assert.ok(long.length < 400);
    assert.doesNotMatch(long, /\p{Cs}/u);
  });

  it('reads as it is where there is no Markdown', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (plain) => {
        const shown = toPlainText(md`**${text(plain)}**`.markdown);
        assert.equal(shown, plain.replace(/[\s\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim());
      }),
    );
  });
});
