import { indexBefore } from '../../article/shared';
import type { Prose, ProseMention } from '../prose';
import type { Skeletons } from '../runningCounts';
import type { Unchanged } from '../unchanged';
import { BLOCKS, Coreference, isPronoun } from './coreference';
import type { Meaning, PronounQuestion } from './coreference';
import type { People } from './inventory';
import { basisOf, groundOf, isSameBasis, meaningOf } from './pronounGround';
import type { Basis, Ground } from './pronounGround';

/** Whom each mention means, and how likely. */
export interface Resolution extends Pick<Coreference, 'resolved' | 'probabilities' | 'rivals'> {
  /** The mentions that name a quotation's speaker, as far as they were known. */
  readonly speakers: ReadonlySet<number>;
  /** For each pronoun, what its meaning rests on. */
  readonly grounds: readonly (Ground | undefined)[];
}

/** A resolution before an edit, and what the edit has left as it was. */
export interface Earlier {
  readonly resolution: Resolution;
  readonly unchanged: Unchanged;
}

/** What pronouns are resolved with. */
export interface Resolving {
  /** Mentions that name a quotation's speaker, as far as known: index of the mention. */
  readonly speakers: ReadonlySet<number>;
  readonly weights?: Float64Array | undefined;
  readonly earlier?: Earlier | undefined;
}

/** Whom each mention means. */
export function resolvePronouns(
  prose: Prose,
  people: People,
  skeletons: Skeletons,
  { speakers, weights, earlier }: Resolving,
): Resolution {
  const coreference = new Coreference(prose, people, skeletons);
  const { resolved } = coreference;
  const grounds: (Ground | undefined)[] = [];
  const head = earlier ? headOf(earlier, prose, speakers) : 0;
  const choose = (question: PronounQuestion): Meaning =>
    prose.blocks[question.pronoun.block]!.tongue === 'en'
      ? coreference.choose(question, weights)
      : coreference.chooseAlone(question);
  const answer = (pronoun: ProseMention): Ground => {
    if (pronoun.index < head) return earlier!.resolution.grounds[pronoun.index]!;
    const question = coreference.question(pronoun);
    const basis = basisOf(coreference, question);
    return earlierGround(earlier, pronoun, basis) ?? groundOf(basis, question, choose(question));
  };
  for (const mention of prose.mentions) {
    const ground = isPronoun(mention) ? answer(mention) : undefined;
    const { who, probability, rival } = ground
      ? meaningOf(ground, mention.index, resolved)
      : { who: coreference.known(mention), probability: 1, rival: -1 };
    grounds.push(ground);
    coreference.note(mention, who, probability, rival);
    if (speakers.has(mention.index) && who >= 0) coreference.spoke(who, mention.block);
  }
  const { probabilities, rivals } = coreference;
  return { resolved, probabilities, rivals, speakers, grounds };
}

/** How many mentions come before the first that an edit may have changed: all pronouns among them mean the same. */
function headOf({ resolution, unchanged }: Earlier, { mentions }: Prose, speakers: ReadonlySet<number>): number {
  const { head } = unchanged.mentions;
  let index = 0;
  while (
    index < head &&
    unchanged.hasBlocks(mentions[index]!.block, mentions[index]!.block) &&
    speakers.has(index) === resolution.speakers.has(index)
  )
    index++;
  return index;
}

/** The pronoun's ground before the edit, if it is the same now, and so are the words that it may refer to. */
function earlierGround(earlier: Earlier | undefined, { index, block }: ProseMention, basis: Basis): Ground | undefined {
  if (!earlier?.unchanged.hasBlocks(block - BLOCKS, block)) return undefined;
  const ground = earlier.resolution.grounds[indexBefore(earlier.unchanged.mentions, index)];
  return ground && isSameBasis(ground, basis) ? ground : undefined;
}
