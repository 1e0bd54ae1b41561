import assert from 'node:assert/strict';
import { fromBase64, toBase64 } from '../../server/text/bytesAsText';

describe('base64', () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 31) % 256);

  it('is what Node writes, however long', () => assert.equal(toBase64(bytes), Buffer.from(bytes).toString('base64')));
  it('gives the bytes back', () => assert.deepEqual(fromBase64(toBase64(bytes)), bytes));
  it('writes nothing for nothing', () => assert.equal(toBase64(new Uint8Array()), ''));
});
