import fc from 'fast-check';
import { PIECES } from '../tools/fuzz/pieces';

/** Any text at all, and texts close enough to articles to reach every branch. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  {
    weight: 5,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  },
  {
    weight: 5,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' ')),
  },
);

/** An edit of a text: one piece put in, or a stretch taken out, anywhere. */
export const anyEdit: fc.Arbitrary<(text: string) => string> = fc
  .tuple(fc.nat(), fc.nat(20), fc.constantFrom('', ...PIECES))
  .map(([where, length, piece]) => (text: string) => {
    const at = text.length === 0 ? 0 : where % text.length;
    return text.slice(0, at) + piece + text.slice(at + length);
  });
