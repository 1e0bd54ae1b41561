import { indexBefore } from '../../article/shared';
import type { Prose, ProseMention } from '../prose';
import type { Skeletons } from '../runningCounts';
import type { Unchanged } from '../unchanged';
import { BLOCKS, Coreference, isNotedAlike, isPronoun } from './coreference';
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
  /** The mentions before the edit. */
  readonly mentions: readonly ProseMention[];
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
  const grounds = earlier ? keepHead(earlier, prose, speakers, coreference) : [];
  const choose = (question: PronounQuestion): Meaning =>
    prose.blocks[question.pronoun.block]!.tongue === 'en'
      ? coreference.choose(question, weights)
      : coreference.chooseAlone(question);
  const answer = (pronoun: ProseMention): Ground => {
    const question = coreference.question(pronoun);
    const basis = basisOf(coreference, question);
    return earlierGround(earlier, pronoun, basis) ?? groundOf(basis, question, choose(question));
  };
  const head = grounds.length;
  const tail = earlier ? tailOf(earlier, prose, speakers) : Infinity;
  for (let index = head; index < prose.mentions.length; index++) {
    if (index === tail && leadsOn(earlier!, coreference, prose.mentions, [head, tail])) {
      keepTail(earlier!, coreference, grounds);
      break;
    }
    const mention = prose.mentions[index]!;
    const ground = isPronoun(mention) ? answer(mention) : undefined;
    grounds.push(ground);
    if (ground) {
      const { who, probability, rival } = meaningOf(ground, index, resolved);
      coreference.note(mention, who, probability, rival);
    } else coreference.note(mention, coreference.known(mention));
    if (speakers.has(index) && resolved[index]! >= 0) coreference.spoke(resolved[index]!, mention.block);
  }
  const { probabilities, rivals } = coreference;
  return { resolved, probabilities, rivals, speakers, grounds };
}

/** Notes the mentions before the first that an edit may have changed: they mean the same. Returns their grounds. */
function keepHead(
  earlier: Earlier,
  prose: Prose,
  speakers: ReadonlySet<number>,
  coreference: Coreference,
): (Ground | undefined)[] {
  const { resolution, unchanged } = earlier;
  const head = headOf(earlier, prose, speakers);
  const grounds = resolution.grounds.slice(0, head);
  const personNow = (before: number): number => (before < 0 ? -1 : unchanged.people[before]!);
  for (let index = 0; index < head; index++) {
    const who = personNow(resolution.resolved[index]!);
    // Of a mention that means nobody, only a pronoun is remembered.
    if (who < 0 && !grounds[index]) continue;
    const mention = prose.mentions[index]!;
    coreference.note(mention, who, resolution.probabilities[index], personNow(resolution.rivals[index]!));
    if (speakers.has(index) && who >= 0) coreference.spoke(who, mention.block);
  }
  return grounds;
}

/** How many mentions come before the first that an edit may have changed. */
function headOf({ resolution, unchanged }: Earlier, { blocks }: Prose, speakers: ReadonlySet<number>): number {
  let head = 0;
  for (const [index, block] of blocks.entries()) {
    if (!unchanged.hasBlocks(index, index)) break;
    head = block?.endMention ?? head;
  }
  head = Math.min(head, unchanged.mentions.head);
  for (const index of speakers) if (index < head && !resolution.speakers.has(index)) head = index;
  for (const index of resolution.speakers) if (index < head && !speakers.has(index)) head = index;
  return head;
}

/**
 * The first mention behind the edit from which on everything is unchanged, and whose words are too far from the edit
 * for a pronoun there to mean anybody for what is said in it; Infinity if there is none.
 */
function tailOf(
  { resolution, unchanged }: Earlier,
  { blocks, mentions }: Prose,
  speakers: ReadonlySet<number>,
): number {
  const { tail, moved } = unchanged.mentions;
  const first = mentions[tail];
  if (moved !== 0 || !first || !unchanged.isSameKnown || !unchanged.hasBlocks(first.block, blocks.length - 1))
    return Infinity;
  if (speakers.size !== resolution.speakers.size) return Infinity;
  for (const index of speakers) if (!resolution.speakers.has(index)) return Infinity;
  let index = tail;
  while (index < mentions.length && mentions[index]!.block - first.block <= BLOCKS) index++;
  return index < mentions.length ? index : Infinity;
}

/** Whether the mentions of a stretch leave behind what those before the edit did: the same people in the same way. */
function leadsOn(
  { resolution, unchanged, mentions: old }: Earlier,
  { resolved }: Coreference,
  mentions: readonly ProseMention[],
  [from, to]: readonly [number, number],
): boolean {
  for (let index = from; index < to; index++) {
    const [before, now] = [old[index]!, mentions[index]!];
    const [other, who] = [resolution.resolved[index]!, resolved[index]!];
    if ((other < 0 || who < 0 ? other : unchanged.people[other]) !== who || !isNotedAlike(before, now)) return false;
  }
  return true;
}

/** Adds the meanings from before the edit that are left. */
function keepTail({ resolution, unchanged }: Earlier, coreference: Coreference, grounds: (Ground | undefined)[]): void {
  const personNow = (before: number): number => (before < 0 ? -1 : unchanged.people[before]!);
  for (let index = grounds.length; index < resolution.grounds.length; index++) {
    coreference.resolved[index] = personNow(resolution.resolved[index]!);
    coreference.rivals[index] = personNow(resolution.rivals[index]!);
    coreference.probabilities[index] = resolution.probabilities[index]!;
    grounds.push(resolution.grounds[index]);
  }
}

/** The pronoun's ground before the edit, if it is the same now, and so are the words that it may refer to. */
function earlierGround(earlier: Earlier | undefined, { index, block }: ProseMention, basis: Basis): Ground | undefined {
  if (!earlier?.unchanged.hasBlocks(block - BLOCKS, block)) return undefined;
  const ground = earlier.resolution.grounds[indexBefore(earlier.unchanged.mentions, index)];
  return ground && isSameBasis(ground, basis) ? ground : undefined;
}
