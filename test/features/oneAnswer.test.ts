import assert from 'node:assert/strict';
import { keysOf } from '../../server/analysis/proofs';
import { definitionAt } from '../../server/features/definition';
import { hoverAt } from '../../server/features/hover/hover';
import { textOf } from '../../server/text/span';
import { lint } from '../lint';
import { atCursor } from './at';

/** Checks that the hover, go-to, the proofs and the linter agree on what covers the quotation at `‸`. */
function checkCovered(source: string, key: string): void {
  const { analysis, offset } = atCursor(source);
  const hover = hoverAt(analysis, offset)?.plain ?? '';
  assert.ok(hover.includes(`[${key}]`) && !hover.includes('No citation'), hover);
  const [target] = definitionAt(analysis, offset)?.targets ?? [];
  assert.ok(target && textOf(analysis.text, target.span).startsWith(`[${key}]`), 'go to source');
  const index = analysis.attributions.ofQuotations.findIndex(({ quotation }) => quotation.end > offset);
  assert.deepEqual(keysOf(analysis, analysis.attributions.ofQuotations[index]!), [key]);
  assert.deepEqual(
    lint(analysis).filter(({ rule }) => rule === 'uncited-quote'),
    [],
  );
}

const LIST = [
  'Sources',
  '[1] Nordwire, 3 May 2026\n[2] Harbour Dispatch, 5 May 2026\n[3] Jo Berg, interview, 5 May 2026\n',
].join('\n\n');

describe('which citation covers a quotation', () => {
  it('is that of its paragraph, in an article that cites at the end of each', () => {
    const article = [
      'The council voted on Monday. “We have ‸waited for ten years and will not wait any longer,” mayor Ana Ruiz said. The vote was close. Two members left the room [1].',
      'The owners are unhappy. “Nobody asked us what we wanted before this,” Peter Hale said. He runs the mill. It has forty workers [2].',
      'The state has money. It will pay half. “The harbour is the most important in the north,” minister Jo Berg said. The town pays the rest [3].',
      LIST,
    ].join('\n\n');
    checkCovered(article, '1');
    checkCovered(article.replace('‸', '').replace('Nobody', 'No‸body'), '2');
  });

  it('is that of the sentence in which its speaker goes on', () => {
    checkCovered(
      `Ana Ruiz is the mayor of Norby. “I am ‸tired of waiting for this,” Ruiz said. She then left the hall without another word [2].\n\n${LIST}`,
      '2',
    );
  });

  it('is that of the words before it in its sentence', () => {
    checkCovered(
      `Ana Ruiz, the mayor, said it was “the last time we try this” [1] and “a ‸waste of everybody’s money”.\n\n${LIST}`,
      '1',
    );
  });
});
