import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Diary } from './diary';
import { placeInText } from './newsroom';
import { PICTURES, sharedSession } from './session';
import type { Session } from './session';
import type { Workbench } from './workbench';

const NAME = 'evening-ferry';
const ARTICLE = `${NAME}.txt`;
const CHECKS = `${NAME}.checks.yaml`;

const HEADLINE = 'Storholm keeps its evening ferry: "You cannot swim home"';
const LEDE =
  'LINDVIK, May 6 - The evening ferry to Storholm will run until the end of the year, the town council decided on ' +
  'Tuesday after two months of protests by island families.';
const MEETING =
  'Council leader Marit Solheim defended the delay at a meeting with residents. "We had to find the money before we ' +
  'could make the promise," she said.';
const INTERVIEW = `Interviewer: How many children are we talking about?

Ana Ruiz: We counted every child who takes that boat, and there are forty-one of them. To the council it was a luxury.

Interviewer: And you told them so?

Ana Ruiz: I wrote to them seven times, and they answered once. You cannot swim home at the age of six.
`;

/** Each test goes on where the one before it ended, as the reporter does. */
describe('the first ten minutes of a new reporter', () => {
  let session: Session;
  let window: Workbench;
  let diary: Diary;

  before(async () => {
    session = await sharedSession();
    session.forgetSetting('attribution.checker');
    session.write(ARTICLE, '');
    window = await session.open(ARTICLE);
    diary = new Diary('ten-minutes', window, session.witness, ARTICLE);
  });

  afterEach(async function () {
    await window.pictureOfFailure(this.currentTest!);
  });

  after(async () => {
    await window.close();
    session.remove(ARTICLE, CHECKS, `${NAME}.1.transcript.txt`, `${ARTICLE}.sheet.html`);
  });

  const paragraph = async (text: string): Promise<void> => {
    await window.press('Enter');
    await window.press('Enter');
    await window.type(text);
  };
  /** Types over the draft of an entry, and goes back to the end of the paragraph that holds `text`. */
  const fillIn = async (entry: string, text: string): Promise<void> => {
    await window.type(entry);
    await session.saved(ARTICLE, new RegExp(entry, 'u'));
    await backTo(text);
  };
  const backTo = async (text: string): Promise<void> => {
    const copy = session.read(ARTICLE);
    const [line] = placeInText(copy, text)!;
    await window.goTo(line, copy.split('\n')[line - 1]!.length + 1);
  };
  const draftShown = (): Promise<void> =>
    window.status(/Ln \d+, Col \d+ \(\d+ selected\)/).waitFor({ state: 'visible' });

  it('opens with an empty file, and with peace until a sentence with a quotation is finished', async () => {
    await window.goTo(1, 1);
    await diary.step('Opened an empty article.', []);
    await window.type(HEADLINE);
    await paragraph(LEDE);
    await diary.pause('Typed the headline, the dateline and the first paragraph.', []);
    await paragraph('"We counted every child who takes that boat, and there are');
    await diary.pause('Stopped to think in the middle of the first quotation.', []);
    await window.type(` forty-one of them," Ana Ruiz, who runs the island's only school, told Radio Kestrel.`);
    await diary.step('Finished the sentence.', ['information claim-without-any-citation "We counted ']);
  });

  it('brings the first source by a quick fix', async () => {
    const fixes = await window.openQuickFixes();
    assert.equal(fixes[0], 'Cite a new source as [1]', fixes.join('; '));
    await diary.step('Pressed Ctrl+. there.', ['information claim-without-any-citation "We counted ']);
    await window.takeQuickFix('Cite a new source as [1]');
    await draftShown();
    await diary.step('Chose “Cite a new source as [1]”.', []);
    await fillIn('interview, 6 May 2026', 'We counted');
    await diary.step('Typed the date over the draft, and went back to the end of the paragraph.', []);
    await window.type(' She said that to the council it was "a luxury."');
    await diary.step('Typed a partial quotation, and forgot to cite it.', ['hint uncited-quote "a luxury."']);
    const [first] = await window.openQuickFixes();
    assert.match(first!, /^Insert \[1\]/u);
    await window.takeFirstQuickFix();
    await diary.step('Pressed Ctrl+. and Enter, for the first fix.', []);
    await window.press('End');
  });

  it('brings the second one after a bracket', async () => {
    await paragraph('');
    const [known = ''] = await window.complete('"I wrote to them nine times, and they answered once," she said [', '1');
    assert.match(known, /Ana Ruiz/u);
    await diary.pause('Typed the next quotation and “[”, and looked at what is offered.', []);
    await window.press('Enter');
    await window.type('.');
    await paragraph(
      'Luka Horvat, the harbour master of Lindvik, said in a statement that the ferry had never been empty.',
    );
    const quoted = ' "On a Friday in March we left eleven people standing on the quay," Horvat said [';
    const [offered = ''] = await window.complete(quoted, '2');
    assert.match(offered, /new source/u);
    await diary.pause('Took [1], typed on to the second speaker, and typed “[” again.', []);
    await window.press('Enter');
    await draftShown();
    await diary.step('Took the new source [2].', []);
    await fillIn('4 May 2026', 'eleven people');
    await window.type('.');
    await paragraph('"They were patient about it. I was not," he added.');
    await diary.step('Filled it in, went back, and typed another quotation of the same speaker.', [
      'warning uncited-quote "They were p',
    ]);
    const [insert] = await window.openQuickFixes();
    assert.match(insert!, /^Insert \[2\]/u);
    await window.takeFirstQuickFix();
    await diary.step('Pressed Ctrl+. and Enter, for the first fix.', []);
  });

  it('brings the third one from the palette', async () => {
    await window.press('End');
    await paragraph(MEETING);
    await diary.step('Typed a quotation of a third speaker.', ['warning uncited-quote "We had to f']);
    await window.run('Attribution Lint: Cite a New', '.statusbar-item', 'selected)');
    await diary.step('Ran “Cite a New Source” from the palette.', []);
    for (const key of ['Backspace', 'Backspace']) await window.press(key);
    await fillIn(', public meeting in Lindvik, 5 May 2026', 'make the promise');
    await paragraph('"I will not tell you that it is enough. It is what we have until the autumn.');
    await diary.pause('Filled it in, went back, and typed the first paragraph of a quotation of two.', []);
    await paragraph('"After that, you will have to ask us again," Solheim said [3].');
    await diary.pause('Typed its second paragraph, with [3].', []);
  });

  it('finds what is not cited yet', async () => {
    await paragraph(
      'Ruiz said she would thank the council all the same. "You cannot swim home at the age of six," she said.',
    );
    await diary.step('Came back to the first speaker, without a citation.', [
      'information missing-citation-attribution Ruiz said sh',
      'warning uncited-quote "You cannot ',
    ]);
    await session.saved(ARTICLE, /age of six/u);
    await window.goTo(...placeInText(session.read(ARTICLE), 'cannot swim home at')!);
    const [insert] = await window.openQuickFixes();
    assert.match(insert!, /^Insert \[1\]/u);
    await window.takeFirstQuickFix();
    await diary.step('Pressed Ctrl+. on the quotation and Enter, for the first fix.', []);
    await backTo('LINDVIK');
    await paragraph('"You cannot swim home at the age of six"');
    await window.press('Enter');
    await window.type('Ana Ruiz, teacher');
    await diary.pause('Set these words as a pull quote below the first paragraph.', [
      'warning pull-quote-uncited "You cannot ',
    ]);
  });

  it('is told of a word that the transcript does not have, and mends it', async () => {
    const pull = 'warning pull-quote-uncited "You cannot ';
    await window.copy(INTERVIEW);
    await window.run('Attribution Lint: Paste', '.quick-input-widget', 'Which source');
    await diary.step('Copied the transcript of the interview, and ran “Paste Transcript…”.', [pull]);
    await window.quickPick('[1]').click();
    const differs = [pull, 'warning quote-differs-from-source nine'];
    await diary.step('Chose [1].', differs);
    const nine = placeInText(session.read(ARTICLE), 'nine times')!;
    assert.match(await window.hoverAt(...nine), /The transcript has “seven”, but the article has “nine”/u);
    await diary.step('Went to the squiggle, and pressed Ctrl+K Ctrl+I for its hover.', differs);
    await window.press('Escape');
    await window.run('Attribution Lint: Compare', '.tab.active', '↔');
    await window.changed('seven').waitFor({ state: 'visible' });
    await diary.step('Ran “Compare with Source”.', differs);
    await window.pressUntil(['Control+PageUp'], window.row('told Radio Kestrel'));
    await window.goTo(...nine);
    await window.openQuickFixes();
    await diary.step('Went back to the article, and pressed Ctrl+. on the word.', differs);
    await window.takeQuickFix('Use the transcript’s wording');
    await diary.step('Chose “Use the transcript’s wording”.', [pull]);
    await window.goTo(...placeInText(session.read(ARTICLE), 'cannot swim home at')!);
    await window.openQuickFixes();
    await diary.step('Went to the pull quote, and pressed Ctrl+.', [pull]);
    await window.takeFirstQuickFix();
    await diary.step('Took the first fix, “Add [1], the citation in the article”.', []);
  });

  it('signs every quotation with the keyboard, and hands in the sheet', async () => {
    await session.saved(ARTICLE, /seven times/u);
    await window.run('Focus on Quotations View', '.sidebar .pane-header', 'Quotations');
    await window.viewRow('Word for word').waitFor({ state: 'visible' });
    await diary.step('Ran “Focus on Quotations View”.', []);
    await window.run('Sign Off on All Verbatim', '.quick-input-widget', 'Your name or initials');
    await diary.step('Ran “Sign Off on All Verbatim Quotations…”, which asks who signs.', []);
    await window.type('JM');
    await window.press('Enter');
    await window.dialog.waitFor({ state: 'visible' });
    await diary.step('Typed initials, and read what is to be signed.', []);
    await window.press('Enter');
    await window.checkedBox.waitFor({ state: 'visible' });
    await diary.step('Pressed Enter.', []);
    await window.run('Focus on Quotations View', '.sidebar .pane-header', 'Quotations');
    await signRest();
    await diary.step('Called the speakers, then checked the other boxes with the arrow keys and Space.', []);
    await window.run('Show Fact-Check Sheet', '.tab.active', 'Fact-Check Sheet');
    await window.sheet.waitFor({ state: 'visible' });
    await diary.step('Ran “Show Fact-Check Sheet”.', []);
    await window.run('Copy Fact-Check Sheet', '.statusbar-item', 'copied');
    await session.commandLine('sheet', ARTICLE, '--out', '.', '--require', 'signed');
    await window.press('Control+Shift+E');
    await window.explorer(`${ARTICLE}.sheet.html`).waitFor({ state: 'visible' });
    await diary.step('Copied the sheet, and ran “attribution-lint sheet --out . --require signed” on the article.', []);
    writeFileSync(join(PICTURES, ARTICLE), session.read(ARTICLE));
    assert.deepEqual(diary.fleeting, []);
  });

  /** Checks the boxes that are not checked yet, from the first row to the last. */
  const signRest = async (): Promise<void> => {
    await window.press('Home');
    for (const isChecked of await boxes()) {
      const signed = signatures();
      if (!isChecked) {
        await window.press('Space');
        while (signatures() === signed) await setTimeout(50);
      }
      await window.press('ArrowDown');
    }
    while ((await boxes()).includes(false)) await setTimeout(50);
  };
  /** Whether each box in the view is checked. */
  const boxes = async (): Promise<boolean[]> =>
    ((await window.sidebar.ariaSnapshot()).match(/checkbox "Sign off: .*/gu) ?? []).map((box) =>
      box.includes('[checked]'),
    );
  const signatures = (): number => session.read(CHECKS).match(/kind: signed/gu)?.length ?? 0;
});
