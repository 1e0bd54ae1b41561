import assert from 'node:assert/strict';
import { sharedSession } from './session';
import type { Session } from './session';
import type { Workbench } from './workbench';

const ARTICLE = 'first-article.txt';
const FIRST = 'Ana Ruiz told Radio Kestrel, “We counted every ballot twice and';

describe('an article that starts as an empty file', () => {
  let session: Session;
  let window: Workbench;

  beforeEach(async () => {
    session = await sharedSession();
    session.write(ARTICLE, '');
    window = await session.open(ARTICLE);
  });

  afterEach(async function () {
    await window.pictureOfFailure(this.currentTest!);
    await window.close();
    session.remove(ARTICLE);
  });

  it('gets its sources while it is written', async () => {
    await window.goTo(1, 1);
    await window.type(FIRST);
    await window.picture('first-half-typed', 430);
    await window.type(' found nothing.”');
    await window.notes.first().waitFor({ state: 'visible' });
    await window.picture('first-quotation', 430);
    const fixes = await window.openQuickFixes();
    assert.match(fixes[0] ?? '', /^Cite a new source as \[1\]$/, fixes.join('; '));
    await window.picture('first-fixes', 430);
    await window.takeQuickFix('Cite a new source as [1]');
    await window.row('[1] Ana Ruiz, Radio Kestrel').waitFor({ state: 'visible' });
    await window.status(/Ln 5, Col \d+ \(\d+ selected\)/).waitFor({ state: 'visible' });
    await window.picture('first-entry', 430);
    await window.type('interview, 4 May 2024');
    await window.row('[1] Ana Ruiz, Radio Kestrel interview, 4 May 2024').waitFor({ state: 'visible' });

    await window.goTo(1, FIRST.length + ' found nothing.” [1]'.length + 1);
    await window.press('Enter');
    await window.press('Enter');
    const [first = ''] = await window.complete('“The boxes were sealed when we left,” said Luka Horvat [', '2');
    assert.match(first, /new source/u);
    await window.picture('second-completion', 430);
    await window.press('Enter');
    await window.row('[2] Luka Horvat').waitFor({ state: 'visible' });
    await window.status(/Ln \d+, Col \d+ \(\d+ selected\)/).waitFor({ state: 'visible' });
    await window.picture('second-entry', 430);
  });
});
