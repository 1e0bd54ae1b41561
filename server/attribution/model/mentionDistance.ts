import { isFinite } from '../../english/subjectLinks';
import type { Place } from '../quotations/quotationPlaces';
import type { Prose, ProseMention } from '../prose';
import type { Skeletons } from '../runningCounts';
import type { QuotationView } from './quotationView';

/** Where a mention is, relative to a quotation. */
export interface Standing {
  readonly isBefore: boolean;
  readonly blocksApart: number;
  /** The tokens between, in the mention's block. */
  readonly from: number;
  readonly to: number;
  /** Words and sentence ends among them, outside quotations. */
  readonly words: number;
  readonly sentences: number;
  /** Index into {@link WHERE}. */
  readonly where: number;
}

/** Where a mention is, relative to the quotation, and the tokens of its block between the two. */
export function standingOf(skeletons: Skeletons, view: QuotationView, { block, end, local }: ProseMention): Standing {
  const { place } = view;
  const isBefore = end <= place.quotation.start;
  const home = isBefore ? place.quotation.block : place.quotation.lastBlock;
  const skeleton = skeletons.of(block);
  const blocksApart = Math.abs(block - home);
  const from = isBefore ? local.last + 1 : blocksApart === 0 ? place.after : 0;
  const to = isBefore ? (blocksApart === 0 ? place.before + 1 : skeleton.words.length - 1) : local.titleFirst;
  const words = skeleton.words[to]! - skeleton.words[from]!;
  const sentences = skeleton.sentences[to]! - skeleton.sentences[from]!;
  const where = whereBin(isBefore, blocksApart, sentences + (!isBefore && view.endsSentence ? 1 : 0));
  return { isBefore, blocksApart, from, to, words, sentences, where };
}

function whereBin(isBefore: boolean, blocksApart: number, sentences: number): number {
  if (isBefore) return blocksApart === 0 ? Math.min(sentences, 3) : 3 + Math.min(blocksApart, 3);
  return blocksApart === 0 ? 7 + Math.min(sentences, 2) : 9 + Math.min(blocksApart, 2);
}

/** The candidates of a quotation that a reporting verb ties to it. */
export interface Strength {
  /** Indexes of mentions beside the quotation, with their verb. */
  readonly strong: ReadonlySet<number>;
  readonly before: boolean;
  readonly after: boolean;
}

const CLOSE_SUBJECTS = new Set(['direct', 'auxiliary', 'apposition', 'phrase']);

function isFiniteSubject(prose: Prose, { block, local: { links } }: ProseMention): boolean {
  return (
    CLOSE_SUBJECTS.has(links.subject) &&
    links.context !== 'preposition' &&
    isFinite(prose.blocks[block]!.tokens, links.verb)
  );
}

/** Which candidates have a reporting verb beside the quotation. */
export function strengthOf(
  prose: Prose,
  skeletons: Skeletons,
  place: Place,
  candidates: readonly ProseMention[],
): Strength {
  const strong = new Set<number>();
  let [before, after] = [false, false];
  for (const mention of candidates) {
    const isBefore = mention.end <= place.quotation.start;
    if (!isBeside(prose, skeletons, place, mention, isBefore)) continue;
    strong.add(mention.index);
    if (isBefore) before = true;
    else after = true;
  }
  return { strong, before, after };
}

/** True where a reporting verb or "according to" joins the mention to the quotation with hardly a word between. */
function isBeside(prose: Prose, skeletons: Skeletons, place: Place, mention: ProseMention, isBefore: boolean): boolean {
  const { local, block } = mention;
  const { links } = local;
  if (block !== (isBefore ? place.quotation.block : place.quotation.lastBlock)) return false;
  const { words, sentences } = skeletons.of(block);
  if (isBefore) {
    const { before } = place;
    const isSame = sentences[before + 1]! === sentences[local.last + 1]!;
    return (
      isSame &&
      isFiniteSubject(prose, mention) &&
      links.verb <= before &&
      words[before + 1]! - words[links.verb + 1]! <= 3
    );
  }
  const { after } = place;
  if (links.context === 'inverted' || links.context === 'accordingTo')
    return links.before >= after && words[links.before]! - words[after]! <= 1;
  return isFiniteSubject(prose, mention) && words[local.titleFirst]! - words[after]! <= 1;
}
