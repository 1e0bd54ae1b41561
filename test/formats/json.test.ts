import assert from 'node:assert/strict';
import { parse } from '../../server/formats/json';

describe('JSON', () => {
  for (const text of ['/*', '{ /*', '"', '{"a', '[1,', '{"a": "\\u00', '//', ''])
    it(`names a broken rule within the text: ${JSON.stringify(text)}`, () => {
      const { start = 0, end = 0 } = parse(text).error ?? {};
      assert.ok(0 <= start && start <= end && end <= text.length, `${start} to ${end}`);
    });

  it('has its values within the text where a comment never ends', () => {
    const text = '[1, {"id": 2 /*';
    const ends = [...parse(text).itemsOf([]).values(), parse(text).spanOf([1])].map(({ end }) => end);
    assert.ok(Math.max(...ends) <= text.length, ends.join());
  });
});
