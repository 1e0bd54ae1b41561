import { indexAfter, indexBefore } from '../../article/shared';
import { isCertain } from '../attribution';
import type { QuotationKind } from '../attribution';
import type { Context } from '../context';
import { NOBODY_SPOKE, spokenBy } from '../model/speakerModel';
import type { Choice, Spoke } from '../model/speakerModel';
import type { ProseMention } from '../prose';
import type { Unchanged } from '../unchanged';
import { BLOCKS_ABOVE, BLOCKS_BELOW } from './candidates';
import type { Said } from './constructions';
import type { Place } from './quotationPlaces';

/** What the answers so far tell about the next quotation. */
export interface Heard extends Spoke {
  /** Who said the last quotation in a language other than English that has tables. */
  readonly foreign: ProseMention | undefined;
  /** The last quotation in another language, if it is certain who said it. */
  readonly certain: Said | undefined;
}

export const NOTHING: Heard = { ...NOBODY_SPOKE, foreign: undefined, certain: undefined };

/** What is known after one more quotation that somebody said. */
export function heardAfter(heard: Heard, place: Place, choice: Choice | undefined): Heard {
  const mention = choice?.mention;
  if (place.opening.reading !== undefined) return { ...heard, foreign: mention };
  return {
    ...spokenBy(place, mention),
    foreign: heard.foreign,
    certain: mention !== undefined && isCertain({ confidence: choice!.probability }) ? { place, mention } : undefined,
  };
}

/** The answer to one quotation. */
export interface Answer {
  readonly kind: QuotationKind;
  /** Undefined for words that nobody said, for a quotation within another, and for a repetition. */
  readonly choice: Choice | undefined;
  /** The block that the quotation begins in; -1 outside prose. */
  readonly block: number;
  /** What the answers before it told. */
  readonly heard: Heard;
}

/** The answers before an edit, and what the edit has left as it was. */
export interface EarlierAnswers {
  readonly answers: readonly Answer[];
  readonly resolved: Int32Array;
  /** The article's words, its people, and the meaning of its pronouns. */
  readonly unchanged: Unchanged;
}

/** Around the blocks in which candidates are looked for, one block may show where they end. */
const MARGIN = 1;

/** The answer before an edit, if all that it rests on is the same. */
export function keptAnswer(
  { answers, resolved, unchanged }: EarlierAnswers,
  context: Context,
  place: Place,
  heard: Heard,
): Pick<Answer, 'kind' | 'choice'> | undefined {
  const { block, lastBlock } = place.quotation;
  if (!unchanged.hasBlocks(block - BLOCKS_ABOVE - MARGIN, lastBlock + BLOCKS_BELOW + MARGIN)) return undefined;
  const old = answers[indexBefore(unchanged.quotations, place.index)];
  if (!old || old.kind === 'pull') return undefined;
  const { mentions, people } = unchanged;
  const isSameMention = (before: number, now: number): boolean =>
    before < 0 || now < 0 ? before === now : indexAfter(mentions, before) === now;
  const isSamePerson = (before: number, now: number): boolean =>
    before < 0 || now < 0 ? before === now : people[before] === now;
  const isSameHeard =
    isSameMention(old.heard.spoke, heard.spoke) &&
    isSamePerson(resolved[old.heard.spoke] ?? -1, context.resolved[heard.spoke] ?? -1) &&
    (old.heard.spokeBlock === old.block) === (heard.spokeBlock === block) &&
    isSameMention(old.heard.foreign?.index ?? -1, heard.foreign?.index ?? -1) &&
    isSameMention(mentionIn(old.heard.certain, old.block), mentionIn(heard.certain, block));
  if (!isSameHeard) return undefined;
  const now = (before: ProseMention | undefined): ProseMention | undefined =>
    before && context.prose.mentions[indexAfter(mentions, before.index)];
  const { kind, choice } = old;
  return { kind, choice: choice && { ...choice, mention: now(choice.mention), rival: now(choice.rival) } };
}

/** The mention that names who said the last quotation, where it ended in this block: elsewhere, it tells nothing. */
const mentionIn = (said: Said | undefined, block: number): number =>
  said?.place.quotation.lastBlock === block ? said.mention.index : -1;
