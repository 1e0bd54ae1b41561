import assert from 'node:assert/strict';
import fc from 'fast-check';
import { atWords } from '../../server/features/textFragment';

const PAGE = 'https://kestrel.example/mayor';

describe('a link to the words of a quotation', () => {
  for (const [what, quoted, directive] of [
    ['has a short one whole', 'We will rebuild the bridge', 'We%20will%20rebuild%20the%20bridge'],
    ['leaves the marks at its ends out', 'We will rebuild it,', 'We%20will%20rebuild%20it'],
    [
      'has the first and the last plain words of one with marks in it',
      'We will rebuild the old bridge, and nobody in Velm will pay for it twice',
      'We%20will%20rebuild%20the%20old,will%20pay%20for%20it%20twice',
    ],
    ['passes over what is spelt in several ways', 'It’s the mayor’s word that counts', 'word%20that%20counts'],
    [
      'takes what the writer left as it was',
      '[The mayor] will rebuild the bridge … soon',
      'will%20rebuild%20the%20bridge',
    ],
    ['takes no word of which a bracket is a part', '[T]he bridge will stand the[ir] test', 'bridge%20will%20stand'],
    ['encodes letters', 'Wir bauen die Brücke', 'Wir%20bauen%20die%20Br%C3%BCcke'],
    ['reads scripts without spaces', '我们将重建这座桥梁', encodeURIComponent('我们将重建这座桥梁')],
  ] as const)
    it(what, () => assert.equal(atWords(PAGE, quoted), `${PAGE}#:~:text=${directive}`));

  it('has both ends of a long one', () => {
    const long = Array.from({ length: 100 }, (_, index) => `word${index}`).join(' ');
    assert.equal(
      atWords(PAGE, long),
      `${PAGE}#:~:text=word0%20word1%20word2%20word3%20word4,word95%20word96%20word97%20word98%20word99`,
    );
  });

  it('is missing where a few words might be anywhere', () => {
    for (const few of ['to be', 'well-known', '“”', '', '[the mayor] … […]'])
      assert.equal(atWords(PAGE, few), undefined);
  });

  it('keeps the page’s own fragment, and no other words', () => {
    assert.equal(atWords(`${PAGE}#part`, 'a b c'), `${PAGE}#part:~:text=a%20b%20c`);
    assert.equal(atWords(`${PAGE}#:~:text=other`, 'a b c'), `${PAGE}#:~:text=a%20b%20c`);
  });

  it('has nothing in its directive that means something there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (quoted) => {
        const [, directive] = atWords(PAGE, `${quoted} one two three`)?.split('#:~:text=') ?? [];
        assert.match(directive ?? '', /^[\w%.!~*'()]+(?:,[\w%.!~*'()]+)?$/u);
      }),
    );
  });
});
