import { CONTEXTS } from '../../english/subjectLinks';
import { isPronounKind } from '../../english/mentions';
import type { MentionKind } from '../../english/mentions';
import type { People, Person } from '../people/inventory';
import type { Prose, ProseMention } from '../prose';
import type { Skeletons } from '../runningCounts';
import { FeatureSpace } from './featureSpace';
import type { FeatureSink } from './featureSpace';
import { ROLE } from './mentionValues';

const PRONOUN = ['he', 'she', 'they', 'it', 'we', 'who', 'possessive'] as const;
const RANK = ['0', '1', '2', '3', '4+'] as const;
/** Where the antecedent was last mentioned: sentences before in the paragraph, or paragraphs above. */
const APART = ['sentence0', 'sentence1', 'sentence2+', 'block1', 'block2', 'block3+'] as const;
/** How well a person's gender fits a pronoun, the best first. */
export const AGREES = ['same', 'likely', 'unknown', 'unproven', 'unlikely', 'other', 'body'] as const;
const FORM = ['full', 'name', 'pronoun', 'quoted', 'nominal'] as const;
const SPOKE = ['no', 'last', 'lastInBlock', 'before'] as const;
const COUNT = ['1', '2', '3-5', '6+'] as const;
const CHAIN = ['none', 'same', 'sameInBlock', 'other', 'otherInBlock'] as const;
const YES = ['no', 'yes'] as const;

export const coreferenceSpace = new FeatureSpace();
const t = coreferenceSpace.template.bind(coreferenceSpace);
const T = {
  rank: t('rank', PRONOUN, RANK, APART),
  agrees: t('agrees', PRONOUN, AGREES),
  role: t('role', APART, ROLE, FORM),
  roleContext: t('role+context', CONTEXTS, YES, ROLE),
  spoke: t('spoke', SPOKE, PRONOUN, APART),
  spokeContext: t('spoke+context', CONTEXTS, SPOKE),
  count: t('count', COUNT, APART),
  chain: t('chain', CHAIN, APART),
  opens: t('opens', YES, YES, APART),
  rivals: t('rivals', YES, AGREES, RANK),
  nobody: t('nobody', PRONOUN),
} as const;

const PRONOUN_OF: Partial<Record<MentionKind, number>> = {
  he: 0,
  she: 1,
  they: 2,
  it: 3,
  we: 4,
  who: 5,
  possessivePronoun: 6,
};

/** What is known about a person at the position of a pronoun. */
export interface Antecedent {
  readonly person: Person;
  /** The last mention before the pronoun, by name or by a resolved pronoun. */
  readonly last: ProseMention;
  /** How many people were named since, whatever their gender. */
  readonly rank: number;
  readonly count: number;
  /** Index into {@link AGREES}. */
  readonly agrees: number;
}

/** Who spoke last before the pronoun, and whom the last pronoun of its kind meant. */
export interface Situation {
  /** Persons, or -1. */
  readonly lastSpeaker: number;
  readonly speakerBlock: number;
  readonly speakerBefore: number;
  readonly lastSame: number;
  readonly lastSameBlock: number;
  /** True where more than one person agrees. */
  readonly hasRivals: boolean;
}

/**
 * How well a person's gender fits the pronoun: index into {@link AGREES}.
 * @param called "he" or "she", if this person was referred to by it before.
 */
export function agreement(
  pronoun: ProseMention,
  { kind, gender, isGenderSure, isEvident }: Person,
  called?: MentionKind,
): number {
  const { kind: form } = pronoun.local;
  if (kind === 'body') return AGREES.indexOf('body');
  if (form !== 'he' && form !== 'she') return AGREES.indexOf(isEvident ? 'unknown' : 'unproven');
  if (!isGenderSure && called !== undefined) return AGREES.indexOf(called === form ? 'likely' : 'unlikely');
  if (gender === 'unknown') return AGREES.indexOf(isEvident ? 'unknown' : 'unproven');
  const agrees = (gender === 'male') === (form === 'he');
  if (isGenderSure) return AGREES.indexOf(agrees ? 'same' : 'other');
  return AGREES.indexOf(agrees ? 'likely' : 'unlikely');
}

/** Writes the features for resolving a pronoun to a person. */
export class CoreferenceFeatures {
  constructor(
    private readonly prose: Prose,
    private readonly people: People,
    private readonly skeletons: Skeletons,
  ) {}

  nobody(pronoun: ProseMention, features: FeatureSink): void {
    features.add(T.nobody, PRONOUN_OF[pronoun.local.kind]);
  }

  antecedent(
    pronoun: ProseMention,
    { person, last, rank, count, agrees }: Antecedent,
    situation: Situation,
    features: FeatureSink,
  ): void {
    const form = PRONOUN_OF[pronoun.local.kind]!;
    const apart = this.apart(pronoun, last);
    const { role } = last.facts.values;
    const rankBin = Math.min(rank, 4);
    const { context } = pronoun.facts.values;
    features.add(T.rank, form, rankBin, apart);
    features.add(T.agrees, form, agrees);
    features.add(T.role, apart, role, this.form(last));
    features.add(T.roleContext, context, apart === 0 ? 1 : 0, role);
    const spoke = spokeBin(person.index, pronoun.block, situation);
    features.add(T.spoke, spoke, form, apart);
    features.add(T.spokeContext, context, spoke);
    features.add(T.count, countBin(count), apart);
    features.add(T.chain, chainBin(person.index, pronoun.block, situation), apart);
    const isFirst = this.prose.blocks[last.block]!.firstMention === last.index;
    features.add(
      T.opens,
      isFirst ? 1 : 0,
      this.prose.blocks[pronoun.block]!.firstMention === pronoun.index ? 1 : 0,
      apart,
    );
    features.add(T.rivals, situation.hasRivals ? 1 : 0, agrees, rankBin);
  }

  private apart(pronoun: ProseMention, last: ProseMention): number {
    if (pronoun.block !== last.block) return 2 + Math.min(3, pronoun.block - last.block);
    const { sentences } = this.skeletons.of(pronoun.block);
    return Math.min(2, sentences[pronoun.local.first]! - sentences[last.local.last + 1]!);
  }

  private form({ local: { kind }, isQuoted, index }: ProseMention): number {
    if (isQuoted) return 3;
    if (this.people.of[index]! < 0) return isPronounKind(kind) ? 2 : 4;
    return kind === 'fullName' ? 0 : 1;
  }
}

/** Index into {@link COUNT}. */
export const countBin = (count: number): number => (count <= 2 ? count - 1 : count <= 5 ? 2 : 3);

/** Index into {@link SPOKE}. */
export function spokeBin(
  person: number,
  block: number,
  { lastSpeaker, speakerBlock, speakerBefore }: Situation,
): number {
  if (person === lastSpeaker) return speakerBlock === block ? 2 : 1;
  return person === speakerBefore ? 3 : 0;
}

/** Index into {@link CHAIN}. */
export function chainBin(person: number, block: number, { lastSame, lastSameBlock }: Situation): number {
  if (lastSame < 0) return 0;
  return (lastSame === person ? 1 : 3) + (lastSameBlock === block ? 1 : 0);
}
