import assert from 'node:assert/strict';
import { analyse } from '../../server/analysis/analyse';
import type { Analysis } from '../../server/analysis/analyse';
import { citationChoicesAt } from '../../server/features/completion';
import { hoverAt } from '../../server/features/hover/hover';
import type { ArticleSources } from '../../server/sources/sourceFiles';
import { manyCitations, manySources } from '../../tools/bench/sources';
import { Newsroom } from './memory';

/** Times are compared with each other: machines differ, and are busy. `npm run bench` has them in milliseconds. */
describe('two thousand sources, cited five hundred times', () => {
  const text = manyCitations(500, 2000);
  const room = new Newsroom({ 'a.bib': manySources(2000) });
  let found: ArticleSources;
  let analysis: Analysis;

  before(async () => {
    found = await room.of('a.md', text);
    analysis = analyse(text, 'markdown', undefined, found.sources);
  });

  it('are all there', () => {
    assert.equal(analysis.article.citations.length, 500);
    assert.equal(analysis.references.all.length, 2000);
  });

  it('are neither read nor resolved again at a keystroke', async () => {
    const reads = room.reads.length;
    assert.equal(await room.of('a.md', `${text} x`), found);
    assert.equal(room.reads.length, reads);
  });

  it('hardly slow the analysis: it takes less than three times as long as with twenty', async () => {
    const few = manyCitations(500, 20);
    const { sources } = await new Newsroom({ 'a.bib': manySources(20) }).of('a.md', few);
    const [ofMany, ofFew] = fastest(
      () => analyse(text, 'markdown', undefined, found.sources),
      () => analyse(few, 'markdown', undefined, sources),
    );
    assert.ok(ofMany < ofFew * 3, `${ofMany} ms with 2,000, ${ofFew} ms with 20`);
  });

  it('are hovered over in next to no time', () => {
    const at = text.lastIndexOf('[@') + 2;
    assert.match(hoverAt(analysis, at)?.plain ?? '', /Radio Guadiana/u);
    const [hover, whole] = fastest(
      () => hoverAt(analysis, at),
      () => analyse(text, 'markdown', undefined, found.sources),
    );
    assert.ok(hover < whole / 10, `${hover} ms to hover, ${whole} ms to analyse`);
  });

  it('are completed in a part of the time that the article takes to read', () => {
    const typed = analyse(`${text} [`, 'markdown', analysis, found.sources);
    assert.ok(citationChoicesAt(typed, typed.text.length).choices.length > 100);
    let count = 0;
    // What is found for one analysis is kept: each time another.
    const others = Array.from({ length: RUNS }, () => analyse(`${text} ${count++}[`, 'markdown', typed, found.sources));
    const [choose, whole] = fastest(
      () => {
        const other = others.pop()!;
        return citationChoicesAt(other, other.text.length);
      },
      () => analyse(text, 'markdown', undefined, found.sources),
    );
    assert.ok(choose < whole, `${choose} ms to complete, ${whole} ms to analyse`);
  });
});

const RUNS = 7;

/**
 * The shortest times of two things that are done in turn, in milliseconds: whatever else the machine does slows both.
 */
function fastest(one: () => unknown, other: () => unknown): [number, number] {
  const times: [number[], number[]] = [[], []];
  for (let n = 0; n < RUNS; n++)
    for (const [index, run] of [one, other].entries()) {
      const start = performance.now();
      run();
      times[index]!.push(performance.now() - start);
    }
  return [Math.min(...times[0]), Math.min(...times[1])];
}
