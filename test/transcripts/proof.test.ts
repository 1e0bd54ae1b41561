import assert from 'node:assert/strict';
import { readTranscript } from '../../server/transcripts/readTranscript';
import { mark, marked } from '../marked';
import { held, INTERVIEW, interview } from './prove';

/** The state, and each change as `weight: quoted / spoken`. */
async function check(quotation: string, ...expected: readonly string[]): Promise<void> {
  const transcript = await interview();
  const { state, changes } = held(quotation, transcript);
  const shown = changes.map(
    ({ weight, quoted, spoken }) =>
      `${weight}: ${quotation.slice(quoted.start, quoted.end)} / ${transcript.text.slice(spoken.start, spoken.end)}`,
  );
  assert.deepEqual([state, ...shown], expected, quotation);
}

describe('holding a quotation against a transcript', () => {
  it('is word for word whatever the case, marks, numerals, spelling and spoken forms', async () => {
    await check('we counted life jackets before we counted pupils', 'verbatim');
    await check('WE COUNTED LIFE-JACKETS BEFORE WE COUNTED PUPILS.', 'verbatim');
    await check('that Teodoro Huanca had lent us in 1988', 'verbatim');
    await check('it’s going to cost one and a half', 'absent');
    await check('and it’s going to cost $1.5 million', 'verbatim');
    await check('we counted lifejackets before we counted pupils', 'verbatim');
  });

  it('is word for word where the writer marks what is left out or put in', async () => {
    await check('we counted life jackets … and we never crossed without the', 'verbatim');
    await check('[W]e counted life jackets before we counted pupils', 'verbatim');
    await check('[they] counted life jackets before we counted pupils', 'verbatim', 'marked: [they] / ');
    await check('we counted life jackets ... It is not a new ferry, but it is a safe one', 'verbatim');
  });

  it('is tidied where hesitations and repetitions are left out', async () => {
    await check('we never crossed without the radio', 'tidied', 'tidy:  / the');
    await check('The children were fearless, they sang on the way', 'tidied', 'tidy:  / You know');
  });

  it('skips another’s “Yeah.” and what cannot be heard', async () => {
    await check('had lent us in 1988. It is not a new ferry, but it is a safe one', 'verbatim', 'marked:  / Yeah');
    await check('Attendance only half recovered in May', 'verbatim', 'marked: half / [inaudible]');
  });

  it('differs, and says in which words', async () => {
    await check('we counted life jackets before we counted children', 'differs', 'word: children / pupils');
    await check('we always crossed without the radio, we counted', 'absent');
    await check('It is a new ferry, but it is a safe one', 'differs', 'negation:  / not');
    await check('It is not a new ferry, and it is a safe one', 'differs', 'word: and / but');
    await check('that Teodoro Huanca had lent us in 1989', 'differs', 'number: 1989 / nineteen eighty-eight');
    await check('that Teodoro Ibarra had lent us in 1988', 'differs', 'name: Ibarra / Huanca');
    await check(
      'The children had been fearless and they sang on the way',
      'differs',
      'small: had been / were',
      'word: and / You know',
    );
  });

  it('sees two places joined without a sign', async () => {
    await check(
      'we counted life jackets before we counted pupils, but it is a safe one, and it’s gonna cost',
      'differs',
      `omission:  / ${INTERVIEW.slice(INTERVIEW.indexOf('and we never'), INTERVIEW.indexOf(', but it is a safe'))}`,
    );
  });

  it('is absent in a whole text, unsettled in a part of one or in another language', async () => {
    const words = 'nobody ever told the ministry about the weather that night';
    assert.equal(held(words, await interview()).state, 'absent');
    assert.equal(held(words, await interview({ extent: 'part' })).state, 'unsettled');
    assert.equal(held(words, await interview(), { isIncomplete: true }).state, 'unsettled');
    const german = 'wir haben die Schwimmwesten gezählt und nicht die Kinder auf der Fähre';
    assert.equal(held(german, await interview()).state, 'unsettled');
    assert.equal(held(words, await interview(), { cited: [] }).state, 'unchecked');
  });

  it('settles one to three words only where their speaker or the article is', async () => {
    const transcript = await interview();
    assert.equal(held('fearless', transcript).state, 'verbatim');
    assert.equal(held('So much the better', transcript, { speaker: 'Teodoro Huanca' }).state, 'verbatim');
    assert.equal(held('the better', transcript).state, 'unsettled');
    const { places } = held('We counted life jackets, you told us', transcript);
    assert.equal(held('the better', transcript, { proven: places }).state, 'verbatim');
  });

  it('says whose words they are, by surname, role or letter', async () => {
    const transcript = await interview();
    const words = 'It is not a new ferry, but it is a safe one';
    assert.equal(held(words, transcript).speaker, 'same');
    assert.equal(held(words, transcript, { speaker: 'Mark Osei' }).speaker, 'other');
    assert.equal(held('Did you count the pupils every morning', transcript).speaker, 'other');
    assert.equal(held(words, transcript, { speaker: undefined }).speaker, 'unlabelled');
    const label = async (name: string, more = {}): Promise<string> => {
      const text = `${name}: ${words}.\n\nQ: Really?\n\n${name}: Yes.\n`;
      return held(words, await readTranscript('file:///a.txt', text), more).speaker;
    };
    assert.equal(await label('MS. QUISPE'), 'same');
    assert.equal(await label('SEN. ROSA QUISPE (D)'), 'same');
    assert.equal(await label('THE MAYOR', { role: 'the mayor of Amaru' }), 'same');
    assert.equal(await label('SPEAKER_01'), 'unlabelled');
    assert.equal(await label('HUANCA'), 'other');
    assert.equal(await label('Q'), 'other');
    assert.equal(await label('STRANGER'), 'unlabelled');
  });

  it('knows anonymous labels that the source explains', async () => {
    const text = `[SPEAKER_00]: Who counted?\n[SPEAKER_01]: It is not a new ferry, but it is a safe one.\n[SPEAKER_00]: Good.\n`;
    const speakers = { SPEAKER_01: 'Rosa Quispe', SPEAKER_00: 'Mark Osei' };
    const transcript = await readTranscript('file:///a.txt', text, { speakers });
    assert.equal(held('It is not a new ferry, but it is a safe one', transcript).speaker, 'same');
    assert.equal(transcript.made, 'machine');
  });

  it('chooses among equal places by speaker, then time, then what comes next', async () => {
    const transcript = await interview();
    const at = (more = {}): number | undefined => held('we counted life jackets', transcript, more).places[0]?.from;
    assert.equal(at(), 9.8);
    assert.equal(at({ speaker: 'Mark Osei' }), 72);
    assert.equal(at({ speaker: undefined, timecode: 80 }), 72);
    assert.equal(held('we counted life jackets', transcript).places.length, 2);
  });

  it('finds the exact words in the file, over captions and marks', async () => {
    const { text, spans } = marked(
      INTERVIEW.replace('never crossed', '⟦never crossed').replace('Huanca had', 'Huanca⟧ had'),
    );
    const { places } = held('never crossed without the radio that Teodoro Huanca', await interview());
    assert.equal(mark(text, [places[0]!.span]), mark(text, spans));
    assert.equal(places[0]!.label?.name, 'Rosa Quispe');
  });

  it('finds the words in another source than the cited one', async () => {
    const other = await readTranscript('file:///b.txt', 'Nothing of the kind was said here. '.repeat(40), {
      extent: 'whole',
    });
    const transcript = await interview();
    const proof = held('It is not a new ferry, but it is a safe one', other, { others: [{ key: '2', transcript }] });
    assert.equal(proof.state, 'absent');
    assert.equal(proof.elsewhere?.source.key, '2');
  });

  it('takes what a page says between its marks for no omission', async () => {
    const page = `<p>“It is not a new ferry,” Huanca said in a statement on Friday, “but it is a safe one for the islands.”</p>`;
    const transcript = await readTranscript('file:///a.html', page);
    assert.equal(held('It is not a new ferry, but it is a safe one', transcript).state, 'verbatim');
  });
});
