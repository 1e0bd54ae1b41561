import type { Article, Quotation } from '../../article/article';
import type { QuotationKind } from '../attribution';
import { Class } from '../../english/lexicon/wordClasses';
import { reportingVerbs } from '../../english/lexicon/reportingVerbs';
import { titledTexts, works } from '../../english/lexicon/works';
import type { Choice } from '../model/speakerModel';
import type { Prose, ProseMention } from '../prose';
import { cueOf } from './cues';
import type { Place } from './quotationPlaces';
import { Shape } from '../../english/tokens';

/** At most this many words besides the quotation in the paragraph of a pull quote. */
const MOST_LEAD_WORDS = 4;
/** This many words in a row make two quotations the same words. */
const GRAM = 3;
/** The least share of a pull quote's word sequences that the body's quotation must have, too. */
const SAME_WORDS = 0.5;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function gramsOf(words: readonly string[]): string[] {
  const grams: string[] = [];
  for (let index = 0; index + GRAM <= words.length; index++) grams.push(words.slice(index, index + GRAM).join(' '));
  return grams;
}

/** True where the paragraph is only this quotation with at most a few words before it and no reporting verb. */
function standsApart({ opening, closing, before, after, quotation }: Place): boolean {
  if (opening !== closing) return false;
  const { flags, count } = opening.tokens;
  for (let index = after; index < count; index++)
    if ((flags[index]! & (Shape.punctuation | Shape.dash)) === 0) return false;
  let words = 0;
  for (let index = 0; index <= before; index++) {
    const bits = flags[index]!;
    if ((bits & Class.cue) !== 0 || (bits & (Shape.quote | Shape.stop)) !== 0) return false;
    if ((bits & (Shape.punctuation | Shape.clitic)) === 0) words++;
  }
  return words <= MOST_LEAD_WORDS && quotation.closed;
}

/** True where the previous paragraph introduces it: `Ruiz added:` and a block quote are the body, not a pull quote. */
function isLedIn({ text, blocks }: Article, { block }: Quotation): boolean {
  const above = blocks[block - 1];
  return above?.kind === 'paragraph' && /:[\s*_]*$/u.test(text.slice(Math.max(above.start, above.end - 4), above.end));
}

/**
 * For each quotation, index of the body's quotation that it repeats as a pull quote, or -1. Linear in the quoted words.
 */
export function pullQuotesOf(article: Article, places: readonly (Place | undefined)[]): Int32Array {
  const bodies = new Int32Array(article.quotations.length).fill(-1);
  const apart = places.map(
    (place) =>
      place !== undefined &&
      place.quotation.outer === undefined &&
      standsApart(place) &&
      !isLedIn(article, place.quotation),
  );
  if (!apart.includes(true)) return bodies;
  const grams = (quotation: Quotation): string[] =>
    gramsOf(wordsOf(article.text.slice(quotation.content.start, quotation.content.end)));
  const ownGrams = places.map((place, index) =>
    place !== undefined && apart[index] === true ? grams(place.quotation) : [],
  );
  // The body's quotations that have a word sequence: only those of quotations that are set apart are looked for.
  const owners = new Map<string, number[]>();
  for (const own of ownGrams) for (const gram of own) owners.set(gram, []);
  places.forEach((place, index) => {
    if (place === undefined || apart[index] === true || place.quotation.outer !== undefined) return;
    for (const gram of grams(place.quotation)) {
      const list = owners.get(gram);
      if (list !== undefined && list.length < 4 && list.at(-1) !== index) list.push(index);
    }
  });
  ownGrams.forEach((own, index) => {
    if (places[index] === undefined || apart[index] !== true) return;
    const shared = new Map<number, number>();
    for (const gram of own) for (const owner of owners.get(gram) ?? []) shared.set(owner, (shared.get(owner) ?? 0) + 1);
    let most = SAME_WORDS * own.length;
    for (const [owner, count] of shared) {
      if (count < most) continue;
      most = count + 0.5;
      bodies[index] = owner;
    }
  });
  return bodies;
}

/** Words before a name for somebody or something. */
const NAMING = new Set(['so-called', 'nicknamed', 'codenamed']);

/**
 * The kind of a quotation, judging by its place and words: speech, unless it is nested, a pull quote or a so-called
 * “term”.
 */
export function kindOf(place: Place, body: number): QuotationKind {
  if (place.quotation.outer !== undefined) return 'nested';
  if (body >= 0) return 'pull';
  return NAMING.has(place.opening.tokens.words[place.before] ?? '') ? 'scare' : 'speech';
}

/** Longest term or title of a programme in quotation marks, in words. */
const LONGEST_TERM = 4;
/**
 * A title or a term, judging by the words before it: "ABC’s “This Week”", "her book, “The Glass”", or, without a
 * reporting verb next to it, "acting as a “magnet”".
 */
export function isTerm(prose: Prose, place: Place, { mention }: Pick<Choice, 'mention'>): boolean {
  const { opening, closing, before, after } = place;
  const { words, flags } = opening.tokens;
  if (before < 0 || opening !== closing) return false;
  const bits = flags[before]!;
  const isTitled = unsaidKind(place) === 'title';
  const title = words[before - 1] ?? '';
  if (isTitled && (bits & Shape.clitic) !== 0) return true;
  if (isTitled && (bits & Shape.comma) !== 0 && (works.has(title) || titledTexts.has(title))) return true;
  // "acting as a “magnet”"
  const isRole = /^an?$/u.test(words[before]!) && words[before - 1] === 'as' && /ing$/u.test(words[before - 2] ?? '');
  if (isRole && !reportingVerbs.has(words[before - 2]!)) return true;
  const isDetermined = /^(?:the|an?)$/u.test(words[before]!) && words[before - 1] !== 'as';
  const isLedUpTo = isDetermined || words[before] === 'of';
  if (!isLedUpTo || after - before - 3 > LONGEST_TERM) return false;
  return mention === undefined || !reports(prose, place, mention);
}

/** True where a reporting word ties the mention to the quotation. */
function reports(prose: Prose, place: Place, mention: ProseMention): boolean {
  const cue = cueOf(prose, place, mention);
  const { words } = prose.blocks[mention.block]!.tokens;
  return cue >= 0 && (words[cue] === 'according' || reportingVerbs.has(words[cue]!));
}

/**
 * The kind of a quotation that nobody said: a title if it is capitalised like one, otherwise a scare quote, nickname or
 * term.
 */
export function unsaidKind({ opening, closing, before, after }: Place): QuotationKind {
  const { flags, count } = opening.tokens;
  const end = opening === closing ? after - 1 : count;
  let capitals = 0;
  for (let index = before + 2; index < end; index++) {
    const bits = flags[index]!;
    if ((bits & (Shape.capital | Shape.number)) !== 0) capitals++;
    else if ((bits & (Shape.punctuation | Shape.clitic | Class.function)) === 0) return 'scare';
  }
  return capitals > 0 ? 'title' : 'scare';
}
