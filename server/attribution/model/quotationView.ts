import { Class } from '../../english/lexicon/wordClasses';
import { closesBlock } from '../quotations/quotationPlaces';
import type { Place } from '../quotations/quotationPlaces';
import type { Prose } from '../prose';
import { Shape } from '../../english/tokens';
import { lengthBin } from './featureValues';

/** The part of the features that all candidates of a quotation share. */
export interface QuotationView {
  readonly place: Place;
  /** What is before and after it: indexes into `PRE` and `POST`. */
  readonly pre: number;
  readonly post: number;
  /** 0 where its first letter is lower case, 1 where it is a capital. */
  readonly lower: number;
  /** Index into `LENGTH`. */
  readonly length: number;
  readonly endsSentence: boolean;
}

function preOf({ opening: { tokens }, before }: Place): number {
  if (before < 0) return 0;
  const bits = tokens.flags[before]!;
  if ((bits & (Shape.stop | Shape.quote)) !== 0) return 1;
  if ((bits & Shape.comma) !== 0) return 2;
  if ((bits & Shape.colon) !== 0) return 3;
  if ((bits & (Shape.dash | Shape.parenthesis)) !== 0) return 4;
  if (tokens.words[before] === 'that') return 5;
  if ((bits & Class.cue) !== 0) return 6;
  if ((bits & Class.preposition) !== 0) return 7;
  if ((bits & (Class.determiner | Class.possessive | Shape.clitic)) !== 0) return 8;
  return (bits & Class.function) !== 0 ? 9 : 10;
}

function postOf(place: Place): number {
  const { closing, after, lastMark } = place;
  const { flags } = closing.tokens;
  if (closesBlock(place)) return 0;
  const bits = flags[after]!;
  if ((bits & Shape.stop) !== 0 || lastMark === '.') return 1;
  const isCapital = (bits & Shape.capital) !== 0;
  if (lastMark === ',' || (bits & Shape.comma) !== 0) return 2;
  if (lastMark !== '' && '?!…'.includes(lastMark)) return 3;
  if ((bits & (Shape.dash | Shape.parenthesis)) !== 0 || lastMark !== '') return 4;
  if ((bits & Class.cue) !== 0) return 5;
  if (isCapital) return 6;
  return (bits & Class.function) !== 0 ? 7 : 8;
}

/** Reads what the features of a quotation's candidates share. */
export function viewOf(prose: Prose, place: Place): QuotationView {
  const { quotation, opening, closing, before, after } = place;
  const words = opening === closing ? after - before - 3 : 99;
  const first =
    /[\p{L}\p{N}]/u.exec(prose.text.slice(quotation.content.start, quotation.content.start + 8))?.[0] ?? 'x';
  const post = postOf(place);
  return {
    place,
    pre: preOf(place),
    post,
    lower: first === first.toLowerCase() ? 0 : 1,
    length: lengthBin(words),
    endsSentence: post === 0 || post === 1,
  };
}
