import assert from 'node:assert/strict';
import { placeIn } from './newsroom';
import { sharedSession } from './session';
import type { Workbench } from './workbench';

const ARTICLE = 'transcript-weather-station.txt';
const TRANSCRIPT = 'transcript-weather-station.vtt';

describe('an article with its transcript, in the editor', () => {
  let window: Workbench;

  beforeEach(async () => {
    window = await (await sharedSession()).open(ARTICLE);
    await window.squiggles.first().waitFor({ state: 'visible' });
  });

  afterEach(async function () {
    const { state, title } = this.currentTest!;
    if (state === 'failed') await window.picture(`failed-${title.replace(/\W+/g, '-')}`);
    await window.close();
  });

  it('shows behind each quotation whether the transcript has it', async () => {
    for (const hint of ['✓ 0:09', '≠ 0:28', '✗ 0:49', '✗']) await window.row(hint).waitFor({ state: 'visible' });
    await window.picture('proof-hints');
  });

  for (const [state, words, expected] of [
    ['verbatim', 'but I miss being', /Word for word/],
    ['differs', 'A sensor tells you', /snow/],
    ['verbatim-with-head', 'Twice we closed', /Word for word/],
    ['other-speaker', 'the station becomes', /Silvia Bergdahl/],
    ['absent', 'The ministry never', /Not found/],
  ] as const)
    it(`says in the hover of a quotation what the transcript has: ${state}`, async () => {
      const hover = await window.hoverAt(...placeIn(ARTICLE, words));
      assert.match(hover, expected);
      await window.picture(`proof-hover-${state}`);
    });

  it('leads with F12 from a quotation to the exact words, and back to the article', async () => {
    await window.goTo(...placeIn(ARTICLE, 'Twice we closed'));
    await window.press('F12');
    await window.status('selected').waitFor({ state: 'visible' });
    await window.picture('proof-definition');
    await window.goTo(...placeIn(TRANSCRIPT, 'snow is coming'));
    await window.press('Shift+F12');
    await window.picture('proof-references');
  });

  it('has what differs in the Problems panel', async () => {
    const problems = (await window.openProblems()).join('\n');
    for (const rule of ['quote-differs-from-source', 'quote-by-another-speaker', 'quote-not-in-source'])
      assert.ok(problems.includes(rule), `"${rule}" is missing in:\n${problems}`);
    await window.picture('proof-problems');
  });

  it('shows a quotation beside the words of the transcript', async () => {
    await window.goTo(...placeIn(ARTICLE, 'A sensor tells you'));
    await window.run('Attribution Lint: Compare');
    await window.picture('proof-compare');
  });

  it('offers quick fixes', async () => {
    await window.goTo(...placeIn(ARTICLE, 'A sensor tells you'));
    await window.openQuickFixes();
    await window.picture('proof-fixes');
  });

  it('attaches a transcript', async () => {
    await window.run('Attribution Lint: Attach');
    await window.picture('proof-attach');
  });
});
