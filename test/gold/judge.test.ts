import assert from 'node:assert/strict';
import { readAnnotation } from '../../tools/gold/annotation';
import { bestAt, curve } from '../../tools/gold/curve';
import { judge } from '../../tools/gold/judge';
import { figures } from '../../tools/gold/metrics';
import { sameName } from '../../tools/gold/names';
import type { Prediction } from '../../tools/gold/shape';

const text = '“We walk,” said Ada Ito, who wrote “Rain”. “Home,” she said.';
const gold = readAnnotation(
  'rain',
  'plaintext',
  text,
  '“We walk,” | Ada Ito | Ada Ito | -\n“Rain” | (title)\n“Home,” | Ada Ito | she | said>',
);

/** A prediction of the words given; the mention is the first place of its words. */
function predicted(words: string, mention: string | null, speaker: string | null, confidence: number): Prediction {
  const span = (of: string) => ({ start: text.indexOf(of), end: text.indexOf(of) + of.length, text: of });
  const speakerMention = mention === null ? null : span(mention);
  return {
    ...span(words),
    kind: 'speech',
    speakerMention,
    cue: null,
    speaker,
    outlet: null,
    citations: [],
    confidence,
    certain: true,
  };
}

describe('The scorer', () => {
  const answers = [
    predicted('We walk', 'Ada Ito', 'A. Ito', 0.9),
    predicted('“Rain”', 'Ada Ito', 'Ada Ito', 0.5),
    predicted('“Home,”', 'Ada Ito', 'Bo Ito', 0.7),
  ];
  const judgement = judge(gold, answers);

  it('takes a quotation with and without its marks for the same', () => {
    assert.deepEqual(
      judgement.verdicts.map(({ exactSpan }) => exactSpan),
      [true, true],
    );
  });

  it('counts a mention elsewhere as wrong, and a name by its parts', () => {
    const { mentions, names, speech, named } = figures([judgement]);
    assert.equal(mentions['all']?.right, 0.5);
    assert.equal(names['all']?.right, 0.5);
    assert.equal(named.wrong, 1);
    assert.equal(speech.precision, 2 / 3);
  });

  it('shows what a threshold would give', () => {
    const points = curve(judgement.verdicts);
    assert.deepEqual(points, [
      { threshold: 0.7, coverage: 1, precision: 0.5 },
      { threshold: 0.9, coverage: 0.5, precision: 1 },
    ]);
    assert.equal(bestAt(points, 0.6)?.precision, 0.5);
    assert.equal(bestAt(points, 0.5)?.precision, 1);
  });

  it('compares names without titles, accents and suffixes', () => {
    assert.equal(sameName('José Díaz', 'Sen. Jose Diaz Jr.'), 'same');
    assert.equal(sameName('Bill Otis', 'William Otis'), 'same');
    assert.equal(sameName('Ada Ito', 'Ito'), 'surname');
    assert.equal(sameName('Ada Ito', 'Bo Ito'), null);
    assert.equal(sameName('Ada Ito', null), null);
  });
});
