import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LanguageId } from '../../server/article/article';
import { analyse } from '../../server/analysis/analyse';
import { comparable, lint } from '../lint';
import { contains } from '../../server/text/span';
import type { Span } from '../../server/text/span';
import { anyEdit, anyText } from '../anyText';
import { HOSTILE } from '../../tools/bench/texts';

const anyLanguage = fc.constantFrom<LanguageId>('markdown', 'plaintext');

/** Checks that whatever we say of the text lies inside it, and that fixes never overlap themselves. */
function checkAnswers(text: string, languageId: LanguageId): void {
  const analysis = analyse(text, languageId);
  const inside = (span: Span): void =>
    assert.ok(contains({ start: 0, end: text.length }, span) && span.start <= span.end, 'inside the text');
  for (const { mention, cue } of analysis.attributions.ofQuotations) {
    if (mention) inside(mention);
    if (cue) inside(cue);
  }
  for (const { mentions, introduction } of analysis.attributions.speakers) [introduction, ...mentions].forEach(inside);
  for (const { place, evidence } of analysis.references.all) {
    if (place.uri === undefined) inside(place.span);
    evidence.forEach(inside);
  }
  for (const finding of lint(analysis)) {
    inside(finding);
    finding.related?.forEach(({ span }) => inside(span));
    for (const { edits } of finding.fixes()) {
      edits.forEach(inside);
      const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
      sorted.slice(1).forEach((edit, index) => assert.ok(sorted[index]!.end <= edit.start, 'edits do not overlap'));
    }
  }
}

describe('any text', () => {
  it('is answered without a throw, with every answer inside it', () => {
    fc.assert(fc.property(anyText, anyLanguage, checkAnswers), { numRuns: 300 });
  });

  it('is answered the same after an edit as from scratch', () => {
    fc.assert(
      fc.property(anyText, anyEdit, anyLanguage, (text, edit, languageId) => {
        const edited = edit(text);
        const incremental = analyse(edited, languageId, analyse(text, languageId));
        const full = analyse(edited, languageId);
        assert.deepEqual(incremental.attributions, full.attributions);
        assert.deepEqual(incremental.references, full.references);
        assert.deepEqual(comparable(lint(incremental)), comparable(lint(full)));
      }),
      { numRuns: 200 },
    );
  });

  for (const { name, text } of HOSTILE) {
    it(`is answered when it is ${name}`, () => {
      checkAnswers(text.slice(0, 5000), 'markdown');
      checkAnswers(text.slice(0, 5000), 'plaintext');
    });
  }
});
