import type { Transcript } from '../transcript';
import { align, quotedIds } from './alignment';
import type { Alignment, QuotedIds } from './alignment';
import type { QuotedWords } from './quotedWords';
import { exactAt, joined, joinedPlaces, LONGEST_PIECE, placesOf } from './matchPlaces';
import type { WordIndex } from './wordIndex';

/** At most this many words left out at an ellipsis; pieces farther away are searched for anywhere. */
const CUT = 600;
/** A long quotation's pieces follow each other within this many words. */
const SEAM = 40;
/** From this many differing words on, two places may fit the quotation better than one. */
const WORTH_JOINING = 3;

/** The others are searched for around at most this many places of one piece, divided by the number of pieces. */
const MOST_ANCHORS = 64;

/** Where a quotation is in one transcript. */
export interface Match extends Alignment {
  /** 0 to 1: the share of its words that are the same. */
  readonly likeness: number;
}

interface Piece {
  readonly first: number;
  readonly last: number;
  /** Whether an ellipsis comes before it; otherwise it continues where the previous piece ends. */
  readonly isCut: boolean;
}

/** Where a quotation's words are in a transcript, the most similar place first; empty if no word is there. */
export function matchesOf(words: QuotedWords, transcript: Transcript): Match[] {
  const index = transcript.words;
  const pieces = piecesOf(words);
  if (pieces.length === 0) return [];
  const quoted = quotedIds(words.units, index);
  const longest = anchorOf(pieces, quoted, index);
  const anchors = anchorsOf(quoted, longest, index, labelsOf(transcript, index));
  const at = pieces.indexOf(longest);
  const known = new Map<Piece, Alignment | undefined>();
  const anywhere = (piece: Piece): Alignment | undefined => {
    if (!known.has(piece)) known.set(piece, placesOf(quoted, piece.first, piece.last, index)[0]);
    return known.get(piece);
  };
  const compared = words.units.filter((unit) => unit !== '').length;
  return anchors
    .slice(0, Math.ceil(MOST_ANCHORS / pieces.length))
    .map((anchor) => extend(quoted, pieces, at, anchor, index, anywhere))
    .map((alignment) => ({ ...alignment, likeness: Math.max(0, 1 - alignment.cost / Math.max(1, compared)) }))
    .sort((a, b) => a.cost - b.cost);
}

/** The piece that is searched for first: the longest or, of very short ones, the one with the rarest word. */
function anchorOf(pieces: readonly Piece[], { ids }: QuotedIds, { frequencyOf }: WordIndex): Piece {
  const length = ({ first, last }: Piece): number => Math.max(3, last - first);
  const rarity = ({ first, last }: Piece): number =>
    Math.min(...Array.from(ids.subarray(first, last), (id) => frequencyOf(id) || Infinity));
  return pieces.reduce((a, b) => {
    const longer = length(b) - length(a);
    return longer > 0 || (longer === 0 && rarity(b) < rarity(a)) ? b : a;
  });
}

/** The name of the label of a unit. */
function labelsOf({ passages }: Transcript, index: WordIndex): (unit: number) => string | undefined {
  return (unit) => passages[index.passageOf(unit)]?.label?.name;
}

function anchorsOf(
  quoted: QuotedIds,
  { first, last }: Piece,
  index: WordIndex,
  labelOf: (unit: number) => string | undefined,
): Alignment[] {
  const places = placesOf(quoted, first, last, index);
  if (places[0] === undefined || places[0].cost < WORTH_JOINING) return places;
  const two = joinedPlaces(quoted, first, last, index, labelOf);
  return two && two.cost < places[0].cost ? [two, ...places] : places;
}

/** The parts between the ellipses, of no more than {@link LONGEST_PIECE} units each. */
function piecesOf({ units, cuts }: QuotedWords): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const cut of [...new Set(cuts), units.length]) {
    for (let first = from; first < cut; first += LONGEST_PIECE)
      pieces.push({ first, last: Math.min(cut, first + LONGEST_PIECE), isCut: first === from && from > 0 });
    from = Math.max(from, cut);
  }
  return pieces;
}

/** Finds the other pieces around the one that was found. */
function extend(
  quoted: QuotedIds,
  pieces: readonly Piece[],
  at: number,
  anchor: Alignment,
  index: WordIndex,
  anywhere: (piece: Piece) => Alignment | undefined,
): Alignment {
  let whole = anchor;
  for (let next = at + 1; next < pieces.length; next++) {
    const piece = pieces[next]!;
    const reach = piece.last - piece.first + (piece.isCut ? CUT : SEAM);
    const found =
      exactAt(quoted, piece.first, piece.last, index, whole.end) ??
      nearby(quoted, piece, index, whole.end, Math.min(index.count, whole.end + reach), anywhere);
    whole = joined(whole, found, piece.isCut || found.start <= whole.end ? 0 : 1);
  }
  for (let before = at - 1; before >= 0; before--) {
    const { first, last } = pieces[before]!;
    const { isCut } = pieces[before + 1]!;
    const reach = last - first + (isCut ? CUT : SEAM);
    const found =
      exactAt(quoted, first, last, index, whole.start - (last - first)) ??
      nearby(quoted, pieces[before]!, index, Math.max(0, whole.start - reach), whole.start, anywhere);
    whole = joined(found, whole, isCut || whole.start <= found.end ? 0 : 1);
  }
  return whole;
}

/** The best place within a stretch or, if the words are not there, the best place anywhere. */
function nearby(
  quoted: QuotedIds,
  piece: Piece,
  index: WordIndex,
  from: number,
  to: number,
  anywhere: (piece: Piece) => Alignment | undefined,
): Alignment {
  const { first, last } = piece;
  const here = align(quoted, first, last, index, from, to);
  if (here.cost * 3 <= last - first || last - first < 4) return here;
  const there = anywhere(piece);
  return there && there.cost < here.cost ? there : here;
}
