import type { Span } from './span';

/** One replacement in a text. Insertions have an empty span. */
export interface Edit extends Span {
  readonly newText: string;
}

/** The text after the edits, which must be in its order and not overlap. */
export function apply(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, newText } of edits) {
    parts.push(text.slice(at, start), newText);
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/**
 * One list of edits that does what `first` and then `second` do, both in the order of their texts. The offsets of
 * `second` refer to the text after `first`, those of the result to the text before it.
 */
export function compose(first: readonly Edit[], second: readonly Edit[]): readonly Edit[] {
  const pieces = piecesOf(first);
  const edited: Piece[] = [];
  let at = 0;
  for (const { start, end, newText } of second) {
    edited.push(...takeFrom(pieces, start - at), newText);
    takeFrom(pieces, end - start);
    at = end;
  }
  return editsOf([...edited, ...pieces.reverse()]);
}

/** A part of an edited text: a span of the text before, or new text. */
type Piece = Span | string;

/** The edited text in pieces, the last first. */
function piecesOf(edits: readonly Edit[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, newText } of edits) {
    pieces.push({ start: at, end: start }, newText);
    at = end;
  }
  return [...pieces, { start: at, end: Infinity }].reverse();
}

/** Takes the next `length` characters away from `pieces`. */
function takeFrom(pieces: Piece[], length: number): Piece[] {
  const taken: Piece[] = [];
  for (let left = length; left > 0;) {
    const piece = pieces.pop();
    if (piece === undefined) break;
    const size = typeof piece === 'string' ? piece.length : piece.end - piece.start;
    if (size <= left) taken.push(piece);
    else if (typeof piece === 'string') {
      taken.push(piece.slice(0, left));
      pieces.push(piece.slice(left));
    } else {
      taken.push({ start: piece.start, end: piece.start + left });
      pieces.push({ start: piece.start + left, end: piece.end });
    }
    left -= size;
  }
  return taken;
}

function editsOf(pieces: readonly Piece[]): readonly Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let newText = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') newText += piece;
    else if (piece.start < piece.end) {
      if (newText !== '' || piece.start > at) edits.push({ start: at, end: piece.start, newText });
      at = piece.end;
      newText = '';
    }
  }
  return edits;
}
