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

/**
 * What is known after one more quotation that somebody said.
 * @param earlier what was known there before an edit: returned where it is the same.
 */
export function heardAfter(heard: Heard, place: Place, choice: Choice | undefined, earlier?: Heard): Heard {
  const mention = choice?.mention;
  const isForeign = place.opening.reading !== undefined;
  const isCertainly = !isForeign && mention !== undefined && isCertain({ confidence: choice!.probability });
  const { spoke, spokeBlock } = isForeign ? heard : spokenBy(place, mention);
  const foreign = isForeign ? mention : heard.foreign;
  const certain = isForeign ? heard.certain : isCertainly ? { place, mention } : undefined;
  const isSame =
    earlier?.spoke === spoke &&
    earlier.spokeBlock === spokeBlock &&
    earlier.foreign === foreign &&
    earlier.certain?.place === certain?.place &&
    earlier.certain?.mention === certain?.mention;
  return isSame ? earlier : { spoke, spokeBlock, foreign, certain };
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
): Answer | undefined {
  const { block, lastBlock } = place.quotation;
  if (!unchanged.hasBlocks(block - BLOCKS_ABOVE - MARGIN, lastBlock + BLOCKS_BELOW + MARGIN)) return undefined;
  const old = answers[indexBefore(unchanged.quotations, place.index)];
  if (!old || old.kind === 'pull') return undefined;
  if (
    !isSameHeard(
      { heard: old.heard, block: old.block, resolved },
      { heard, block, resolved: context.resolved },
      unchanged,
    )
  )
    return undefined;
  const now = (before: ProseMention | undefined): ProseMention | undefined =>
    before && context.prose.mentions[indexAfter(unchanged.mentions, before.index)];
  const { kind, choice } = old;
  const [mention, rival] = [now(choice?.mention), now(choice?.rival)];
  const isSameChoice = choice?.mention === mention && choice?.rival === rival;
  if (isSameChoice && old.heard === heard && old.block === block) return old;
  return { kind, choice: isSameChoice ? choice : { ...choice!, mention, rival }, block, heard };
}

/** What is known before a quotation. */
interface Before {
  readonly heard: Heard;
  /** The block that it begins in. */
  readonly block: number;
  readonly resolved: Int32Array;
}

/** Whether the answers before a quotation tell the same about it. */
function isSameHeard(before: Before, now: Before, { mentions, people }: Unchanged): boolean {
  const isSameMention = (old: number, index: number): boolean =>
    old < 0 || index < 0 ? old === index : indexAfter(mentions, old) === index;
  const [old, who] = [before.resolved[before.heard.spoke] ?? -1, now.resolved[now.heard.spoke] ?? -1];
  return (
    (old < 0 || who < 0 ? old === who : people[old] === who) &&
    (before.heard.spokeBlock === before.block) === (now.heard.spokeBlock === now.block) &&
    isSameMention(before.heard.spoke, now.heard.spoke) &&
    isSameMention(before.heard.foreign?.index ?? -1, now.heard.foreign?.index ?? -1) &&
    isSameMention(mentionIn(before.heard.certain, before.block), mentionIn(now.heard.certain, now.block))
  );
}

/** The mention that names who said the last quotation, where it ended in this block: elsewhere, it tells nothing. */
const mentionIn = (said: Said | undefined, block: number): number =>
  said?.place.quotation.lastBlock === block ? said.mention.index : -1;
