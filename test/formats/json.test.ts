import assert from 'node:assert/strict';
import { parse } from '../../server/formats/json';

describe('JSON', () => {
  for (const text of ['/*', '{ /*', '"', '{"a', '[1,', '{"a": "\\u00', '//', ''])
    it(`names a broken rule within the text: ${JSON.stringify(text)}`, () => {
      const { start = 0, end = 0 } = parse(text).error ?? {};
      assert.ok(0 <= start && start <= end && end <= text.length, `${start} to ${end}`);
    });
});
