import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blockQuote, bold, join, link, paragraphs, teller, text } from '../../server/features/markup';

describe('text in a hover', () => {
  it('cannot become markup', () => {
    for (const [hostile, inert] of [
      ['**bold** _x_ `code`', '\\*\\*bold\\*\\* \\_x\\_ \\`code\\`'],
      ['[a](command:evil)', '\\[a\\](command:evil)'],
      ['![x](http://e.org/t.png)', '!\\[x\\](http\\://e.org/t.png)'],
      ['<img src=x onerror=y>', '&lt;img src=x onerror=y\\>'],
      ['<a href="javascript:1">', '&lt;a href="javascript:1"\\>'],
      ['https://example.org www.example.org a@b.org', 'https\\://example.org www\\.example.org a\\@b.org'],
      ['a\n\nb\r\n# c', 'a b # c'],
      ['3. Mai', '3. Mai'],
      ['| a | b |', '\\| a \\| b \\|'],
      ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
      ['$(zap)', '\\$(zap)'],
      ['\u202Eabc\u0000', 'abc'],
    ] as const)
      assert.equal(text(hostile).markdown, inert);
  });

  it('cannot become a heading or a list where it starts a line', () => {
    for (const [hostile, inert] of [
      ['# x', '\\# x'],
      ['---', '\\---'],
      ['- x', '\\- x'],
      ['+ x', '\\+ x'],
      ['1. x', '1\\. x'],
      ['> x', '\\> x'],
    ] as const) {
      assert.equal(paragraphs([text('a'), text(hostile)]).markdown, `a\n\n${inert}`);
      assert.equal(blockQuote(text(hostile)).markdown, `> ${inert}`);
    }
  });

  it('is bounded, and never cut within a character', () => {
    const long = text('😀'.repeat(1_000_000)).markdown;
    assert.ok(long.length < 400);
    assert.doesNotMatch(long, /\p{Cs}/u);
  });

  it('reads as it is where there is no Markdown', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (plain) => {
        assert.equal(bold(text(plain)).plain, plain.replace(/[\s\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim());
      }),
    );
  });
});

describe('a link in a hover', () => {
  it('shows its words, and only these', () => {
    const found = link(text('[k](x)'), 'https://k.example/a)(b');
    assert.equal(found.markdown, '[\\[k\\](x)](https://k.example/a%29%28b)');
    assert.equal(found.plain, '[k](x) (https://k.example/a%29%28b)');
  });

  it('is none where the address leads out of the web', () => {
    for (const address of ['command:x', 'javascript:x', 'data:text/html,x', 'file:///x', 'https://a@b.example'])
      assert.equal(link(text('here'), address).markdown, 'here');
  });
});

describe('a message in a hover', () => {
  const words = { template: '{0} by {1}', args: [2, bold(text('*'))] };

  it('has safe parts in its places', () => {
    assert.deepEqual(teller({})(words), { markdown: '2 by **\\***', plain: '2 by *' });
  });

  it('is in the language of its translation', () => {
    assert.equal(teller({ '{0} by {1}': '{0} von {1}' })(words).plain, '2 von *');
    assert.equal(join([text('a'), text('b')], ' · ').plain, 'a · b');
  });
});
