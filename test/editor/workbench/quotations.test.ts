import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEEDS } from '../../../tools/host/paths';
import { placeIn } from './newsroom';
import { sharedSession } from './session';
import type { Session } from './session';
import type { Workbench } from './workbench';

const SAMPLE = 'transcript-weather-station';
const VIEW = '.sidebar .pane-header';

/** Everything here is done with the keyboard alone. */
describe('the quotations of an article, in their view', () => {
  let session: Session;
  let window: Workbench;
  let name: string;
  let count = 0;

  /** Each test has an article of its own: unsaved edits outlive a window. */
  const open = async (): Promise<void> => {
    session = await sharedSession();
    name = `station-${++count}`;
    for (const ending of ['txt', 'vtt'])
      session.write(`${name}.${ending}`, readFileSync(join(SEEDS, `${SAMPLE}.${ending}`), 'utf8'));
    window = await session.open(`${name}.txt`);
    await window.squiggles.first().waitFor({ state: 'visible' });
    await window.run('Focus on Quotations View', VIEW, 'Quotations');
    await window.viewRow('Words differ').waitFor({ state: 'visible' });
  };
  const close = async (): Promise<void> => {
    await window.close();
    session.remove(...['txt', 'vtt', 'checks.yaml'].map((ending) => `${name}.${ending}`));
  };

  before('who signs is asked once', async () => {
    await open();
    await window.press('Home');
    // Not any input: the palette may still be closing.
    await window.pressUntil(['Space'], window.asked('Your name or initials'));
    await window.type('JM');
    await window.press('Enter');
    await window.checkedBox.waitFor({ state: 'visible' });
    await close();
  });
  beforeEach(open);

  afterEach(async function () {
    await window.pictureOfFailure(this.currentTest!);
    await close();
  });

  const checks = (): string => session.read(`${name}.checks.yaml`);

  it('are read aloud, one sentence each, with a box to check', async () => {
    const tree = await window.sidebar.ariaSnapshot();
    await window.picture('view-order');
    assert.match(
      tree,
      /treeitem "Tomas Ekelund, “A sensor tells you what it measures\. It does not tell you that the storm is coming from the wrong side”: The words differ, 0:28; \[1\]; Not signed off"/u,
    );
    assert.match(tree, /checkbox "Sign off: Tomas Ekelund, “A sensor tells you what it…”"/u);
    assert.match(tree, /treeitem "\[1\] Tomas Ekelund, interview, Kanal Nord \(.*\), cited 7 times"/u);
    for (const action of ['Hide Signed-Off Quotations', 'Group Quotations', 'Sign Off on All Verbatim Quotations…'])
      assert.ok(tree.includes(`button "${action}"`), action);
  });

  it('are signed, taken back with Ctrl+Z, and shown in the article', async () => {
    await window.press('Home');
    await window.press('Space');
    await window.viewRow(/Word for word/u).waitFor({ state: 'visible' });
    await window.checkedBox.waitFor({ state: 'visible' });
    await window.picture('view-signed');
    await session.saved(`${name}.checks.yaml`, /I miss being the first person[^\n]*\n {2}kind: signed\n {2}by: "JM"/u);
    await window.press('Control+Z');
    await window.checkedBox.waitFor({ state: 'detached' });
    await window.press('ArrowDown');
    await window.press('Enter');
    await window.status(`Ln ${placeIn(`${SAMPLE}.txt`, 'A sensor tells')[0]},`).waitFor({ state: 'visible' });
  });

  it('keep their sign-off through twenty edits around them, and lose it at the next', async () => {
    await window.press('Home');
    await window.press('ArrowDown');
    await window.press('Space');
    await window.checkedBox.waitFor({ state: 'visible' });
    await session.saved(`${name}.checks.yaml`, /kind: signed/u);
    const signed = checks();
    await window.press('Control+1');
    await window.goTo(...placeIn(`${SAMPLE}.txt`, 'The weather station'));
    for (let edit = 1; edit <= 10; edit++) await window.type(`${edit} `);
    await window.goTo(16, 1);
    for (let edit = 1; edit <= 10; edit++) await window.type(`Line ${edit}.\n`);
    await window.viewRow('Words differ').waitFor({ state: 'visible' });
    assert.ok(await window.checkedBox.isVisible());
    assert.equal(checks(), signed);
    await window.goTo(...placeIn(`${SAMPLE}.txt`, 'measures'));
    await window.type('not ');
    await window.viewRow('Changed since sign-off').waitFor({ state: 'visible' });
    await window.checkedBox.waitFor({ state: 'detached' });
    await window.picture('view-stale');
    await window.run('Focus on Quotations View', VIEW, 'Quotations');
    await window.pressUntil(['Home', 'ArrowDown', 'Space'], window.asked('has changed since it was signed off'));
    await window.tab('Now').waitFor({ state: 'visible' });
    await window.picture('view-sign-again');
    await window.press('Enter');
    await window.checkedBox.waitFor({ state: 'visible' });
  });

  it('are signed together only where they are word for word', async () => {
    await window.run('Sign Off on All Verbatim', '.monaco-dialog-box', 'as JM');
    await window.picture('view-sign-all');
    assert.match((await window.dialog.allInnerTexts()).join(), /Sign off on 3 quotations as JM\?/u);
    await window.press('Enter');
    await window.checkedBox.waitFor({ state: 'visible' });
    await session.saved(`${name}.checks.yaml`, /(?:kind: signed[^]*){3}/u);
    assert.equal(checks().match(/kind: signed/gu)?.length, 3);
    await window.run('Hide Signed-Off', VIEW, 'Quotations');
    await window.viewRow('Word for word').waitFor({ state: 'detached' });
    await window.picture('view-open');
  });

  it('are grouped, and lead from one use of a source to the next', async () => {
    await window.run('Group by Status', '.sidebar .monaco-list-row', 'Speaker differs');
    await window.picture('view-state');
    await window.run('Group by Source', '.sidebar .monaco-list-row', '[1] Tomas Ekelund');
    await window.run('Group by Speaker', '.sidebar .monaco-list-row', 'Word for word');
    await window.picture('view-speaker');
    await window.press('Control+1');
    await window.goTo(...placeIn(`${SAMPLE}.txt`, 'I miss being'));
    for (const words of ['[1].', 'instruments: "A', 'He recalled'])
      await window.run('Go to Next Use', '.statusbar-item', `Ln ${placeIn(`${SAMPLE}.txt`, words, 5)[0]},`);
    await window.run('Go to Previous Use', '.statusbar-item', `Ln ${placeIn(`${SAMPLE}.txt`, 'instruments: "A')[0]},`);
    await window.run('No Groups', VIEW, 'Quotations');
    await window.run('Focus on Sources View', VIEW, 'Sources');
    await window.pressUntil(['Home', 'ArrowRight'], window.viewRow('The last observer'));
    await window.press('End');
    await window.press('Enter');
    await window.status(`Ln ${placeIn(`${SAMPLE}.txt`, 'If somebody can')[0]},`).waitFor({ state: 'visible' });
    await window.picture('view-sources');
  });
});
