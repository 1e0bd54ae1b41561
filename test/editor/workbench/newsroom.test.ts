import assert from 'node:assert/strict';
import { placeIn } from './newsroom';
import { sharedSession } from './session';
import type { Workbench } from './workbench';

describe('the sample newsroom in the editor', () => {
  let workbench: Workbench | undefined;

  const open = async (article: string): Promise<Workbench> => (workbench = await (await sharedSession()).open(article));

  afterEach(async function () {
    await workbench?.pictureOfFailure(this.currentTest!);
    await workbench?.close();
    workbench = undefined;
  });

  it('says on a citation what a file beside the article knows of it', async () => {
    const article = 'sidecar-yaml-bakery-flour.txt';
    const window = await open(article);
    const hover = await window.hoverAt(...placeIn(article, '[2]', 3));
    for (const words of ['Giulia Ferrante', 'The price before the seed', 'Radio Crinale', 'Chiara Lodi'])
      assert.ok(hover.includes(words), `"${words}" is missing in:\n${hover}`);
    await window.picture('sidecar-hover', 430);
  });

  it('leads from a citation into the bibliography that two articles share', async () => {
    const article = 'bibliography-dam-licence.md';
    const window = await open(article);
    await window.goTo(...placeIn(article, '@mushi-survey'));
    await window.goToDefinitionAside('dam.bib');
    await window.status(`Ln ${placeIn('dam.bib', '@report{mushi-survey')[0]},`).waitFor({ state: 'visible' });
    await window.picture('bibliography-definition');
  });

  it('offers the sources after a bracket, those of the speaker first', async () => {
    const article = 'front-matter-tram-strike.md';
    const window = await open(article);
    // What is typed before the extension has started is completed by nobody.
    await window.hoverAt(...placeIn(article, '[3]', 25));
    await window.press('Escape');
    const [line, column] = placeIn(article, ' in place of ten [3].');
    await window.goTo(line, column + ' in place of ten [3].'.length - 1);
    const [first = ''] = await window.complete(' Kolářová said that she had hired four [', 'Rádio Brázda');
    assert.match(first, /Jana Kolářová/);
    await window.picture('completion');
  });

  it('has the faults of an article in the Problems panel', async () => {
    const article = 'deliberate-faults-stadium-roof.md';
    const window = await open(article);
    await window.squiggles.first().waitFor({ state: 'visible' });
    const problems = (await window.openProblems()).join('\n');
    for (const rule of ['undefined-reference', 'duplicate-source', 'uncited-quote', 'pull-quote-speaker-hidden'])
      assert.ok(problems.includes(rule), `"${rule}" is missing in:\n${problems}`);
    // The counts come after the list.
    await window.status(/^\s*1\s*5\s*2\s*$/).waitFor({ state: 'visible' });
    await window.picture('faults');
  });

  it('offers ways to mend a source that is listed twice', async () => {
    const article = 'deliberate-faults-stadium-roof.md';
    const window = await open(article);
    await window.squiggles.first().waitFor({ state: 'visible' });
    await window.goTo(...placeIn(article, '[3] "A tired roof"'));
    const offered = await window.openQuickFixes();
    assert.match(offered.join('\n'), /\[2\]/);
    await window.picture('quick-fixes', 630);
  });

  it('turns a list of sources into footnotes', async () => {
    const article = 'german-quellen-hafenkran.md';
    const window = await open(article);
    await window.goTo(...placeIn(article, '[1]'));
    const title = 'Convert [n] citations and source list to footnotes';
    assert.ok((await window.openQuickFixes()).includes(title));
    await window.picture('to-footnotes-offered', 430);
    await window.takeQuickFix(title);
    await window.row('[^1]:').waitFor({ state: 'visible' });
    await window.picture('to-footnotes', 560);
  });
});
