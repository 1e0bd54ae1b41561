import assert from 'node:assert/strict';
import { readAnnotation } from '../../tools/gold/annotation';

const article = 'Mrs Ito said it rained. “We walk,” Ada Ito said. “We walk,” said the guide.';
const read = (annotation: string) => readAnnotation('rain', 'plaintext', article, annotation);

describe('An annotation', () => {
  it('finds its words, and says what they are', () => {
    const { quotations } = read('“We walk,” #1 | Ada Ito | Ada Ito | said< | - | 1, 2');
    assert.equal(quotations.length, 1);
    const { start, end, speakerMention, speakerKind, cue, citations } = quotations[0]!;
    assert.equal(article.slice(start, end), '“We walk,”');
    assert.deepEqual(speakerMention?.text, 'Ada Ito');
    assert.equal(speakerKind, 'named');
    assert.deepEqual(cue, { start: 8, end: 12, text: 'said' });
    assert.deepEqual(citations, ['1', '2']);
  });

  const refused = (annotation: string, complaint: RegExp) =>
    it(`is refused: ${annotation}`, () => assert.throws(() => read(annotation), complaint));
  refused('“We run,” | Ada Ito', /rain\.gold:1: not in the article/);
  refused('“We walk,” | Ada Ito', /stands 2 times/);
  refused('“We walk,” #3 | Ada Ito', /stands only 2 times/);
  refused('“We walk,” #2 | Bo Ito', /not in the article: Bo Ito/);
  refused('“We walk,” #2 | - | the guide | said', /stands 3 times in the paragraph/);
  refused('“We walk,” #2 | - | the guide<', /not found: the guide</);
  refused('“We walk,” #2', /no speaker/);
});
