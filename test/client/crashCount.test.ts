import assert from 'node:assert/strict';
import { Crashes } from '../../client/crashCount';

/** What becomes of each of some crashes, by their minutes. */
const after = (...minutes: number[]): boolean[] => {
  const crashes = new Crashes();
  return minutes.map((minute) => crashes.shouldRestart(minute * 60_000));
};

describe('a server that has crashed', () => {
  it('is started again four times, and not the fifth time within three minutes', () => {
    assert.deepEqual(after(0, 0.5, 1, 1.5, 2), [true, true, true, true, false]);
  });

  it('is started again for as long as it crashes seldom', () => {
    assert.deepEqual(after(0, 1, 2, 3, 4, 5, 6), [true, true, true, true, true, true, true]);
  });

  it('has a new chance where somebody starts it again', () => {
    assert.deepEqual(after(0, 0, 0, 0, 0, 0.1), [true, true, true, true, false, true]);
  });
});
