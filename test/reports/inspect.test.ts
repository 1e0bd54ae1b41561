import assert from 'node:assert/strict';
import { analyse } from '../../server/analysis/analyse';
import { inspect } from '../../server/reports/inspection';
import type { Inspection } from '../../server/reports/inspection';

const ARTICLE = `The pilot Ilse Brandt told the Fjord Post that she would not sail. "The channel is far too narrow for us," Brandt said [1, 2][^log].

Her memoir "Winter Ropes" appears in June.

[^log]: Harbour log, 3 May.
`;

describe('inspect', () => {
  const inspected = (text: string): Inspection => inspect(analyse(text, 'markdown'));
  const quotation = (text: string, start: string): Inspection['quotations'][number] =>
    inspected(text).quotations.find((one) => one.text.startsWith(start)) ?? assert.fail(`no quotation ${start}`);

  it('says of speech who said it, how we know, and where it is written down', () => {
    const { evidence, confidence, speakerConfidence, speaker, ...rest } = quotation(ARTICLE, '"The channel');
    const at = (words: string) => {
      const start = ARTICLE.indexOf(words, 60);
      return { start, end: start + words.length, text: words };
    };
    assert.deepEqual(
      { ...rest, outlet: undefined },
      {
        ...at('"The channel is far too narrow for us,"'),
        kind: 'speech',
        speakerMention: at('Brandt'),
        cue: { ...at('said'), lemma: 'say' },
        outlet: undefined,
        citations: [1, 2, 'log'],
        certain: true,
      },
    );
    assert.equal(speaker?.name, 'Ilse Brandt');
    assert.ok(confidence > 0.75 && confidence <= 1);
    assert.equal(speakerConfidence, confidence, 'a name stands for itself');
    assert.ok(evidence.sentence.text.includes('Brandt said'));
  });

  it('names the two likeliest where no speaker is certain', () => {
    const text =
      '"Nobody asked us," Ruta Almeida said.\n\n"It is late," Siobhan Okoro said.\n\n' +
      'Ruta Almeida met Siobhan Okoro in Velm. "We will rebuild the bridge," she said.\n';
    const { certain, candidates } = quotation(text, '"We will');
    assert.deepEqual([certain, [...(candidates ?? [])].sort()], [false, ['Ruta Almeida', 'Siobhan Okoro']]);
    assert.equal(quotation(text, '"Nobody').candidates, undefined);
  });

  it('gives no speaker to what nobody says', () => {
    const title = quotation(ARTICLE, '"Winter');
    assert.notEqual(title.kind, 'speech');
    assert.deepEqual(
      { speakerMention: title.speakerMention, cue: title.cue, speaker: title.speaker, certain: title.certain },
      { speakerMention: null, cue: null, speaker: null, certain: false },
    );
  });

  it('gives a pull quote the speaker and outlet of the words in the body', () => {
    const { kind, speaker, outlet, citations } = quotation(
      ARTICLE.replace('[^log]:', '"The channel is far too narrow"\n\n[^log]:'),
      '"The channel is far too narrow"',
    );
    assert.deepEqual(
      { kind, name: speaker?.name, outlet, citations },
      { kind: 'pull', name: 'Ilse Brandt', outlet: quotation(ARTICLE, '"The channel').outlet, citations: [] },
    );
  });

  it('lists the citations, and the speakers with their mentions', () => {
    const { citations, speakers } = inspected(ARTICLE);
    assert.deepEqual(
      citations.map(({ text, keys }) => ({ text, keys })),
      [
        { text: '[1, 2]', keys: [1, 2] },
        { text: '[^log]', keys: ['log'] },
      ],
    );
    const brandt = speakers.find(({ name }) => name === 'Ilse Brandt');
    assert.deepEqual(brandt?.mentions.map(({ text }) => text).slice(0, 1), ['Ilse Brandt']);
    assert.ok(brandt.introduction.text.startsWith('The pilot Ilse Brandt'));
  });

  it('is plain data: what is printed is what is meant', () => {
    const inspection = inspected(ARTICLE);
    assert.deepEqual(JSON.parse(JSON.stringify(inspection)), inspection);
  });

  it('has something to say of every text', () => {
    for (const text of ['', '"', '\uD800 “\0”', '[1]'.repeat(1000)])
      assert.ok(Array.isArray(inspected(text).quotations));
  });
});
