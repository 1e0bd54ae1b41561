import type { LanguageId } from '../../server/article/article';
import { Violation } from './attack';
import type { Attack } from './attack';
import { growthProblem } from './growth';
import { ASKED_NAMES, askedOf } from './keystroke';
import { PIECES } from './pieces';
import type { Random } from './random';

/** Length of the smaller text; the larger one is four times as long. In UTF-16 units. */
const SMALL = 8000;

/**
 * Generated texts of pieces, pairs and triples of them: the cost of everything an editor asks for grows linearly with
 * the text.
 */
export const generators: Attack = {
  name: 'text generators',
  start: () => ({
    round: async (random, tally) => {
      const unit = unitOf(random);
      const before = random.chance(0.3) ? random.pick(PIECES) : '';
      const languageId = random.pick<LanguageId>(['markdown', 'plaintext']);
      tally.add('generators');
      for (const asked of ASKED_NAMES) {
        const problem = await growthProblem(askedOf(asked, unit, languageId, before), SMALL);
        tally.add('texts', 2);
        if (problem === undefined) continue;
        throw new Violation(
          'time grows with the text',
          `${asked}: ${problem}, of ${JSON.stringify([before, unit, languageId])}`,
        );
      }
    },
  }),
};

function unitOf(random: Random): string {
  const pieces = Array.from({ length: 1 + random.int(3) }, () => random.pick(PIECES));
  const counted = random.chance(0.3) ? pieces.map((piece) => piece.replace(/\d/u, '#')) : pieces;
  return counted.join(random.pick(['', ' ', '\n', '\n\n'])) + random.pick(['', ' ', '\n']);
}
