import assert from 'node:assert/strict';
import { sharedSession } from './session';
import type { Session } from './session';
import type { Workbench } from './workbench';

const ARTICLE = 'ferry-desk.txt';
const CHECKS = 'ferry-desk.checks.yaml';
const CONFIGURATION = '.attributionlintrc.json';
const COPY = `Rosa Quispe opened the landing stage on Monday [1].

Quispe said, “We counted life jackets before we counted pupils.”

[1] Rosa Quispe, statement, May 4
`;

describe('a finding that an editor has decided about', () => {
  let session: Session;
  let window: Workbench;

  beforeEach(async () => {
    session = await sharedSession();
    session.write(ARTICLE, COPY);
    window = await session.open(ARTICLE);
    await window.squiggles.first().waitFor({ state: 'visible' });
  });

  afterEach(async function () {
    await window.pictureOfFailure(this.currentTest!);
    await window.close();
    session.remove(ARTICLE, CHECKS, CONFIGURATION);
  });

  it('is ignored beside the copy, with a reason', async () => {
    await window.goTo(3, 30);
    const fixes = await window.openQuickFixes();
    assert.ok(
      fixes.some((title) => title.includes('Ignore all findings on this quotation')),
      fixes.join('; '),
    );
    await window.picture('ignore-fixes');
    await window.takeQuickFix('Ignore “uncited-quote” here');
    await window.asked('Why?').waitFor({ state: 'visible' });
    await window.picture('ignore-reason');
    await window.type('heard on tape');
    await window.press('Enter');
    await window.squiggles.first().waitFor({ state: 'hidden' });
    assert.equal(session.read(ARTICLE), COPY);
    await session.saved(
      CHECKS,
      /- words: "We counted life jackets before we counted pupils\."\n {2}kind: ignored\n {2}rule: uncited-quote\n {2}reason: "heard on tape"\n$/u,
    );
    await window.picture('ignore-done');
  });

  it('is no longer made once its rule is turned off for the folder', async () => {
    await window.goTo(3, 30);
    await window.openQuickFixes();
    await window.takeQuickFix('Turn off “uncited-quote” in the folder');
    await window.squiggles.first().waitFor({ state: 'hidden' });
    assert.equal(session.read(ARTICLE), COPY);
    // With what the newsroom's settings say: they no longer apply.
    await session.saved(CONFIGURATION, /"uncited-paragraph": "off"[\s\S]*"uncited-quote": "off"/u);
  });
});
