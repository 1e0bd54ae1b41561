import assert from 'node:assert/strict';
import { ProgressLine } from '../../server/cli/progressLine';

describe('the progress line', () => {
  let written: string[];
  let time: number;
  const line = (isTTY: boolean, environment: NodeJS.ProcessEnv = {}): ProgressLine => {
    written = [];
    time = 0;
    const write = (text: string): number => written.push(text);
    return new ProgressLine({ isTTY, columns: 24, write }, environment, () => time);
  };

  it('shows on a terminal what takes long, cut to its width, and is removed', () => {
    const progress = line(true);
    progress.begin('Looking for articles');
    time = 600;
    progress.at(2, 40, 'drafts/a-name-that-is-too-long.md');
    progress.clear();
    assert.deepEqual(written, ['\r\u001b[K3/40 drafts/a-name-that', '\r\u001b[K']);
  });

  it('does not show short work, or each of many short steps', () => {
    const progress = line(true);
    for (time = 0; time < 1000; time += 10) progress.at(time / 10, 100, 'storm.md');
    progress.clear();
    assert.deepEqual(
      written.map((text) => text.slice(4)),
      ['51/100 storm.md', '61/100 storm.md', '71/100 storm.md', '81/100 storm.md', '91/100 storm.md', ''].map((text) =>
        text.slice(0, 23),
      ),
    );
  });

  it('writes nothing to a pipe, in CI or on a terminal that cannot remove a line', () => {
    for (const progress of [line(false), line(true, { CI: 'true' }), line(true, { TERM: 'dumb' })]) {
      time = 600;
      progress.at(0, 1, 'storm.md');
      progress.clear();
      assert.deepEqual(written, []);
    }
  });

  it('lets no file name steer the terminal', () => {
    const progress = line(true);
    time = 600;
    progress.at(0, 1, 'a\u001b[2Jb');
    progress.clear();
    assert.doesNotMatch(written.join('').replaceAll('\r\u001b[K', ''), /\u001b/u);
  });
});
