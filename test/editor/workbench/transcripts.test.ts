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
    await window.pictureOfFailure(this.currentTest!);
    await window.close();
  });

  it('shows behind each quotation whether the transcript has it, and the words in the hover', async () => {
    for (const hint of ['✓ 0:08', '≠ 0:28', '✓ 0:38', '✗ 0:48 Silvia Bergdahl', '✗', '✓ 0:55'])
      await window.row(hint.replaceAll(' ', '\u00a0')).waitFor({ state: 'visible' });
    for (const [words, expected] of [
      ['but I miss being', /✓ Word for word in the transcript · 0:08–0:16 · speaker label: Tomas Ekelund/],
      ['the station becomes', /✗ The transcript names Silvia Bergdahl as the speaker · 0:48–0:55/],
      ['The ministry never', /✗ Not found in the \d+ words of transcript-weather-station\.vtt/],
      ['storm is coming', /The transcript has “snow”, but the article has “storm”/],
    ] as const) {
      const hover = await window.hoverAt(...placeIn(ARTICLE, words));
      assert.match(hover, expected);
      await window.picture(`proof-${words.replaceAll(' ', '-')}`, 640);
      await window.press('Escape');
    }
  });

  it('leads with F12 from a quotation to the exact words, and back', async () => {
    await window.goTo(...placeIn(ARTICLE, 'Twice we closed'));
    await window.press('F12');
    await window.status(`Ln ${placeIn(TRANSCRIPT, 'Twice we closed')[0]},`).waitFor({ state: 'visible' });
    await window.picture('proof-definition');
    await window.goTo(...placeIn(TRANSCRIPT, 'snow is coming'));
    await window.goToOnlyReference(ARTICLE);
    await window.status(`Ln ${placeIn(ARTICLE, 'A sensor tells you')[0]},`).waitFor({ state: 'visible' });
    await window.picture('proof-reference');
  });

  it('has what differs in the Problems panel', async () => {
    const problems = (await window.openProblems()).join('\n');
    for (const rule of ['quote-differs-from-source', 'quote-by-another-speaker', 'quote-not-in-source'])
      assert.ok(problems.includes(rule), `"${rule}" is missing in:\n${problems}`);
    await window.picture('proof-problems');
  });

  it('shows a quotation beside the words of the transcript', async () => {
    await window.goTo(...placeIn(ARTICLE, 'A sensor tells you'));
    await window.run('Attribution Lint: Compare', '.tab.active', '0:28 ↔');
    await window.changed('snow').waitFor({ state: 'visible' });
    await window.changed('storm').waitFor({ state: 'visible' });
    await window.picture('proof-compare', 400);
  });

  it('quotes the words of the transcript by a quick fix', async () => {
    await window.goTo(...placeIn(ARTICLE, 'the station becomes'));
    await window.openQuickFixes();
    await window.picture('proof-fixes-speaker', 560);
    await window.press('Escape');
    await window.goTo(...placeIn(ARTICLE, 'A sensor tells you'));
    await window.openQuickFixes();
    await window.takeQuickFix('Use the transcript’s wording');
    await window.row('✓\u00a00:28').waitFor({ state: 'visible' });
    await window.picture('proof-fixed', 560);
  });

  it('asks for the file of a transcript, and for its source', async function () {
    // It has failed once on a busy machine, for a reason that is not known: no file came after Enter.
    this.retries(2);
    await window.run('Attribution Lint: Attach', '.quick-input-widget', 'Attach Transcript');
    // The list shows only its first files; what is typed before they are there goes elsewhere.
    await window.quickPick('dam.bib').waitFor({ state: 'visible' });
    await window.type(TRANSCRIPT);
    await window.press('Enter');
    await window.quickPick('All citations').waitFor({ state: 'visible' });
    await window.picture('proof-attach', 400);
    await window.press('Enter');
    await window.explorer('transcript-weather-station.1.').waitFor({ state: 'visible' });
    // The test before this one has changed the quotation at 0:28.
    await window.row('✓\u00a00:38').waitFor({ state: 'visible' });
    await window.picture('proof-attached');
  });
});
