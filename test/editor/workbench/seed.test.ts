import assert from 'node:assert/strict';
import { placeOf, PULL_QUOTE_LINE, PULL_QUOTE_ROW } from './seed';
import { sharedSession } from './session';
import type { Workbench } from './workbench';

describe('the seed article in the editor', () => {
  let workbench: Workbench;

  beforeEach(async () => {
    workbench = await (await sharedSession()).open();
    await workbench.squiggles.first().waitFor({ state: 'visible' });
  });

  afterEach(async function () {
    await workbench.pictureOfFailure(this.currentTest!);
    await workbench.close();
  });

  it('has a squiggle under its pull quote', async () => {
    const line = await workbench.row(PULL_QUOTE_ROW).boundingBox();
    const squiggle = await workbench.squiggles.first().boundingBox();
    assert.ok(line && squiggle);
    assert.equal(squiggle.y, line.y);
    await workbench.picture('article');
  });

  it('says on a citation what it stands for, and that this is inferred', async () => {
    assertAttribution(await workbench.hoverAt(...placeOf('[1]')));
    await workbench.picture('hover-citation');
  });

  it('says on a quotation who said it', async () => {
    assertAttribution(await workbench.hoverAt(...placeOf(`doesn't completely share`)));
    await workbench.picture('hover-quotation');
  });

  it('leads with F12 from a citation to where the speaker is introduced', async () => {
    await workbench.goTo(...placeOf('[1]'));
    await workbench.press('F12');
    await workbench.status('Ln 5,').waitFor({ state: 'visible' });
    await workbench.picture('definition');
  });

  it('is repaired by one quick fix', async () => {
    await workbench.goTo(...placeOf(`doesn't`, PULL_QUOTE_LINE));
    const offered = await workbench.openQuickFixes();
    assert.match(offered[0] ?? '', /Ian Lesser|\[1\]/);
    await workbench.picture('quick-fix-offered');
    await workbench.takeFirstQuickFix();
    await workbench.squiggles.first().waitFor({ state: 'detached' });
    await workbench.picture('quick-fix-taken');
  });

  it('explains a finding by the link beside it', async () => {
    await workbench.hoverAt(...placeOf(`doesn't`, PULL_QUOTE_LINE));
    await workbench.explainFinding('pull-quote-uncited');
    await workbench.picture('explanation');
  });

  it('has its findings in the Problems panel', async () => {
    const problems = await workbench.openProblems();
    for (const rule of ['pull-quote-uncited', 'pull-quote-speaker-hidden']) {
      assert.ok(
        problems.some(
          (problem) => problem.includes(`attribution ${rule}`) && problem.includes(`Ln ${PULL_QUOTE_LINE},`),
        ),
        `"${rule}" is missing in:\n${problems.join('\n')}`,
      );
    }
    await workbench.picture('problems');
  });

  it('has its state behind the braces of the status bar', async () => {
    assert.match(await workbench.openLanguageStatus(), /attribution/i);
    await workbench.picture('language-status');
  });
});

function assertAttribution(hover: string): void {
  for (const expected of ['Ian Lesser', 'France 24 English', 'Mark Owen', 'inferred']) {
    assert.ok(hover.includes(expected), `"${expected}" is missing in the hover:\n${hover}`);
  }
}
