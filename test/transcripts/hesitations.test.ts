import assert from 'node:assert/strict';
import { readTranscript } from '../../server/transcripts/readTranscript';
import { held } from './prove';

const SPOKEN = `Rosa Quispe: We live in a time of great change — in our schools, in our harbours, and on the ferries.

Mark Osei: And the money?

Rosa Quispe: So I asked, I asked the ministry for a new engine. We have — we had written to them in March. The, um, the engine was old.
I say that everything you know about ferries, you know, you learn in a storm. It's, y'know just a ferry, and the sea is wh-what it is.

Mark Osei: He told me "never again".

Rosa Quispe: That is what they say on every pier of the islands. Uh, four hundred thousand people cross the lake a year.
`;

/** The state, and each change as `weight: words of the transcript`. */
async function check(quotation: string, ...expected: readonly string[]): Promise<void> {
  const { state, changes } = held(quotation, await readTranscript('file:///a.txt', SPOKEN, { extent: 'whole' }));
  assert.deepEqual([state, ...changes.map(({ weight, words }) => `${weight}: ${words}`)], expected, quotation);
}

describe('hesitations in a transcript', () => {
  it('are left out in a tidy quotation: said twice, begun again, set apart', async () => {
    await check('So I asked the ministry for a new engine', 'tidied', 'tidy: I asked');
    await check('We had written to them in March', 'verbatim');
    await check('for a new engine, we had written to them in March', 'tidied', 'tidy: We have');
    await check('The engine was old', 'verbatim');
    await check('to them in March: the engine was old', 'tidied', 'tidy: The');
    await check('about ferries you learn in a storm', 'tidied', 'tidy: you know');
    await check('It’s just a ferry, and the sea is what it is', 'tidied', "tidy: y'know", 'tidy: wh');
  });

  it('are so as a whole only', async () => {
    await check('So I asked, I the ministry for a new engine', 'differs', 'word: asked');
    await check('about ferries, you, you learn in a storm', 'differs', 'word: know');
  });

  it('do not include words before a dash that end a thought', async () => {
    await check('We live in a time of great — in our schools, in our harbours', 'differs', 'word: change');
    await check('I say that everything about ferries, you know, you learn in a storm', 'differs', 'word: you know');
  });

  it('are not reported next to an ellipsis or a bracket', async () => {
    await check('for a new engine … The … engine was old', 'verbatim');
  });

  it('belong to the place where the quotation has them', async () => {
    const transcript = await readTranscript('file:///a.txt', SPOKEN, { extent: 'whole' });
    const { places } = held('Uh, 4 hundred thousand people cross the lake', transcript);
    const { start, end } = places[0]!.span;
    assert.equal(SPOKEN.slice(start, end), 'Uh, four hundred thousand people cross the lake');
  });
});

describe('a transcript with quotation marks', () => {
  it('gives the words after a closing mark to their speaker', async () => {
    const transcript = await readTranscript('file:///a.txt', SPOKEN, { extent: 'whole' });
    assert.equal(held('That is what they say on every pier', transcript).speaker, 'same');
    assert.equal(held('That is what they say on every pier', transcript, { speaker: 'Mark Osei' }).speaker, 'other');
    assert.equal(held('never again, that is what', transcript, { speaker: 'Rosa Quispe' }).speaker, 'unlabelled');
  });
});

describe('a short quotation with a bracket', () => {
  it('is found by two words in a row, among many that begin alike', async () => {
    const text = `${'I don’t know what it was. I don’t see a boat. '.repeat(90)}I don’t need a plan. ${'I don’t know.'.repeat(90)}`;
    const transcript = await readTranscript('file:///a.txt', text, { extent: 'whole' });
    assert.equal(held('I don’t [want] a plan', transcript).state, 'verbatim');
  });
});
