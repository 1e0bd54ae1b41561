import assert from 'node:assert/strict';
import { atTime, clockOf, secondsOf } from '../../server/text/timecode';

describe('a time code', () => {
  it('is read in every way people write it, and rounded down', () => {
    for (const [typed, seconds] of [
      ['12:31', 751],
      ['1:02:03', 3723],
      ['00:02:05.880', 125],
      ['0:14 – 0:17', 14],
      ['1h2m3s', 3723],
      ['12m', 720],
      ['1 min 6 sec', 66],
      ['66s', 66],
      ['66', 66],
      ['66.9', 66],
      ['in the second hour', undefined],
      ['12:31:14:07', undefined],
      ['', undefined],
    ] as const)
      assert.equal(secondsOf(typed), seconds, typed);
  });

  it('is shown as players show it', () => {
    assert.deepEqual([9, 751, 3723].map(clockOf), ['0:09', '12:31', '1:02:03']);
  });

  it('opens a recording a little before it', () => {
    for (const [address, expected] of [
      ['https://www.youtube.com/watch?v=Ab1', 'https://www.youtube.com/watch?v=Ab1&t=64'],
      ['https://www.youtube.com/watch?v=Ab1&t=1m06s#t=9', 'https://www.youtube.com/watch?v=Ab1&t=64'],
      ['https://youtu.be/Ab1?t=3', 'https://youtu.be/Ab1?t=64'],
      ['https://www.youtube.com/live/Ab1', 'https://www.youtube.com/live/Ab1?t=64'],
      ['https://www.youtube-nocookie.com/embed/Ab1?start=5', 'https://www.youtube-nocookie.com/embed/Ab1?start=64'],
      ['https://vimeo.com/123', 'https://vimeo.com/123#t=64s'],
      ['https://kestrel.example/mayor.mp3', 'https://kestrel.example/mayor.mp3#t=64'],
      ['https://kestrel.example/mayor', undefined],
      ['https://youtube.com.evil.example/watch?v=Ab1', undefined],
      ['no address', undefined],
    ] as const)
      assert.equal(atTime(address, 66), expected, address);
    assert.equal(atTime('https://youtu.be/Ab1', 1), 'https://youtu.be/Ab1?t=0');
  });
});
