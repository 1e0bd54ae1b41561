import assert from 'node:assert/strict';
import { analyse } from '../../server/analysis/analyse';
import { definitionAt } from '../../server/features/definition';
import { hoverAt } from '../../server/features/hover/hover';
import { proofHints } from '../../server/features/proofHints';
import { readTextTranscript } from '../../server/transcripts/readTranscript';
import type { Extent } from '../../server/transcripts/transcript';

const TALK = `WEBVTT

00:00:02.000 --> 00:00:08.000
<v Mark Osei>The engine was old, and everybody on the pier had known it for years. How did you begin?

00:00:09.000 --> 00:00:15.000
<v Rosa Quispe>Well, we counted life jackets before we counted, uh, pupils, and then we sang. Nobody was afraid.

00:00:41.000 --> 00:00:44.000
<v Mark Osei>Nobody at all?
`;

/** The hover on a quotation of Rosa Quispe, from the line about its transcript on; and its hint. */
function told(quotation: string, { extent = 'whole', cites = '[1]' }: { extent?: Extent; cites?: string } = {}) {
  const text = `Rosa Quispe told Mark Osei, “${quotation}” ${cites}.\n`;
  const texts = [{ key: '1', transcript: readTextTranscript('file:///desk/talk.vtt', TALK, { extent }) }];
  const analysis = analyse(text, 'markdown', undefined, [], texts);
  const { plain } = hoverAt(analysis, text.indexOf(quotation) + 1)!;
  const lines = plain.split('\n\n').slice(2);
  const [hint] = proofHints(analysis, { start: 0, end: text.length });
  return { lines, hint: hint?.label, targets: definitionAt(analysis, text.indexOf(quotation) + 1)?.targets ?? [] };
}

describe('the hover of a quotation with a transcript', () => {
  it('has the words around it, with a dash where another speaker begins', () => {
    const { lines, hint } = told('and then we sang');
    assert.deepEqual(lines, [
      '✓ Word for word in the transcript · 0:09–0:15 · speaker label: Rosa Quispe',
      '… did you begin? — Well, we counted life jackets before we counted, uh, pupils, and then we sang. Nobody was afraid. — Nobody at all?',
    ]);
    assert.equal(hint, '✓ 0:09');
  });

  it('says that hesitations are left out', () => {
    const { lines, hint } = told('we counted life jackets before we counted pupils');
    assert.match(lines[0]!, /^✓ Word for word in the transcript, with hesitations left out · 0:09/u);
    assert.equal(hint, '✓ 0:09');
  });

  it('says what the transcript has instead', () => {
    const { lines, hint } = told('we counted life jackets before we counted children, and then we sang');
    assert.match(lines[0]!, /^≠ The words differ from the transcript · 0:09/u);
    assert.equal(lines[1], 'The transcript has “pupils”, but the article has “children”');
    assert.equal(hint, '≠ 0:09');
  });

  it('says to whom the transcript gives the words', () => {
    const { lines, hint } = told('everybody on the pier had known it for years');
    assert.equal(lines[0], '✗ The transcript names Mark Osei as the speaker · 0:02–0:08');
    assert.equal(hint, '✗ 0:02 Mark Osei');
  });

  it('says what is not found, in how long a text', () => {
    const { lines, hint } = told('The ministry was told of it in the spring of that year');
    assert.deepEqual(lines, ['✗ Not found in the 37 words of talk.vtt']);
    assert.equal(hint, '✗');
  });

  it('says why it is unclear', () => {
    const absent = 'The ministry was told of it in the spring of that year';
    assert.deepEqual(told(absent, { extent: 'part' }).lines, ['? Not found, but talk.vtt is only part of the source']);
    assert.equal(told(absent, { extent: 'part' }).hint, '?');
    assert.deepEqual(told('Never again').lines, ['? Too short to match with certainty']);
    assert.deepEqual(
      told('Wir haben die Rettungswesten gezählt, bevor wir die Kinder zählten, und dann sangen wir').lines,
      ['? Not found in the transcript, which may be in another language'],
    );
    assert.match(
      told(absent, { cites: '[1][2]' }).lines.join('\n'),
      /\? Not found in the other source’s transcript\. \[2\] has none on file/u,
    );
  });

  it('says that nothing was checked, where something else is on file', () => {
    const { lines, hint } = told('and then we sang', { cites: '[2]' });
    assert.deepEqual(lines, ['Not checked: [2] has no transcript on file.']);
    assert.equal(hint, undefined);
  });

  it('leads to the words alone: of several places an editor goes to none', () => {
    assert.deepEqual(
      told('and then we sang').targets.map(({ uri }) => uri),
      ['file:///desk/talk.vtt'],
    );
  });
});
