import fc from 'fast-check';
import type { Edit } from '../server/text/replacements';

/** Edits of a text of `length` characters, in order. */
export const anyEdits = (length: number): fc.Arbitrary<Edit[]> =>
  fc.array(fc.tuple(fc.nat(length), fc.nat(length), fc.string({ maxLength: 4 })), { maxLength: 5 }).map((drafts) => {
    const edits: Edit[] = [];
    for (const [a, b, newText] of drafts.sort((one, other) => Math.min(...bounds(one)) - Math.min(...bounds(other)))) {
      const [start, end] = bounds([a, b, newText]);
      if (start >= (edits.at(-1)?.end ?? 0)) edits.push({ start, end, newText });
    }
    return edits;
  });

const bounds = ([a, b]: readonly [number, number, string]): [number, number] => [Math.min(a, b), Math.max(a, b)];
