import assert from 'node:assert/strict';
import { analyse } from '../../server/analysis/analyse';
import { proofsOf } from '../../server/analysis/proofs';
import { definitionAt } from '../../server/features/definition';
import { hoverAt } from '../../server/features/hover/hover';
import { proofHints } from '../../server/features/proofHints';
import { inspect } from '../../server/reports/inspection';
import { attached } from '../../tools/docs/examples';
import { INTERVIEW, TRANSCRIPTS } from '../rules/interview';

const TEXTS = attached(TRANSCRIPTS);
const ARTICLE =
  'Mark Osei met Rosa Quispe on the pier [1].\n\n' +
  'Rosa Quispe said, “We counted life jackets before we counted *pupils*” [1]. She said, “There were fifty of us” [1].\n\n' +
  '> “We counted life jackets”\n';

const read = (text: string, previous?: ReturnType<typeof analyse>) => analyse(text, 'markdown', previous, [], TEXTS);

describe('quotations of an article against its transcripts', () => {
  it('are proven one by one, pull quotes by their body', () => {
    assert.deepEqual(
      proofsOf(read(ARTICLE)).map(({ state, speaker }) => `${state} ${speaker}`),
      ['verbatim same', 'absent unlabelled', 'verbatim same'],
    );
  });

  it('are unchecked without a text on file', () => {
    const analysis = analyse(ARTICLE, 'markdown');
    assert.ok(proofsOf(analysis).every(({ state }) => state === 'unchecked'));
    assert.deepEqual(proofHints(analysis, { start: 0, end: ARTICLE.length }), []);
  });

  it('come out the same after an edit as anew', () => {
    let analysis = read(ARTICLE);
    proofsOf(analysis);
    for (const [at, put] of [
      [0, 'So '],
      [60, 'x'],
      [ARTICLE.length - 6, 'word '],
      [3, ' the editor'],
    ] as const) {
      const { text } = analysis;
      analysis = read(text.slice(0, at) + put + text.slice(at), analysis);
      assert.deepEqual(proofsOf(analysis), proofsOf(analyse(analysis.text, 'markdown', undefined, [], [...TEXTS])));
    }
  });

  it('lead by F12 to the exact words, which the hover shows', () => {
    const analysis = read(ARTICLE);
    const [target] = definitionAt(analysis, ARTICLE.indexOf('life jackets'))!.targets;
    const words = INTERVIEW.slice(target!.span.start, target!.span.end);
    assert.equal(words, 'We counted life jackets before we counted pupils');
    const { plain } = hoverAt(analysis, ARTICLE.indexOf('life jackets'))!;
    assert.match(plain, /✓ Word for word in the transcript · speaker label: ROSA QUISPE/u);
    assert.match(plain, /We counted life jackets before we counted pupils/u);
  });

  it('have a hint after the closing mark', () => {
    const hints = proofHints(read(ARTICLE), { start: 0, end: ARTICLE.length });
    assert.deepEqual(
      hints.map(({ at, label }) => `${ARTICLE.slice(at - 3, at)} ${label}`),
      ['s*” ✓', 'us” ✗', 'ts” ✓'],
    );
  });

  it('are in what inspect says', () => {
    const [first] = inspect(read(ARTICLE)).quotations;
    assert.equal(first!.proof?.state, 'verbatim');
    assert.equal(first!.proof.places[0]!.label, 'ROSA QUISPE');
  });
});
