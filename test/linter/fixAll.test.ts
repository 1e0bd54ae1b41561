import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../server/analysis/analyse';
import { fixAll } from '../lint';
import { apply, compose } from '../../server/text/replacements';
import { anyEdits } from '../anyEdits';
import { anyText } from '../anyText';

const TRACKED = 'Ciara Byrne closed the mill [1], and the dam [2].\n\n## Sources\n\n';
const ENTRIES =
  '[1] Byrne, statement, https://example.com/mill?utm_source=news\n\n[2] Byrne, letter, https://example.com/dam?fbclid=7\n';

describe('all safe fixes', () => {
  it('are made at once, by edits of only what they change', () => {
    const { analysis, edits, findings } = fixAll(analyse(TRACKED + ENTRIES, 'markdown'));
    assert.equal(analysis.text, TRACKED + ENTRIES.replace('?utm_source=news', '').replace('?fbclid=7', ''));
    assert.equal(apply(TRACKED + ENTRIES, edits), analysis.text);
    assert.equal(edits.length, 2);
    assert.ok(findings.every(({ rule }) => rule !== 'dead-shape-url'));
  });

  it('leave alone what is switched off', () => {
    const { edits } = fixAll(analyse(TRACKED + ENTRIES, 'markdown'), { rules: { 'dead-shape-url': 'off' } });
    assert.deepEqual(edits, []);
  });

  it('of any text are the edits that lead from one text to the other', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { analysis, edits } = fixAll(analyse(text, 'markdown'));
        assert.equal(apply(text, edits), analysis.text);
      }),
    );
  });
});

describe('two lists of edits', () => {
  it('become one that does the same', () => {
    const cases = fc
      .string({ maxLength: 30 })
      .chain((text) => fc.tuple(fc.constant(text), anyEdits(text.length)))
      .chain(([text, first]) => fc.tuple(fc.constant(text), fc.constant(first), anyEdits(apply(text, first).length)));
    fc.assert(
      fc.property(cases, ([text, first, second]) => {
        assert.equal(apply(text, compose(first, second)), apply(apply(text, first), second));
      }),
      { numRuns: 1000 },
    );
  });
});
