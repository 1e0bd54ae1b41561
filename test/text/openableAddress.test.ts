import assert from 'node:assert/strict';
import fc from 'fast-check';
import { webAddress } from '../../server/text/openableAddress';

describe('an address that an editor may open', () => {
  it('is one of http or https', () => {
    for (const typed of [
      'command:workbench.action.quit',
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'vscode://extension/x',
      'https:kestrel.example',
      'https://',
      'https://[::1',
      'ftp://kestrel.example/',
      ' https://kestrel.example',
      'https://kestrel.example/a b',
      'https://kestrel.example\\@evil.example/',
      'https://nordwire.example@evil.example/',
      'https://kestrel.example/\u202Egnp.exe',
      'https://kestrel.example/\u0000',
      `https://kestrel.example/${'a'.repeat(1_000_000)}`,
    ])
      assert.equal(webAddress(typed), undefined, typed.slice(0, 80));
  });

  it('can end no link, and leads where it says', () => {
    for (const [typed, href, host] of [
      ['https://www.kestrel.example/a?b=1&c=2#d', 'https://www.kestrel.example/a?b=1&c=2#d', 'kestrel.example'],
      ['HTTP://Kestrel.Example:8080', 'http://kestrel.example:8080/', 'kestrel.example:8080'],
      ['https://k.example/a_(b)[c]', 'https://k.example/a_%28b%29%5Bc%5D', 'k.example'],
      ['https://k.example/?a=1&lt;b&#41;', 'https://k.example/?a=1%26lt;b%26#41;', 'k.example'],
      ['https://k.example/*x*`y`', 'https://k.example/%2Ax%2A%60y%60', 'k.example'],
      ['https://kеstrel.example/', 'https://xn--kstrel-3of.example/', 'xn--kstrel-3of.example'],
    ] as const)
      assert.deepEqual(webAddress(typed), { href, host });
  });

  it('has no character that Markdown or HTML reads as markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (path) => {
        const href = webAddress(`https://kestrel.example/${path}`)?.href;
        assert.doesNotMatch(href ?? '', /[\s"'()*<>[\\\]^`{|}]|[^\p{ASCII}]/u);
      }),
    );
  });
});
