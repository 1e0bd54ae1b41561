import assert from 'node:assert/strict';
import { growthProblem } from '../../tools/fuzz/growth';
import { askedOf, everythingAsked } from '../../tools/fuzz/keystroke';
import { PIECES } from '../../tools/fuzz/pieces';

const SMALL = 4000;
/** `npm run fuzz` tries them all, in pairs and triples. */
const TOKENS = PIECES.filter((_, index) => index % 3 === 0);

/** Ratios of times, measured again before they count: machines differ, and are busy. */
describe('what an editor asks for at a keystroke grows with the text, and no faster', function () {
  this.timeout(120_000);
  it('of one token, again and again', async () => {
    const problems: string[] = [];
    for (const [index, token] of TOKENS.entries()) {
      const languageId = index % 2 === 0 ? 'markdown' : 'plaintext';
      const problem = await growthProblem(everythingAsked(`${token} `, languageId), SMALL);
      if (problem !== undefined) problems.push(`${JSON.stringify(token)}: ${problem}`);
    }
    assert.deepEqual(problems, []);
  });

  it('where each of many comments is never closed', async () => {
    assert.equal(await growthProblem(askedOf('a fresh reading', ' \n‘\n<!--\n', 'markdown'), 32_000), undefined);
  });
});
