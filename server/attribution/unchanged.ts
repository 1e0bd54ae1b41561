import { indexAfter, indexBefore, sharedBlocks, sharedQuotations } from '../article/shared';
import type { Shared } from '../article/shared';
import type { Article } from '../article/article';
import type { People } from './people/inventory';
import { Things } from './people/notPeople';
import { mentionsBefore } from './prose';
import type { Prose } from './prose';

/** What is read of an article before its pronouns are resolved. */
export interface Named {
  readonly article: Article;
  readonly prose: Prose;
  readonly people: People;
}

/**
 * What an edit has left as it was: answers that rest on nothing else are taken from before the edit. A block is
 * unchanged if its words and quotations are the same and its names mean the same people, of whom the same is known.
 */
export interface Unchanged {
  readonly mentions: Shared;
  readonly quotations: Shared;
  /** For each person before the edit, the same person after it, or -1. */
  readonly people: Int32Array;
  /** Whether the same is known of all of these people. */
  readonly isSameKnown: boolean;
  /** True where all of these blocks are unchanged, and nothing was taken out between them. */
  readonly hasBlocks: (first: number, last: number) => boolean;
  /** The same but for the blocks of some mentions, which are given by their indexes after and before the edit. */
  readonly butFor: (isChanged: (mention: number, before: number) => boolean) => Unchanged;
}

/** Undefined where the language of a block has changed: nothing can be taken from before the edit. */
export function unchangedSince(before: Named, now: Named): Unchanged | undefined {
  const blocks = sharedBlocks(before.article, now.article);
  for (let index = 0; index < now.prose.blocks.length; index++) {
    const old = indexBefore(blocks, index);
    if (old >= 0 && before.prose.blocks[old]?.tongue !== now.prose.blocks[index]?.tongue) return undefined;
  }
  const quotations = sharedQuotations(before.article, now.article, blocks);
  const mentions = sharedMentions(before.prose, now.prose, blocks);
  const changed = new Uint8Array(now.prose.blocks.length);
  markQuotations(changed, before.article, now.article, { blocks, quotations });
  const people = pairs(before.people, now.people, mentions);
  const comparison = comparing(before, now, people);
  eachShared(mentions, now.prose.mentions.length, (index, old) => {
    if (!comparison.isSame(old, index)) changed[now.prose.mentions[index]!.block] = 1;
  });
  const isSameKnown = comparison.isSameKnown();
  return withChanges(changed, { blocks, mentions, quotations, people, isSameKnown }, now.prose);
}

function withChanges(
  changed: Uint8Array,
  shared: Pick<Unchanged, 'mentions' | 'quotations' | 'people' | 'isSameKnown'> & { readonly blocks: Shared },
  prose: Prose,
): Unchanged {
  const { mentions, quotations, people, isSameKnown, blocks } = shared;
  const changesBefore = new Int32Array(changed.length + 1);
  for (let index = 0; index < changed.length; index++)
    changesBefore[index + 1] = changesBefore[index]! + changed[index]!;
  return {
    ...{ mentions, quotations, people, isSameKnown },
    hasBlocks: (first, last) => {
      const [from, to] = [Math.max(0, first), Math.min(changed.length, last + 1)];
      return (to <= blocks.head || from >= blocks.tail) && changesBefore[from] === changesBefore[to];
    },
    butFor: (isChanged) => {
      const all = changed.slice();
      eachShared(mentions, prose.mentions.length, (index, old) => {
        if (isChanged(index, old)) all[prose.mentions[index]!.block] = 1;
      });
      return withChanges(all, shared, prose);
    },
  };
}

/** The mentions of shared blocks. */
function sharedMentions(before: Prose, now: Prose, blocks: Shared): Shared {
  const head = mentionsBefore(now, blocks.head);
  const tail = mentionsBefore(now, blocks.tail);
  return { head, tail, moved: now.mentions.length - before.mentions.length };
}

/** Marks the blocks with a quotation that is new, or that had one before. */
function markQuotations(
  changed: Uint8Array,
  before: Article,
  now: Article,
  { blocks, quotations: { head, tail, moved } }: { readonly blocks: Shared; readonly quotations: Shared },
): void {
  for (let index = head; index < tail; index++) {
    const { block, lastBlock } = now.quotations[index]!;
    changed.fill(1, block, lastBlock + 1);
  }
  for (let index = head; index < tail - moved; index++)
    for (let { block, lastBlock } = before.quotations[index]!; block <= lastBlock; block++) {
      const after = indexAfter(blocks, block);
      if (after >= 0) changed[after] = 1;
    }
}

/** Pairs the people whom the same mentions name before and after the edit. */
function pairs(before: People, now: People, mentions: Shared): Int32Array {
  const after = new Int32Array(before.all.length).fill(-1);
  const isTaken = new Uint8Array(now.all.length);
  eachShared(mentions, now.of.length, (index, old) => {
    const [other, who] = [before.of[old]!, now.of[index]!];
    if (other < 0 || who < 0 || after[other]! >= 0 || isTaken[who] === 1) return;
    after[other] = who;
    isTaken[who] = 1;
  });
  return after;
}

/** Compares whom mentions name before and after an edit, and what is known of them. */
interface Comparison {
  /** Whether a mention names the same person, of whom the same is known. */
  readonly isSame: (old: number, index: number) => boolean;
  /** Whether the same is known of all people compared so far. */
  readonly isSameKnown: () => boolean;
}

function comparing(before: Named, now: Named, people: Int32Array): Comparison {
  const known = new Map<number, boolean>();
  const [thingsBefore, things] = [new Things(before.prose), new Things(now.prose)];
  const isSamePerson = (other: number, who: number): boolean => {
    let isSame = known.get(who);
    if (isSame === undefined)
      known.set(who, (isSame = factsOf(before, thingsBefore, other) === factsOf(now, things, who)));
    return isSame;
  };
  const isSame = (old: number, index: number): boolean => {
    const [other, who] = [before.people.of[old]!, now.people.of[index]!];
    if (other < 0 || who < 0) return other === who;
    return (
      people[other] === who &&
      isSamePerson(other, who) &&
      isIntroduced(before, old, other) === isIntroduced(now, index, who)
    );
  };
  return { isSame, isSameKnown: () => [...known.values()].every(Boolean) };
}

/** What answers depend on of a person, as far as it matters to them. */
function factsOf({ people }: Named, things: Things, who: number): string {
  const person = people.all[who]!;
  const { kind, gender, isGenderSure, isEvident, names } = person;
  return [kind, gender, isGenderSure, isEvident, names.length === 1, names.length < 6, things.has(person)].join(' ');
}

/** True for a mention in the block that introduces the person. */
const isIntroduced = ({ prose, people }: Named, mention: number, who: number): boolean =>
  prose.mentions[people.all[who]!.introduction]!.block === prose.mentions[mention]!.block;

function eachShared({ head, tail, moved }: Shared, count: number, visit: (index: number, old: number) => void): void {
  for (let index = 0; index < head; index++) visit(index, index);
  for (let index = tail; index < count; index++) visit(index, index - moved);
}
